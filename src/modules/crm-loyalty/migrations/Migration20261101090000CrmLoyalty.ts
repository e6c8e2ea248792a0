import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261101090000CrmLoyalty extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "crm_loyalty_version" (
        "id" text not null primary key,
        "number" integer not null,
        "valid_from" timestamptz not null,
        "program" jsonb not null,
        "ladder" jsonb not null,
        "rules" jsonb not null,
        "group_programs" jsonb not null,
        "changed_by" text null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null
      )`)
    this.addSql(
      `create unique index if not exists "IDX_crm_loyalty_version_number" on "crm_loyalty_version" ("number")`,
    )
    this.addSql(
      `create index if not exists "IDX_crm_loyalty_version_valid_from" on "crm_loyalty_version" ("valid_from")`,
    )
    this.addSql(
      `create index if not exists "IDX_crm_loyalty_version_deleted_at" on "crm_loyalty_version" ("deleted_at") where deleted_at is not null`,
    )
    // One row per order that was looked at: what it will earn and why. Posted points are the ledger's, not stored here.
    this.addSql(`
      create table if not exists "crm_order_award" (
        "order_id" text not null primary key,
        "display_id" integer not null,
        "customer_id" text not null,
        "version_id" text not null,
        "currency_code" text not null,
        "placed_at" timestamptz not null,
        "order_changed_at" timestamptz not null,
        "expected" bigint not null check ("expected" >= 0),
        "pending" bigint not null check ("pending" >= 0 and "pending" <= "expected"),
        "excess" bigint not null default 0 check ("excess" >= 0),
        "reason" text null,
        "buyer" jsonb not null,
        "breakdown" jsonb not null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now()
      )`)
    this.addSql(
      `create index if not exists "IDX_crm_order_award_customer_placed" on "crm_order_award" ("customer_id", "placed_at" desc)`,
    )
    this.addSql(
      `create index if not exists "IDX_crm_order_award_pending" on "crm_order_award" ("customer_id") include ("pending") where "pending" > 0`,
    )
    this.addSql(
      `create index if not exists "IDX_crm_order_award_excess" on "crm_order_award" ("customer_id") where "excess" > 0`,
    )
    // The promotion that carries held points into one cart or draft order.
    this.addSql(`
      create table if not exists "crm_points_carrier" (
        "hold_id" text not null primary key,
        "subject_type" text not null check ("subject_type" in ('cart', 'draft_order')),
        "subject_id" text not null,
        "customer_id" text not null,
        "currency_code" text not null,
        "code" text not null unique,
        "promotion_id" text null unique,
        "points" bigint not null check ("points" >= 0),
        "amount" bigint not null check ("amount" >= 0),
        "point_value" bigint not null check ("point_value" > 0),
        "status" text not null default 'active' check ("status" in ('active', 'settled', 'released')),
        "order_id" text null,
        "entry_id" text null,
        "retired_at" timestamptz null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        check (("status" = 'settled') = ("order_id" is not null))
      )`)
    this.addSql(
      `create unique index if not exists "IDX_crm_points_carrier_active" on "crm_points_carrier" ("subject_type", "subject_id") where "status" = 'active'`,
    )
    this.addSql(
      `create index if not exists "IDX_crm_points_carrier_order" on "crm_points_carrier" ("order_id") where "order_id" is not null`,
    )
    this.addSql(
      `create index if not exists "IDX_crm_points_carrier_open" on "crm_points_carrier" ("hold_id") where "retired_at" is null`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "crm_points_carrier"`)
    this.addSql(`drop table if exists "crm_order_award"`)
    this.addSql(`drop table if exists "crm_loyalty_version"`)
  }
}
