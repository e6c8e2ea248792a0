/** A batch touches a small part of large tables: always by index, whatever the statistics say. */
const byIndex = "set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off"

/** Many postings in one statement each: the same rules, keys and hashes as one at a time. */
export const bulk = [
  // The accounts of postings, in their order: made where they are missing, and locked in the order of their ids. owing are
  // those below zero.
  `create or replace function crm_ledger_lock_many(p_postings crm_ledger_posting[], p_wait text, out ids bigint[], out owing bigint[])
  language plpgsql ${byIndex} as $$
  declare
    opened timestamptz(3) := crm_ledger_now();
  begin
    p_wait := set_config('lock_timeout', p_wait, true);
    for attempt in 1 .. 2 loop
      ids := array(
        select (select c.id from crm_ledger_account c where c.unit = p.unit and c.owner_id = p.owner_id)
        from unnest(p_postings) with ordinality as p order by p.ordinality
      );
      exit when array_position(ids, null) is null;
      insert into crm_ledger_account (unit, owner_id, head_hash, created_at)
        select distinct p.unit, p.owner_id, crm_ledger_genesis(p.unit, p.owner_id, opened), opened
        from unnest(p_postings) as p on conflict (unit, owner_id) do nothing;
    end loop;
    with locked as (
      select a.id, a.balance from (select distinct k.id from unnest(ids) as k (id)) k join crm_ledger_account a on a.id = k.id
      order by a.id for no key update of a
    )
    select coalesce(array_agg(l.id) filter (where l.balance < 0), '{}') into owing from locked l;
  end $$`,

  // Appends postings that are decided: each opens a lot of its own, or takes exactly its amount from the lot it names.
  // Several of one account follow each other in the order given. Expects the accounts locked.
  `create or replace function crm_ledger_append_many(p_postings crm_ledger_posting[], p_account_ids bigint[])
  returns table (n bigint, id text, account_id bigint, seq bigint, amount bigint, ranking bigint, balance_after bigint, created_at timestamptz)
  language plpgsql ${byIndex} as $$
  #variable_conflict use_column
  declare
    wrote timestamptz(3) := crm_ledger_now();
  begin
    return query
    with step as (
      select p.*, a.id as account_id, a.head_hash, crm_ledger_id('crment_', wrote) as id,
        a.seq + row_number() over w as seq, (a.balance + sum(p.amount) over w)::bigint as balance_after
      from rows from (unnest(p_postings), unnest(p_account_ids)) with ordinality as p
      join crm_ledger_account a on a.id = p.unnest
      window w as (partition by a.id order by p.ordinality)
    ), chained as (
      select s.*, crm_ledger_chain(s.head_hash, crm_ledger_chain_input(
          row(s.id, s.account_id, s.seq, s.kind, s.amount, s.amount, s.ranking, s.balance_after, s.key, s.source_type, s.source_id,
            s.reverses_id, s.hold_id, s.actor, s.reason, s.details, s.available_at, s.expires_at, s.due_at, s.event_at, wrote, null),
          case when s.lot_id is not null then json_build_array(json_build_array(s.lot_id, s.amount, null)) end
        )) over (partition by s.account_id order by s.seq) as hash
      from step s
    ), entries as (
      insert into crm_ledger_entry
      select c.id, c.account_id, c.seq, c.kind, c.amount, c.amount, c.ranking, c.balance_after, c.key, c.source_type, c.source_id,
        c.reverses_id, c.hold_id, c.actor, c.reason, c.details, c.available_at, c.expires_at, c.due_at, c.event_at, wrote, c.hash
      from chained c
    ), opened as (
      insert into crm_ledger_lot (id, account_id, seq, amount, remaining, available_at, expires_at, due_at, opened_at, takes_at)
      select c.id, c.account_id, c.seq, c.amount, c.amount, c.available_at, c.expires_at, c.due_at, c.event_at,
        coalesce(c.expires_at, c.due_at, 'infinity')
      from chained c where c.lot_id is null
    ), allocated as (
      insert into crm_ledger_allocation (entry_id, lot_id, ord, amount)
      select c.id, c.lot_id, 1, c.amount from chained c where c.lot_id is not null
    ), emptied as (
      delete from crm_ledger_lot l using chained c where l.id = c.lot_id and l.remaining + c.amount = 0
    ), lessened as (
      update crm_ledger_lot l set remaining = l.remaining + c.amount
      from chained c where l.id = c.lot_id and l.remaining + c.amount <> 0
    ), moved as (
      update crm_ledger_account a set balance = x.balance_after, ranking = a.ranking + x.ranked, seq = x.seq, head_hash = x.hash,
        pending_until = greatest(a.pending_until, x.until)
      from (
        select distinct on (c.account_id) c.account_id, c.balance_after, c.seq, c.hash,
          sum(c.ranking) over w as ranked, max(c.available_at) over w as until
        from chained c window w as (partition by c.account_id) order by c.account_id, c.seq desc
      ) x where a.id = x.account_id
    )
    select c.ordinality, c.id, c.account_id, c.seq, c.amount, c.ranking, c.balance_after, wrote::timestamptz from chained c;
  end $$`,

  // Posts in the order given. Accounts that the batch only adds to, and that owe nothing, are done as a set; the others
  // one by one under the same locks. n is the place in the request.
  `create or replace function crm_ledger_post_many(p_postings json, p_wait text)
  returns table (n bigint, code text, detail jsonb, created boolean, missing bigint, id text, seq bigint, amount bigint,
    ranking bigint, balance_after bigint, created_at timestamptz)
  language plpgsql ${byIndex} as $$
  #variable_conflict use_column
  declare
    postings crm_ledger_posting[] := array(select x from json_populate_recordset(null::crm_ledger_posting, p_postings) x);
    accounts record := crm_ledger_lock_many(postings, p_wait);
    decided bigint[];
    places bigint[];
    place bigint;
    p crm_ledger_posting;
    a crm_ledger_account;
    o crm_ledger_outcome;
  begin
    -- the accounts with something to decide: they owe, or a posting takes, or is limited, or its key is known or comes twice
    if (select count(distinct x.key) < count(*) from unnest(postings) x) then
      decided := accounts.ids;
    else
      decided := accounts.owing || array(
        select x.unnest from rows from (unnest(postings), unnest(accounts.ids)) as x
        where x.amount <= 0 or x.check_limit or exists (select from crm_ledger_entry e where e.key = x.key)
      );
    end if;
    if cardinality(decided) = 0 then
      return query
        select e.n, null::text, null::jsonb, true, 0::bigint, e.id, e.seq, e.amount, e.ranking, e.balance_after, e.created_at
        from crm_ledger_append_many(postings, accounts.ids) e;
      return;
    end if;

    places := array(select x.ordinality from unnest(accounts.ids) with ordinality as x (id) where x.id <> all (decided));
    return query
      select places[e.n], null::text, null::jsonb, true, 0::bigint, e.id, e.seq, e.amount, e.ranking, e.balance_after, e.created_at
      from crm_ledger_append_many(
        array(select postings[x.n] from unnest(places) with ordinality as x (n, i) order by x.i),
        array(select accounts.ids[x.n] from unnest(places) with ordinality as x (n, i) order by x.i)
      ) e;
    for place in select x.ordinality from unnest(accounts.ids) with ordinality as x (id) where x.id = any (decided) order by 1 loop
      p := postings[place];
      select * into a from crm_ledger_account c where c.id = accounts.ids[place];
      o := crm_ledger_post_locked(a, p);
      return query select place, o.code, o.detail, o.created, o.missing, (o.entry).id, (o.entry).seq, (o.entry).amount,
        (o.entry).ranking, (o.entry).balance_after, (o.entry).created_at::timestamptz;
    end loop;
  end $$`,

  // Takes what has expired by p_as_of from the accounts of p_limit lots, after the place where the last call ended. What is
  // held survives: the lots that a capture would take first. p_skip_locked leaves accounts that are busy for later.
  `create or replace function crm_ledger_expire(p_as_of timestamptz, p_after_at timestamptz, p_after_account bigint, p_limit int,
    p_skip_locked boolean, p_actor text, p_reason text, p_wait text,
    out next_at timestamptz, out next_account bigint, out accounts int, out skipped int, out lots int, out expired json
  ) language plpgsql ${byIndex} as $$
  declare
    due bigint[];
    locked bigint[];
    postings crm_ledger_posting[];
    owners bigint[];
  begin
    p_wait := set_config('lock_timeout', p_wait, true);
    with page as (
      select l.expires_at, l.account_id from crm_ledger_lot l
      where l.expires_at <= p_as_of and (l.expires_at, l.account_id) > (coalesce(p_after_at, '-infinity'), coalesce(p_after_account, 0))
      order by l.expires_at, l.account_id limit p_limit
    )
    select array_agg(distinct page.account_id), max(page.expires_at),
        (array_agg(page.account_id order by page.expires_at desc, page.account_id desc))[1]
      into due, next_at, next_account from page;
    accounts := coalesce(cardinality(due), 0);
    if p_skip_locked then
      locked := array(select a.id from crm_ledger_account a
        where a.id = any (due) and not a.blocked order by a.id for no key update skip locked);
    else
      locked := array(select a.id from crm_ledger_account a
        where a.id = any (due) and not a.blocked order by a.id for no key update);
    end if;
    skipped := accounts - cardinality(locked);

    -- reach: how far a due lot's end lies beyond what the account holds
    with due_lot as (
      select a.unit, a.owner_id, a.id as account_id, l.id, l.seq, l.remaining, l.expires_at, l.takes_at, l.opened_at,
        sum(l.remaining) over (partition by a.id order by l.takes_at, l.opened_at, l.seq) - a.held as reach
      from unnest(locked) as k (id) join crm_ledger_account a on a.id = k.id join crm_ledger_lot l on l.account_id = a.id
      where l.expires_at <= p_as_of and l.remaining > 0
    ), taken as (
      select d.*, least(d.remaining, d.reach)::bigint as points,
        1 + (select count(*) from crm_ledger_allocation x join crm_ledger_entry e on e.id = x.entry_id
          where x.lot_id = d.id and e.kind = 'expire') as times
      from due_lot d where d.reach > 0
    )
    select array_agg(json_populate_record(null::crm_ledger_posting, json_build_object('unit', t.unit, 'owner_id', t.owner_id,
        'kind', 'expire', 'amount', -t.points, 'ranking', 0, 'key', 'expire:' || t.id || ':' || t.times, 'lot_id', t.id,
        'source_type', 'lot', 'source_id', t.id, 'actor', p_actor, 'reason', p_reason, 'event_at', t.expires_at))
        order by t.account_id, t.takes_at, t.opened_at, t.seq), array_agg(t.account_id order by t.account_id, t.takes_at, t.opened_at, t.seq)
      into postings, owners from taken t;
    lots := coalesce(cardinality(postings), 0);
    select json_agg(json_build_object('owner_id', x.owner_id, 'unit', x.unit, 'amount', x.amount, 'balance_after', x.balance_after))
      into expired from (
        select a.owner_id, a.unit, -sum(e.amount) as amount, min(e.balance_after) as balance_after
        from crm_ledger_append_many(postings, owners) e join crm_ledger_account a on a.id = e.account_id
        group by a.id, a.owner_id, a.unit
      ) x;
  end $$`,
]
