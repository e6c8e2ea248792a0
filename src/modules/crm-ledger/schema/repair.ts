/** What follows from entries and allocations alone; verify compares the stored state with it, rebuild writes it. */
export const repair = [
  // The open lots of these accounts.
  `create or replace function crm_ledger_lots_of(p_account_ids bigint[]) returns setof crm_ledger_lot language sql stable as $$
    select x.id, x.account_id, x.seq, x.amount, x.remaining, case when x.amount > 0 then x.available_at end, x.expires_at, x.due_at,
      x.event_at, coalesce(x.expires_at, x.due_at, 'infinity')
    from (
      select e.id, e.account_id, e.seq, e.amount, e.available_at, e.due_at, e.event_at,
        (e.amount - coalesce((select sum(l.amount) from crm_ledger_allocation l where l.entry_id = e.id), 0)
          + coalesce((select sum(l.amount) from crm_ledger_allocation l where l.lot_id = e.id), 0))::bigint as remaining,
        coalesce((select max(l.expires_at) from crm_ledger_allocation l where l.lot_id = e.id), e.expires_at) as expires_at
      from crm_ledger_entry e where e.account_id = any (p_account_ids)
    ) x where x.remaining <> 0
  $$`,

  // Puts an account's sums and lots right, under its lock, and unblocks it. Entries and allocations stay as they are.
  `create or replace function crm_ledger_rebuild(p_account_id bigint, p_wait text) returns void language plpgsql as $$
  declare
    a crm_ledger_account := crm_ledger_lock_id(p_account_id, p_wait);
  begin
    delete from crm_ledger_lot where account_id = a.id;
    insert into crm_ledger_lot select * from crm_ledger_lots_of(array[a.id]);
    update crm_ledger_account set
        (balance, ranking, seq, pending_until) =
          (select coalesce(sum(e.amount), 0), coalesce(sum(e.ranking), 0), coalesce(max(e.seq), 0), max(e.available_at)
            from crm_ledger_entry e where e.account_id = a.id),
        head_hash = coalesce((select e.hash from crm_ledger_entry e where e.account_id = a.id order by e.seq desc limit 1),
          crm_ledger_genesis(a.unit, a.owner_id, a.created_at)),
        held = (select coalesce(sum(h.amount - h.captured - h.released), 0) from crm_ledger_hold h
          where h.account_id = a.id and h.status = 'active'),
        blocked = false
      where id = a.id;
  end $$`,

  // null: no limit. What is owed already may be above it.
  `create or replace function crm_ledger_set_limit(p_unit text, p_owner_id text, p_limit bigint, p_wait text)
  returns void language plpgsql as $$
  declare
    a crm_ledger_account := crm_ledger_lock(p_unit, p_owner_id, p_wait);
  begin
    update crm_ledger_account set credit_limit = p_limit where id = a.id;
  end $$`,
]
