/**
 * Undoing an entry, or part of it, by an entry that names it. The entries that reverse it, those that reverse these, and
 * so on are its tree; what the whole tree adds up to is what of the entry still stands.
 */
export const reverse = [
  // What of entry e still stands, how far a reversal may go (between floor and ceiling, for the amount and for the ranking
  // points), and which lots that involves, latest first: those that it took from or gave back to, and those of the entries
  // that took from its own lot or settled it. caps says for how much each of them.
  `create or replace function crm_ledger_standing(
    e crm_ledger_entry, out amount bigint, out ranking bigint, out reversals bigint, out floor bigint, out ceiling bigint,
    out ranking_floor bigint, out ranking_ceiling bigint, out lot_ids text[], out caps bigint[]
  ) language plpgsql as $$
  declare
    tree text[];
  begin
    -- a reversal moves the tree of e, and of all that e itself reverses: each has to stay between nothing and its whole
    with recursive line as (
      select e.id, e.amount, e.ranking, e.reverses_id
      union all
      select x.id, x.amount, x.ranking, x.reverses_id from line join crm_ledger_entry x on x.id = line.reverses_id
    ), t as (
      select line.id as root, line.id, line.amount, line.ranking, line.reverses_id from line
      union all
      select t.root, x.id, x.amount, x.ranking, x.reverses_id from t join crm_ledger_entry x on x.reverses_id = t.id
    ), stands as (
      select t.root, array_agg(t.id) as ids, sum(t.amount) as amount, sum(t.ranking) as ranking,
        count(*) filter (where t.reverses_id = t.root) as reversals
      from t group by t.root
    )
    select max(least(line.amount, 0) - s.amount), min(greatest(line.amount, 0) - s.amount),
        max(least(line.ranking, 0) - s.ranking), min(greatest(line.ranking, 0) - s.ranking),
        sum(s.amount) filter (where s.root = e.id), sum(s.ranking) filter (where s.root = e.id),
        sum(s.reversals) filter (where s.root = e.id)
      into floor, ceiling, ranking_floor, ranking_ceiling, amount, ranking, reversals
      from line join stands s on s.root = line.id;
    tree := array(
      with recursive t as (
        select e.id union all select x.id from t join crm_ledger_entry x on x.reverses_id = t.id
      )
      select t.id from t
    );
    with touched as (
      select l.lot_id, l.amount, x.seq, l.ord
        from crm_ledger_allocation l join crm_ledger_entry x on x.id = l.entry_id
        where l.entry_id = any (tree)
      union all
      select coalesce(x.reverses_id, x.id), -l.amount, x.seq, l.ord
        from crm_ledger_allocation l join crm_ledger_entry x on x.id = l.entry_id
        where l.lot_id = e.id and l.entry_id <> all (tree)
    ), net as (
      select t.lot_id, sum(t.amount) as amount, max(array[t.seq, t.ord]) as last from touched t group by t.lot_id
    )
    select array_agg(n.lot_id order by n.last desc), array_agg(abs(n.amount)::bigint order by n.last desc)
      into lot_ids, caps from net n where sign(n.amount) = sign(e.amount);
  end $$`,

  // Gives the rest of a plan back to lots of its sign, at most p_caps to each. A lot that was emptied comes back with its
  // dates; one that has expired by p_at lives p_grace_days longer.
  `create or replace function crm_ledger_restore(
    p_account_id bigint, plan crm_ledger_plan, p_lot_ids text[], p_caps bigint[], p_grace_days int, p_at timestamptz
  ) returns crm_ledger_plan language plpgsql as $$
  declare
    lot record;
    part bigint;
    given bigint := plan.rest;
    extended timestamptz(3);
    place int;
  begin
    for lot in
      select e.id, e.seq, e.amount, e.available_at, e.due_at, e.event_at, f.cap,
        coalesce((select l.expires_at from crm_ledger_lot l where l.id = e.id),
          (select max(l.expires_at) from crm_ledger_allocation l where l.lot_id = e.id), e.expires_at) as expires_at
      from unnest(p_lot_ids, p_caps) with ordinality as f (id, cap, ord) join crm_ledger_entry e on e.id = f.id
      where sign(e.amount) = sign(given)
      order by f.ord
    loop
      exit when plan.rest = 0;
      part := sign(given) * least(abs(plan.rest), lot.cap);
      extended := case when p_grace_days > 0 and lot.expires_at <= p_at then p_at + p_grace_days * interval '24 hours' end;
      insert into crm_ledger_lot as l (id, account_id, seq, amount, remaining, available_at, expires_at, due_at, opened_at, takes_at)
        values (lot.id, p_account_id, lot.seq, lot.amount, part, case when part > 0 then lot.available_at end,
          coalesce(extended, lot.expires_at), lot.due_at, lot.event_at, coalesce(extended, lot.expires_at, lot.due_at, 'infinity'))
        on conflict (id) do update set remaining = l.remaining + excluded.remaining, expires_at = excluded.expires_at,
          takes_at = excluded.takes_at;
      place := coalesce(cardinality(plan.lot_ids), 0) + 1;
      plan.lot_ids[place] := lot.id;
      plan.amounts[place] := part;
      plan.expiries[place] := extended;
      plan.rest := plan.rest - part;
    end loop;
    return plan;
  end $$`,

  // Reverses p_request.amount of an entry (without it: all that stands). What had been added is taken from the entry's
  // own lot first, then from the others, then as on_short says; what had been taken goes back to the same lots.
  `create or replace function crm_ledger_reverse(p_entry_id text, p_request json, p_grace_days int, p_wait text)
  returns crm_ledger_outcome language plpgsql as $$
  declare
    p crm_ledger_posting := json_populate_record(null::crm_ledger_posting, p_request);
    at timestamptz(3);
    e crm_ledger_entry;
    a crm_ledger_account;
    o crm_ledger_outcome;
    standing record;
    kept bigint;
    amount bigint;
    own_unripe bigint;
    plan crm_ledger_plan;
  begin
    select * into e from crm_ledger_entry where id = p_entry_id;
    if not found then
      o.code := 'entry_unknown';
      o.detail := jsonb_build_object('entry_id', p_entry_id);
      return o;
    end if;
    a := crm_ledger_lock_id(e.account_id, p_wait);
    at := coalesce(p.at, crm_ledger_now());
    standing := crm_ledger_standing(e);
    p.kind := 'reverse';
    p.on_short := coalesce(p.on_short, 'negative');
    p.reverses_id := e.id;
    p.key := coalesce(p.key, 'reverse:' || e.id || ':' || standing.reversals + 1);
    p.source_type := coalesce(p.source_type, e.source_type);
    p.source_id := coalesce(p.source_id, e.source_id);
    p.available_at := e.available_at;
    p.amount := -sign(e.amount) * p.amount;
    o := crm_ledger_known(a, p);
    if o.code is distinct from 'unknown_key' then
      return o;
    end if;
    o.code := null;
    p.amount := coalesce(p.amount, case when e.amount > 0 then standing.floor else standing.ceiling end);
    kept := standing.amount + p.amount;
    -- ranking points stand in the same share as the amount that was not asked back, whether or not it could be taken
    p.ranking := case when e.amount = 0 then 0 else trunc(e.ranking::numeric * kept / e.amount) end;
    if abs(p.ranking) > abs(standing.ranking) then
      p.ranking := standing.ranking;
    end if;
    p.ranking := least(greatest(p.ranking - standing.ranking, standing.ranking_floor), standing.ranking_ceiling);
    if p.amount not between standing.floor and standing.ceiling or (p.amount = 0 and p.ranking = 0) then
      o.code := 'reversal_exceeds_entry';
      o.detail := jsonb_build_object('entry_id', e.id, 'amount', e.amount, 'requested', abs(p.amount),
        'standing', case when e.amount > 0 then -standing.floor else standing.ceiling end);
      return o;
    end if;

    amount := p.amount;
    o.missing := 0;
    if a.unit = 'points' and amount < 0 and p.on_short <> 'negative' then
      a.blocked := false; -- what happened is undone on a blocked account, too
      select coalesce(sum(l.remaining), 0) into own_unripe from crm_ledger_lot l
        where l.id = e.id and l.remaining > 0 and l.available_at > at;
      o := crm_ledger_bound(a, least(amount + own_unripe, 0), null, at);
      if o.code is not null and p.on_short = 'refuse' then
        o.detail := o.detail || jsonb_build_object('requested', -amount, 'available', -amount - o.missing);
        return o;
      end if;
      o.code := null;
      o.detail := null;
      amount := amount + o.missing;
      if amount = 0 and p.ranking = 0 then
        o.code := 'nothing_available';
        o.detail := jsonb_build_object('requested', -p.amount, 'available', 0, 'missing', o.missing);
        return o;
      end if;
    end if;
    if sign(a.balance) = -sign(amount) then
      plan := crm_ledger_take(a.id, amount, e.id || standing.lot_ids, null::bigint || standing.caps, p.on_short = 'negative', at);
    else
      plan.rest := amount;
    end if;
    if plan.rest <> 0 then
      plan := crm_ledger_restore(a.id, plan, standing.lot_ids, standing.caps, p_grace_days, at);
    end if;
    o.entry := crm_ledger_append(a, p, amount, plan, 0, at);
    o.created := true;
    o.unit := a.unit;
    o.owner_id := a.owner_id;
    return o;
  end $$`,
]
