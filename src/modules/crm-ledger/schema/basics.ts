/** Types that the functions pass around, the clock, ids, and the hashes. */
export const basics = [
  // What a caller asks for; read from JSON, so that a later field changes no signature.
  `create type crm_ledger_posting as (
    unit text, owner_id text, kind crm_ledger_kind, amount bigint, ranking bigint, key text,
    source_type text, source_id text, reverses_id text, hold_id text, lot_id text,
    actor text, reason text, details jsonb,
    available_at timestamptz(3), expires_at timestamptz(3), due_at timestamptz(3), event_at timestamptz(3),
    on_short text, check_limit boolean, credit_limit bigint,
    at timestamptz(3)
  )`,

  // Which lots an entry takes from or gives back to, in order. rest is what no lot gave: it opens the entry's own lot.
  `create type crm_ledger_plan as (lot_ids text[], amounts bigint[], expiries timestamptz[], rest bigint)`,

  // code is null when it was done; created is false when it had been done before.
  `create type crm_ledger_outcome as (
    code text, detail jsonb, created boolean, missing bigint, unit text, owner_id text,
    entry crm_ledger_entry, hold crm_ledger_hold
  )`,

  `create or replace function crm_ledger_now() returns timestamptz language sql volatile as $$
    select date_trunc('milliseconds', clock_timestamp())
  $$`,

  `create or replace function crm_ledger_ms(p_at timestamptz) returns bigint language sql stable as $$
    select (date_part('epoch', p_at) * 1000)::bigint
  $$`,

  // Ids sort by the time they were made: a prefix, the milliseconds, 52 random bits.
  `create or replace function crm_ledger_id_from(p_prefix text, p_at timestamptz) returns text language sql stable as $$
    select p_prefix || lpad(to_hex(crm_ledger_ms(p_at)), 11, '0')
  $$`,

  `create or replace function crm_ledger_id(p_prefix text, p_at timestamptz) returns text language sql volatile as $$
    select crm_ledger_id_from(p_prefix, p_at) || lpad(to_hex((random() * 4503599627370495)::bigint), 13, '0')
  $$`,

  // Where an account's chain of hashes begins: it belongs to this owner and no other.
  `create or replace function crm_ledger_genesis(p_unit text, p_owner_id text, p_created_at timestamptz)
  returns bytea language sql stable as $$
    select sha256(convert_to(json_build_array(p_unit, p_owner_id, crm_ledger_ms(p_created_at))::text, 'UTF8'))
  $$`,

  // All that an entry says, and its allocations, as one text. The hash of an entry covers it and the hash before.
  `create or replace function crm_ledger_chain_input(e crm_ledger_entry, p_allocations json) returns bytea language sql stable as $$
    select convert_to(json_build_array(e.id, e.seq, e.kind, e.requested, e.amount, e.ranking, e.balance_after,
      e.key, e.source_type, e.source_id, e.reverses_id, e.hold_id, e.actor, e.reason, e.details,
      crm_ledger_ms(e.available_at), crm_ledger_ms(e.expires_at), crm_ledger_ms(e.due_at),
      crm_ledger_ms(e.event_at), crm_ledger_ms(e.created_at), p_allocations)::text, 'UTF8')
  $$`,

  `create or replace function crm_ledger_link(p_previous bytea, p_head bytea, p_input bytea) returns bytea
  language plpgsql immutable as $$
  begin
    return sha256(coalesce(p_previous, p_head) || p_input);
  end $$`,

  // The same over many entries of an account, as a window aggregate that begins at the account's head.
  `create or replace aggregate crm_ledger_chain(p_head bytea, p_input bytea) (sfunc = crm_ledger_link, stype = bytea)`,
]
