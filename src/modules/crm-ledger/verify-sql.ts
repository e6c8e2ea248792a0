/**
 * Every difference between what is stored about the accounts $1 and what their entries and allocations say. One statement,
 * so one snapshot: postings that go on meanwhile cannot make a false alarm.
 */
export const verifySql = `
with recursive account as materialized (
  select * from crm_ledger_account where id = any ($1::bigint[])
), entry as materialized (
  select e.*, lag(e.seq, 1, 0::bigint) over w as previous_seq, lag(e.balance_after, 1, 0::bigint) over w as previous_balance,
    sha256(
      coalesce(lag(e.hash) over w, crm_ledger_genesis(a.unit, a.owner_id, a.created_at))
      || crm_ledger_chain_input(e, (
        select json_agg(json_build_array(l.lot_id, l.amount, crm_ledger_ms(l.expires_at)) order by l.ord)
        from crm_ledger_allocation l where l.entry_id = e.id))
    ) as proper_hash
  from crm_ledger_entry e join account a on a.id = e.account_id
  window w as (partition by e.account_id order by e.seq)
), allocation as materialized (
  select l.*, e.account_id, e.amount as entry_amount from crm_ledger_allocation l join entry e on e.id = l.entry_id
), history as (
  select account_id, sum(amount) as balance, sum(ranking) as ranking, count(*) as seq, max(available_at) as pending_until,
    (array_agg(hash order by seq desc))[1] as head_hash
  from entry group by account_id
), reserved as (
  select account_id, sum(amount - captured - released) as held from crm_ledger_hold
  where status = 'active' and account_id = any ($1::bigint[]) group by account_id
), lot as (
  select coalesce(p.account_id, s.account_id) as account_id, coalesce(p.id, s.id) as id, p as proper, s as stored
  from crm_ledger_lots_of($1::bigint[]) p
  full join (select * from crm_ledger_lot where account_id = any ($1::bigint[])) s on s.id = p.id and s.account_id = p.account_id
), tree as (
  select e.id as root, e.account_id, e.amount as whole, e.ranking as whole_ranking, e.id, e.amount, e.ranking
  from entry e where e.id in (select reverses_id from entry where reverses_id is not null)
  union all
  select t.root, t.account_id, t.whole, t.whole_ranking, e.id, e.amount, e.ranking
  from tree t join entry e on e.reverses_id = t.id
), standing as (
  select root, account_id, whole, whole_ranking, sum(amount) as amount, sum(ranking) as ranking
  from tree group by root, account_id, whole, whole_ranking
), captured as (
  select h.id, h.account_id, h.captured, coalesce(sum(abs(e.amount)), 0) as posted
  from crm_ledger_hold h left join crm_ledger_entry e on e.hold_id = h.id
  where h.account_id = any ($1::bigint[]) group by h.id
), difference as (
  select a.id as account_id, 'balance' as check, null as subject_id, coalesce(h.balance, 0)::text as expected, a.balance::text as found
    from account a left join history h on h.account_id = a.id where a.balance <> coalesce(h.balance, 0)
  union all
  select a.id, 'ranking', null, coalesce(h.ranking, 0)::text, a.ranking::text
    from account a left join history h on h.account_id = a.id where a.ranking <> coalesce(h.ranking, 0)
  union all
  select a.id, 'seq', null, coalesce(h.seq, 0)::text, a.seq::text
    from account a left join history h on h.account_id = a.id where a.seq <> coalesce(h.seq, 0)
  union all
  select a.id, 'pending_until', null, h.pending_until::text, a.pending_until::text
    from account a left join history h on h.account_id = a.id where a.pending_until is distinct from h.pending_until
  union all
  select a.id, 'head_hash', null, encode(coalesce(h.head_hash, crm_ledger_genesis(a.unit, a.owner_id, a.created_at)), 'hex'),
      encode(a.head_hash, 'hex')
    from account a left join history h on h.account_id = a.id
    where a.head_hash <> coalesce(h.head_hash, crm_ledger_genesis(a.unit, a.owner_id, a.created_at))
  union all
  select a.id, 'held', null, coalesce(r.held, 0)::text, a.held::text
    from account a left join reserved r on r.account_id = a.id where a.held <> coalesce(r.held, 0)
  union all
  select account_id, 'entry_seq', id, (previous_seq + 1)::text, seq::text from entry where seq <> previous_seq + 1
  union all
  select account_id, 'entry_balance', id, (previous_balance + amount)::text, balance_after::text
    from entry where balance_after <> previous_balance + amount
  union all
  select account_id, 'entry_hash', id, encode(proper_hash, 'hex'), encode(hash, 'hex') from entry where hash <> proper_hash
  union all
  select account_id, 'allocations', entry_id, entry_amount::text, sum(amount)::text
    from allocation group by account_id, entry_id, entry_amount
    having sum(amount) not between least(entry_amount, 0) and greatest(entry_amount, 0) or max(ord) <> count(*)
  union all
  select l.account_id, 'allocation_lot', l.entry_id, l.account_id::text, e.account_id::text
    from allocation l left join crm_ledger_entry e on e.id = l.lot_id where e.account_id is distinct from l.account_id
  union all
  select account_id, 'lot', id, proper::text, stored::text from lot where proper is distinct from stored
  union all
  select l.account_id, 'lot_sign', l.id, a.balance::text, l.remaining::text
    from crm_ledger_lot l join account a on a.id = l.account_id where sign(l.remaining) <> sign(a.balance)
  union all
  select account_id, 'reversals', root, whole::text, amount::text from standing
    where amount not between least(whole, 0) and greatest(whole, 0)
  union all
  select account_id, 'reversed_ranking', root, whole_ranking::text, ranking::text from standing
    where ranking not between least(whole_ranking, 0) and greatest(whole_ranking, 0)
  union all
  select r.account_id, 'reversal_of', r.id, r.reverses_id, e.account_id::text
    from entry r left join crm_ledger_entry e on e.id = r.reverses_id
    where r.reverses_id is not null and e.account_id is distinct from r.account_id
  union all
  select account_id, 'captured', id, posted::text, captured::text from captured where captured <> posted
)
select a.unit, a.owner_id, d.* from difference d join account a on a.id = d.account_id
order by d.account_id, d.check, d.subject_id`

/** Entries of accounts that do not exist. */
export const orphansSql = `
select '' as unit, '' as owner_id, e.account_id, 'account' as check, e.id as subject_id, e.account_id::text as expected, null as found
from crm_ledger_entry e where not exists (select from crm_ledger_account a where a.id = e.account_id) order by e.id limit $1`
