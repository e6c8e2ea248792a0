/**
 * Lots that change hands. Each lot moves by a pair of entries, out of one account and into the other, that carry its
 * source; the new lot keeps the dates and the place in the order. What was moved is undone by reversing the pairs.
 */
export const transfer = [
  // Locks both accounts in the order of their ids, whichever way the transfer goes.
  `create or replace function crm_ledger_lock_pair(p_unit text, p_from text, p_to text, p_wait text,
    out a crm_ledger_account, out b crm_ledger_account
  ) language plpgsql as $$
  declare
    opened timestamptz(3) := crm_ledger_now();
  begin
    p_wait := set_config('lock_timeout', p_wait, true);
    insert into crm_ledger_account (unit, owner_id, head_hash, created_at)
      select p_unit, x.owner_id, crm_ledger_genesis(p_unit, x.owner_id, opened), opened
      from unnest(array[p_from, p_to]) as x (owner_id)
      where not exists (select from crm_ledger_account c where c.unit = p_unit and c.owner_id = x.owner_id)
      on conflict (unit, owner_id) do nothing;
    perform from crm_ledger_account where unit = p_unit and owner_id in (p_from, p_to) order by id for no key update;
    select * into a from crm_ledger_account where unit = p_unit and owner_id = p_from;
    select * into b from crm_ledger_account where unit = p_unit and owner_id = p_to;
  end $$`,

  // One pair: p_amount (signed as the lot) and p_ranking leave one account and arrive at the other, with the lot's dates.
  `create or replace function crm_ledger_move(
    p_from bigint, p_to bigint, p crm_ledger_posting, p_pair int, lot crm_ledger_lot, p_amount bigint, p_ranking bigint, p_at timestamptz
  ) returns setof crm_ledger_outcome language plpgsql as $$
  declare
    a crm_ledger_account;
    b crm_ledger_account;
    o crm_ledger_outcome;
    plan crm_ledger_plan;
    transfer_key text := p.key;
  begin
    select * into a from crm_ledger_account where id = p_from;
    select * into b from crm_ledger_account where id = p_to;
    p.source_type := 'transfer';
    p.source_id := transfer_key;
    if lot.id is not null then
      select source_type, source_id into p.source_type, p.source_id from crm_ledger_entry where id = lot.id;
    end if;
    p.details := coalesce(p.details, '{}') || jsonb_build_object(
      'transfer', transfer_key, 'pair', p_pair, 'from', a.owner_id, 'to', b.owner_id, 'lot_id', lot.id, 'asked', p.amount);
    p.available_at := lot.available_at;
    o.created := true;
    o.missing := 0;
    o.unit := a.unit;

    o.owner_id := a.owner_id;
    p.key := transfer_key || ':' || p_pair || ':out';
    p.amount := -p_amount;
    p.ranking := -p_ranking;
    p.event_at := p_at;
    plan.rest := 0;
    if p_amount <> 0 then
      plan := crm_ledger_take(a.id, -p_amount, array[lot.id], array[abs(p_amount)], false, p_at);
    end if;
    o.entry := crm_ledger_append(a, p, -p_amount, plan, 0, p_at);
    return next o;

    o.owner_id := b.owner_id;
    p.key := transfer_key || ':' || p_pair || ':in';
    p.amount := p_amount;
    p.ranking := p_ranking;
    p.expires_at := lot.expires_at;
    p.due_at := lot.due_at;
    p.event_at := coalesce(lot.opened_at, p_at);
    plan := row(null, null, null, p_amount);
    if sign(b.balance) * sign(p_amount) < 0 then
      plan := crm_ledger_take(b.id, p_amount, null, null, true, p_at);
    end if;
    o.entry := crm_ledger_append(b, p, p_amount, plan, 0, p_at);
    return next o;
  end $$`,

  // Moves p_request.amount (without it: all that is not held) from owner_id to p_to, and of the ranking points: 'none',
  // those of the 'lots' that move, or 'all' of the account. p_holds moves the active holds, too.
  `create or replace function crm_ledger_transfer(p_request json, p_to text, p_ranking text, p_holds boolean, p_wait text)
  returns setof crm_ledger_outcome language plpgsql as $$
  declare
    p crm_ledger_posting := json_populate_record(null::crm_ledger_posting, p_request);
    locked record;
    at timestamptz(3);
    a crm_ledger_account;
    b crm_ledger_account;
    o crm_ledger_outcome;
    e crm_ledger_entry;
    lot crm_ledger_lot;
    standing record;
    ranks record;
    movable bigint;
    part bigint;
    rest bigint;
    pair int := 0;
  begin
    locked := crm_ledger_lock_pair(p.unit, p.owner_id, p_to, p_wait);
    a := locked.a;
    b := locked.b;
    at := coalesce(p.at, crm_ledger_now());
    -- a transfer is posted under the keys <key>:1:out, <key>:1:in, <key>:2:out ...
    select * into e from crm_ledger_entry where key = p.key || ':1:out';
    if found then
      if (e.account_id, e.details ->> 'to', e.details ->> 'asked') is distinct from (a.id, p_to, p.amount::text) then
        o.code := 'key_reused';
        o.detail := jsonb_build_object('key', p.key, 'entry_id', e.id);
        return next o;
      else
        return query select null::text, null::jsonb, false, 0::bigint, a.unit, case x.account_id when a.id then a.owner_id else b.owner_id end, x,
            null::crm_ledger_hold from crm_ledger_entry x
          where x.key > p.key || ':' and x.key < p.key || ';' order by (x.details ->> 'pair')::int, x.key like '%:in';
      end if;
      return;
    end if;

    movable := abs(a.balance) - case when a.unit = 'points' and a.balance > 0 and not p_holds then least(a.held, a.balance) else 0 end;
    if a.blocked or p.amount > movable then
      o.code := case when a.blocked then 'account_blocked' else 'insufficient_balance' end;
      o.detail := jsonb_build_object('unit', a.unit, 'owner_id', a.owner_id, 'requested', p.amount, 'available', movable,
        'missing', greatest(p.amount - movable, 0), 'balance', a.balance, 'held', a.held);
      return next o;
      return;
    end if;
    if p_holds then
      with h as (
        update crm_ledger_hold set account_id = b.id where account_id = a.id and status = 'active'
        returning amount - captured - released as open_part
      )
      select coalesce(sum(h.open_part), 0) into part from h;
      update crm_ledger_account set held = held + case id when a.id then -part else part end where id in (a.id, b.id);
    end if;

    p.kind := 'transfer';
    rest := coalesce(p.amount, movable);
    for lot in select * from crm_ledger_lot where account_id = a.id order by takes_at, opened_at, seq loop
      exit when rest = 0;
      part := sign(lot.remaining) * least(abs(lot.remaining), rest);
      rest := rest - abs(part);
      pair := pair + 1;
      select * into e from crm_ledger_entry where id = lot.id;
      standing := crm_ledger_standing(e);
      return query select * from crm_ledger_move(a.id, b.id, p, pair, lot, part,
        case when p_ranking = 'none' then 0 else coalesce(trunc(standing.ranking::numeric * part / nullif(standing.amount, 0)), 0) end::bigint, at);
    end loop;
    if p_ranking = 'all' then
      lot := null;
      for ranks in
        select case when x.available_at > at then x.available_at end as available_at, sum(x.ranking)::bigint as points
        from crm_ledger_entry x where x.account_id = a.id group by 1 having sum(x.ranking) <> 0 order by 1 nulls first
      loop
        pair := pair + 1;
        lot.available_at := ranks.available_at;
        return query select * from crm_ledger_move(a.id, b.id, p, pair, lot, 0, ranks.points, at);
      end loop;
    end if;
  end $$`,

  // Reverses every pair of a transfer, last first, and moves p_holds back where they are still active. What the receiver
  // has spent meanwhile is owed ('negative') or stops it all ('refuse').
  `create or replace function crm_ledger_undo_transfer(p_key text, p_request json, p_holds text[], p_grace_days int, p_wait text)
  returns setof crm_ledger_outcome language plpgsql as $$
  declare
    p crm_ledger_posting := json_populate_record(null::crm_ledger_posting, p_request);
    locked record;
    e crm_ledger_entry;
    a crm_ledger_account;
    b crm_ledger_account;
    o crm_ledger_outcome;
    step record;
    need bigint;
    moved bigint;
  begin
    p.key := coalesce(p.key, 'undo:' || p_key);
    select * into e from crm_ledger_entry where key = p_key || ':1:out';
    if not found then
      o.code := 'entry_unknown';
      o.detail := jsonb_build_object('key', p_key);
      return next o;
      return;
    end if;
    select * into a from crm_ledger_account where id = e.account_id;
    locked := crm_ledger_lock_pair(a.unit, e.details ->> 'from', e.details ->> 'to', p_wait);
    a := locked.a;
    b := locked.b;
    select coalesce(sum(least(greatest((crm_ledger_standing(x)).amount, 0), x.amount)), 0) into need
      from crm_ledger_entry x where x.key > p_key || ':' and x.key < p_key || ';' and x.account_id = b.id and x.amount > 0;
    if p.on_short = 'refuse' and a.unit = 'points' and need > greatest(b.balance - b.held, 0) then
      o.code := 'insufficient_balance';
      o.detail := jsonb_build_object('unit', b.unit, 'owner_id', b.owner_id, 'requested', need,
        'available', greatest(b.balance - b.held, 0), 'missing', need - greatest(b.balance - b.held, 0), 'balance', b.balance, 'held', b.held);
      return next o;
      return;
    end if;
    for step in
      select x.id, p.key || substr(x.key, length(p_key) + 1) as key from crm_ledger_entry x
      where x.key > p_key || ':' and x.key < p_key || ';' order by (x.details ->> 'pair')::int desc, x.key
    loop
      o := crm_ledger_reverse(step.id, json_build_object('key', step.key, 'actor', p.actor, 'reason', p.reason, 'details', p.details,
        'at', p.at, 'on_short', 'negative'), p_grace_days, p_wait);
      if o.code is null then
        return next o;
      elsif o.code <> 'reversal_exceeds_entry' then
        raise exception 'undo of transfer %: % %', p_key, o.code, o.detail;
      end if;
    end loop;
    with h as (
      update crm_ledger_hold set account_id = a.id where account_id = b.id and status = 'active' and id = any (p_holds)
      returning amount - captured - released as open_part
    )
    select coalesce(sum(h.open_part), 0) into moved from h;
    update crm_ledger_account set held = held + case id when b.id then -moved else moved end where id in (a.id, b.id) and moved <> 0;
  end $$`,
]
