/** The parts that every posting is made of. All but `lock` expect to run under the account's row lock. */
export const core = [
  // Takes the account's row lock, waiting at most p_wait; makes the account when it is the owner's first posting.
  `create or replace function crm_ledger_lock(p_unit text, p_owner_id text, p_wait text)
  returns crm_ledger_account language plpgsql as $$
  declare
    a crm_ledger_account;
    opened timestamptz(3);
  begin
    p_wait := set_config('lock_timeout', p_wait, true);
    select * into a from crm_ledger_account where unit = p_unit and owner_id = p_owner_id for no key update;
    if not found then
      opened := crm_ledger_now();
      insert into crm_ledger_account (unit, owner_id, head_hash, created_at)
        values (p_unit, p_owner_id, crm_ledger_genesis(p_unit, p_owner_id, opened), opened)
        on conflict (unit, owner_id) do nothing;
      select * into a from crm_ledger_account where unit = p_unit and owner_id = p_owner_id for no key update;
    end if;
    return a;
  end $$`,

  // The same for an account that is known.
  `create or replace function crm_ledger_lock_id(p_id bigint, p_wait text) returns crm_ledger_account language plpgsql as $$
  declare
    a crm_ledger_account;
  begin
    p_wait := set_config('lock_timeout', p_wait, true);
    select * into a from crm_ledger_account where id = p_id for no key update;
    return a;
  end $$`,

  // What has been posted under this key: code is 'unknown_key', null (the same: what moved, whose and why, not who asked
  // or in which words) or 'key_reused'.
  `create or replace function crm_ledger_known(a crm_ledger_account, p crm_ledger_posting)
  returns crm_ledger_outcome language plpgsql as $$
  declare
    o crm_ledger_outcome;
    e crm_ledger_entry;
  begin
    select * into e from crm_ledger_entry where key = p.key;
    if not found then
      o.code := 'unknown_key';
    elsif (e.account_id, e.kind, e.requested) = (a.id, p.kind, coalesce(p.amount, e.requested))
      and (e.source_type, e.source_id, e.reverses_id, e.hold_id)
        is not distinct from (p.source_type, p.source_id, p.reverses_id, p.hold_id) then
      o.created := false;
      o.missing := abs(e.requested) - abs(e.amount);
      o.unit := a.unit;
      o.owner_id := a.owner_id;
      o.entry := e;
    else
      o.code := 'key_reused';
      o.detail := jsonb_build_object('key', p.key, 'entry_id', e.id);
    end if;
    return o;
  end $$`,

  // Of the balance, what cannot be used yet.
  `create or replace function crm_ledger_pending(a crm_ledger_account, p_at timestamptz) returns bigint language plpgsql as $$
  begin
    if a.pending_until is null or a.pending_until <= p_at then
      return 0;
    end if;
    return (select coalesce(sum(remaining), 0) from crm_ledger_lot
      where account_id = a.id and remaining > 0 and available_at > p_at);
  end $$`,

  // How much of p_amount the account cannot bear. Points: available >= 0 afterwards. Debt: balance + held within the
  // limit afterwards. code says why, detail carries the numbers.
  `create or replace function crm_ledger_bound(a crm_ledger_account, p_amount bigint, p_limit bigint, p_at timestamptz)
  returns crm_ledger_outcome language plpgsql as $$
  declare
    o crm_ledger_outcome;
    pending bigint;
    room bigint;
  begin
    o.created := false;
    o.missing := 0;
    if a.blocked then
      o.code := 'account_blocked';
      o.detail := jsonb_build_object('unit', a.unit, 'owner_id', a.owner_id);
    elsif a.unit = 'points' then
      pending := crm_ledger_pending(a, p_at);
      room := greatest(a.balance - a.held - pending, 0);
      if room < -p_amount then
        o.missing := -p_amount - room;
        o.code := 'insufficient_balance';
        o.detail := jsonb_build_object('requested', -p_amount, 'available', a.balance - a.held - pending, 'missing', o.missing,
          'balance', a.balance, 'held', a.held, 'pending', pending);
      end if;
    elsif p_limit is not null then
      room := greatest(p_limit - a.balance - a.held, 0);
      if room < p_amount then
        o.missing := p_amount - room;
        o.code := 'credit_limit_exceeded';
        o.detail := jsonb_build_object('requested', p_amount, 'credit_limit', p_limit, 'missing', o.missing,
          'balance', a.balance, 'held', a.held);
      end if;
    end if;
    return o;
  end $$`,

  // Takes p_amount (signed as the entry) from the account's lots: those of p_first as far as p_caps allow, then the
  // others in the ledger's order; what is not ripe comes last, and only when p_unripe.
  `create or replace function crm_ledger_take(
    p_account_id bigint, p_amount bigint, p_first text[], p_caps bigint[], p_unripe boolean, p_at timestamptz
  ) returns crm_ledger_plan language plpgsql as $$
  declare
    plan crm_ledger_plan;
    ids text[] := '{}';
    parts bigint[] := '{}';
    rest bigint := p_amount;
    lots refcursor;
    lot record;
    part bigint;
    place int;
  begin
    for step in 0 .. case when p_unripe then 2 else 1 end loop
      if step > 0 then
        open lots for
          select l.id, l.remaining, abs(l.remaining) as cap from crm_ledger_lot l
          where l.account_id = p_account_id and coalesce(l.available_at > p_at, false) = (step = 2)
          order by l.takes_at, l.opened_at, l.seq;
      elsif p_first is not null then
        open lots for
          select l.id, l.remaining, coalesce(f.cap, abs(l.remaining)) as cap
          from unnest(p_first, p_caps) with ordinality as f (id, cap, ord) join crm_ledger_lot l on l.id = f.id
          where l.account_id = p_account_id
          order by f.ord;
      else
        continue;
      end if;
      while rest <> 0 loop
        fetch lots into lot;
        exit when not found;
        continue when sign(lot.remaining) = sign(rest);
        part := sign(rest) * least(abs(rest), abs(lot.remaining), lot.cap);
        if part = -lot.remaining then
          delete from crm_ledger_lot where id = lot.id;
        else
          update crm_ledger_lot set remaining = remaining + part where id = lot.id;
        end if;
        place := coalesce(array_position(ids, lot.id), cardinality(ids) + 1);
        ids[place] := lot.id;
        parts[place] := coalesce(parts[place], 0) + part;
        rest := rest - part;
      end loop;
      close lots;
    end loop;
    plan.lot_ids := ids;
    plan.amounts := parts;
    plan.rest := rest;
    return plan;
  end $$`,

  // Writes the entry, its allocations and its own lot, and moves the account's sums. p_held is the change of what is held.
  `create or replace function crm_ledger_append(
    a crm_ledger_account, p crm_ledger_posting, p_amount bigint, plan crm_ledger_plan, p_held bigint, p_at timestamptz
  ) returns crm_ledger_entry language plpgsql as $$
  declare
    wrote timestamptz(3) := crm_ledger_now();
    e crm_ledger_entry := row(crm_ledger_id('crment_', wrote), a.id, a.seq + 1, p.kind, p.amount, p_amount, p.ranking,
      a.balance + p_amount, p.key, p.source_type, p.source_id, p.reverses_id, p.hold_id, p.actor, p.reason, p.details,
      p.available_at, p.expires_at, p.due_at, coalesce(p.event_at, p_at), wrote, null);
    allocations json;
  begin
    if cardinality(plan.lot_ids) > 0 then
      insert into crm_ledger_allocation (entry_id, lot_id, ord, amount, expires_at)
        select e.id, x.lot_id, x.ord, x.amount, x.expires_at
        from unnest(plan.lot_ids, plan.amounts, plan.expiries) with ordinality as x (lot_id, amount, expires_at, ord);
      select json_agg(json_build_array(x.lot_id, x.amount, crm_ledger_ms(x.expires_at)) order by x.ord) into allocations
        from unnest(plan.lot_ids, plan.amounts, plan.expiries) with ordinality as x (lot_id, amount, expires_at, ord);
    end if;
    e.hash := sha256(a.head_hash || crm_ledger_chain_input(e, allocations));
    insert into crm_ledger_entry values (e.*);
    if plan.rest <> 0 then
      insert into crm_ledger_lot (id, account_id, seq, amount, remaining, available_at, expires_at, due_at, opened_at, takes_at)
        values (e.id, a.id, e.seq, e.amount, plan.rest, case when plan.rest > 0 then e.available_at end, e.expires_at, e.due_at, e.event_at,
          coalesce(e.expires_at, e.due_at, 'infinity'));
    end if;
    update crm_ledger_account set balance = e.balance_after, held = held + p_held, ranking = ranking + e.ranking, seq = e.seq,
      head_hash = e.hash, pending_until = greatest(pending_until, e.available_at) where id = a.id;
    return e;
  end $$`,
]
