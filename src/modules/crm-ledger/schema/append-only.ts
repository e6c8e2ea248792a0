/**
 * Entries and allocations are never changed, no account is ever deleted: not by a bug, not by hand, not by a
 * TRUNCATE. (Medusa's test runners restore databases from templates or drop the schema; neither fires these.)
 */
export const appendOnly = [
  `create or replace function crm_ledger_refuse() returns trigger language plpgsql as $$
  begin
    raise exception '% on % refused: the ledger is append-only, post a reversal instead', tg_op, tg_table_name
      using errcode = 'integrity_constraint_violation';
  end $$`,

  `create or replace trigger crm_ledger_entry_append_only before update or delete on crm_ledger_entry
    for each row execute function crm_ledger_refuse()`,
  `create or replace trigger crm_ledger_entry_keep before truncate on crm_ledger_entry
    for each statement execute function crm_ledger_refuse()`,

  `create or replace trigger crm_ledger_allocation_append_only before update or delete on crm_ledger_allocation
    for each row execute function crm_ledger_refuse()`,
  `create or replace trigger crm_ledger_allocation_keep before truncate on crm_ledger_allocation
    for each statement execute function crm_ledger_refuse()`,

  `create or replace trigger crm_ledger_account_delete before delete on crm_ledger_account
    for each row execute function crm_ledger_refuse()`,
  `create or replace trigger crm_ledger_account_keep before truncate on crm_ledger_account
    for each statement execute function crm_ledger_refuse()`,
]
