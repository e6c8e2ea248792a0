/** A batch touches a small part of large tables: always by index, whatever the statistics say. */
const byIndex = "set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off"

/** Many postings in one statement each: the same rules, keys and hashes as one at a time. */
export const bulk = [
  // Appends postings that are decided: each opens a lot of its own, or takes exactly its amount from the lot it names.
  // Several of one account follow each other in the order given. Expects the accounts locked.
  `create or replace function crm_ledger_append_many(p_postings crm_ledger_posting[])
  returns table (n bigint, id text, account_id bigint, seq bigint, amount bigint, ranking bigint, balance_after bigint, created_at timestamptz)
  language plpgsql as $$
  #variable_conflict use_column
  declare
    wrote timestamptz(3) := crm_ledger_now();
  begin
    return query
    with step as (
      select p.*, a.id as account_id, a.head_hash, crm_ledger_id('crment_', wrote) as id,
        a.seq + row_number() over w as seq, (a.balance + sum(p.amount) over w)::bigint as balance_after
      from unnest(p_postings) with ordinality as p
      join crm_ledger_account a on a.unit = p.unit and a.owner_id = p.owner_id
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
    opened timestamptz(3) := crm_ledger_now();
    postings crm_ledger_posting[];
    plain crm_ledger_posting[];
    plain_n bigint[];
    others crm_ledger_posting[];
    others_n bigint[];
    p crm_ledger_posting;
    a crm_ledger_account;
    o crm_ledger_outcome;
    place int := 0;
  begin
    p_wait := set_config('lock_timeout', p_wait, true);
    postings := array(select x from json_populate_recordset(null::crm_ledger_posting, p_postings) x);
    insert into crm_ledger_account (unit, owner_id, head_hash, created_at)
      select distinct x.unit, x.owner_id, crm_ledger_genesis(x.unit, x.owner_id, opened), opened
      from unnest(postings) x
      where not exists (select from crm_ledger_account c where c.unit = x.unit and c.owner_id = x.owner_id)
      on conflict (unit, owner_id) do nothing;
    perform from crm_ledger_account c
      where (c.unit, c.owner_id) in (select x.unit, x.owner_id from unnest(postings) x) order by c.id for no key update;

    with judged as (
      select q.x, q.n, c.id as account_id,
        c.balance >= 0 and (q.x).amount > 0 and not coalesce((q.x).check_limit, false)
          and count(*) over (partition by (q.x).key) = 1
          and not exists (select from crm_ledger_entry e where e.key = (q.x).key) as adds
      from (select x, row_number() over () as n from unnest(postings) x) q
      join crm_ledger_account c on c.unit = (q.x).unit and c.owner_id = (q.x).owner_id
    ), sorted as (
      select j.x, j.n, bool_and(j.adds) over (partition by j.account_id) as is_plain from judged j
    )
    select array_agg(s.x order by s.n) filter (where s.is_plain), array_agg(s.n order by s.n) filter (where s.is_plain),
        array_agg(s.x order by s.n) filter (where not s.is_plain), array_agg(s.n order by s.n) filter (where not s.is_plain)
      into plain, plain_n, others, others_n from sorted s;

    return query
      select plain_n[e.n], null::text, null::jsonb, true, 0::bigint, e.id, e.seq, e.amount, e.ranking, e.balance_after, e.created_at
      from crm_ledger_append_many(plain) e;

    foreach p in array coalesce(others, '{}') loop
      place := place + 1;
      select * into a from crm_ledger_account c where c.unit = p.unit and c.owner_id = p.owner_id;
      o := crm_ledger_post_locked(a, p);
      return query select others_n[place], o.code, o.detail, o.created, o.missing, (o.entry).id, (o.entry).seq, (o.entry).amount,
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
        order by t.account_id, t.takes_at, t.opened_at, t.seq)
      into postings from taken t;
    lots := coalesce(cardinality(postings), 0);
    select json_agg(json_build_object('owner_id', x.owner_id, 'unit', x.unit, 'amount', x.amount, 'balance_after', x.balance_after))
      into expired from (
        select a.owner_id, a.unit, -sum(e.amount) as amount, min(e.balance_after) as balance_after
        from crm_ledger_append_many(postings) e join crm_ledger_account a on a.id = e.account_id
        group by a.id, a.owner_id, a.unit
      ) x;
  end $$`,
]
