import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { schema } from "../schema"

export class Migration20261101080000CrmLedger extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
    this.addSql(`
      create table if not exists "crm_ledger_check" (
        "id" text not null primary key,
        "scope" text not null,
        "accounts" integer not null,
        "difference_count" integer not null,
        "differences" jsonb not null,
        "started_at" timestamptz not null,
        "finished_at" timestamptz not null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null
      )`)
    this.addSql(
      `create index if not exists "IDX_crm_ledger_check_started_at" on "crm_ledger_check" ("started_at") where deleted_at is null`,
    )
    this.addSql(
      `create index if not exists "IDX_crm_ledger_check_deleted_at" on "crm_ledger_check" ("deleted_at") where deleted_at is null`,
    )
  }

  /** The functions and types depend on each other: they go with their tables. */
  override async down(): Promise<void> {
    this.addSql(`
      do $$
      declare
        f record;
      begin
        for f in select oid::regprocedure as name, prokind from pg_proc where proname like 'crm_ledger_%'
          and pronamespace = current_schema()::regnamespace order by prokind
        loop
          execute format('drop %s if exists %s cascade', case f.prokind when 'a' then 'aggregate' else 'function' end, f.name);
        end loop;
      end $$`)
    this.addSql(`drop type if exists crm_ledger_outcome, crm_ledger_plan, crm_ledger_posting cascade`)
    this.addSql(
      `drop table if exists crm_ledger_check, crm_ledger_hold, crm_ledger_allocation, crm_ledger_lot, crm_ledger_entry, crm_ledger_account`,
    )
    this.addSql(`drop type if exists crm_ledger_kind`)
  }
}
