import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261101093000CrmTiers extends Migration {
  override async up(): Promise<void> {
    // Where a customer stands. Without a row: on the first tier, never looked at.
    // changes counts the rows of the history, effected those whose bonus, group and event are done.
    this.addSql(`
      create table if not exists "crm_tier_state" (
        "customer_id" text not null primary key,
        "tier_id" text null,
        "since" timestamptz null,
        "last_review_at" timestamptz null,
        "grace_until" timestamptz null,
        "locked" boolean not null default false,
        "review_due_at" timestamptz null,
        "value" bigint not null default 0,
        "ladder_number" integer not null default 0,
        "mirrored_tier_id" text null,
        "version" integer not null default 0,
        "changes" integer not null default 0,
        "effected" integer not null default 0 check ("effected" <= "changes"),
        "updated_at" timestamptz not null default now()
      )`)
    this.addSql(`create index if not exists "IDX_crm_tier_state_tier" on "crm_tier_state" ("tier_id", "customer_id")`)
    this.addSql(
      `create index if not exists "IDX_crm_tier_state_review" on "crm_tier_state" ("review_due_at") where "review_due_at" is not null`,
    )
    this.addSql(
      `create index if not exists "IDX_crm_tier_state_grace" on "crm_tier_state" ("grace_until") where "grace_until" is not null`,
    )
    this.addSql(
      `create index if not exists "IDX_crm_tier_state_effects" on "crm_tier_state" ("customer_id") where "effected" < "changes"`,
    )
    this.addSql(`create index if not exists "IDX_crm_tier_state_ladder" on "crm_tier_state" ("ladder_number")`)
    this.addSql(`
      create table if not exists "crm_tier_change" (
        "id" text not null primary key,
        "customer_id" text not null,
        "seq" integer not null check ("seq" > 0),
        "from_tier_id" text null,
        "to_tier_id" text null,
        "change" text not null,
        "reason" text not null,
        "detail" jsonb not null,
        "bonus_points" bigint not null default 0 check ("bonus_points" >= 0),
        "actor" text null,
        "at" timestamptz not null,
        constraint "crm_tier_change_seq" unique ("customer_id", "seq")
      )`)
    this.addSql(`
      create or replace function crm_tier_change_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'crm_tier_change is append-only';
      end $$`)
    this.addSql(`drop trigger if exists crm_tier_change_append_only on "crm_tier_change"`)
    this.addSql(`
      create trigger crm_tier_change_append_only before update or delete on "crm_tier_change"
      for each row execute function crm_tier_change_is_append_only()`)
    // The customer group that shows a tier to the rest of the shop.
    this.addSql(`
      create table if not exists "crm_tier_group" (
        "tier_id" text not null primary key,
        "group_id" text not null unique
      )`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "crm_tier_group"`)
    this.addSql(`drop table if exists "crm_tier_change"`)
    this.addSql(`drop function if exists crm_tier_change_is_append_only()`)
    this.addSql(`drop table if exists "crm_tier_state"`)
  }
}
