/**
 * What the ledger stores. All amounts are whole numbers (points, or minor units of a currency), signed as the
 * account's owner sees them in the unit: points that one has, debt that one owes. Times have the precision of
 * milliseconds, JavaScript's.
 *
 * - `account` one per owner and unit: the lock that every posting takes, and sums that save reading the history.
 * - `entry` the truth, append-only. Everything else but holds follows from entries and allocations.
 * - `lot` the open part of an entry, its id is the entry's. A row is deleted when nothing remains. All lots of an
 *   account have the sign of its balance, and their sum is the balance.
 * - `allocation` which lots an entry took from (or gave back to), append-only.
 * - `hold` what is reserved.
 *
 * No index and no predicate mentions a balance or a remaining amount: these rows change in place (HOT).
 */
export const tables = [
  `create type crm_ledger_kind as enum ('earn', 'bonus', 'adjust', 'redeem', 'expire', 'reverse', 'sale', 'opening',
    'repayment', 'write_off', 'return', 'transfer')`,

  `create table if not exists crm_ledger_account (
    id bigint generated always as identity primary key,
    unit text collate "C" not null,
    owner_id text collate "C" not null,
    balance bigint not null default 0,
    held bigint not null default 0 check (held >= 0),
    ranking bigint not null default 0,
    -- debt: the most that balance and holds may come to; null is no limit
    credit_limit bigint,
    -- no lot ripens after this moment
    pending_until timestamptz(3),
    -- set by verify on a difference: nothing more is spent or reserved until a rebuild
    blocked boolean not null default false,
    seq bigint not null default 0,
    head_hash bytea not null,
    created_at timestamptz(3) not null,
    constraint crm_ledger_account_owner unique (unit, owner_id)
  ) with (fillfactor = 70)`,

  `create table if not exists crm_ledger_entry (
    id text collate "C" primary key,
    account_id bigint not null,
    seq bigint not null,
    kind crm_ledger_kind not null,
    -- what was asked for: more than the amount when only part of it was there
    requested bigint not null,
    amount bigint not null,
    ranking bigint not null,
    balance_after bigint not null,
    key text collate "C" not null,
    source_type text collate "C" not null,
    source_id text collate "C" not null,
    reverses_id text collate "C",
    hold_id text collate "C",
    actor text,
    reason text,
    details jsonb,
    available_at timestamptz(3),
    expires_at timestamptz(3),
    due_at timestamptz(3),
    event_at timestamptz(3) not null,
    created_at timestamptz(3) not null,
    hash bytea not null,
    constraint crm_ledger_entry_key unique (key),
    constraint crm_ledger_entry_seq unique (account_id, seq)
  )`,
  `create index if not exists crm_ledger_entry_source on crm_ledger_entry (source_id)`,
  `create index if not exists crm_ledger_entry_reverses on crm_ledger_entry (reverses_id) where reverses_id is not null`,
  `create index if not exists crm_ledger_entry_hold on crm_ledger_entry (hold_id) where hold_id is not null`,
  `create index if not exists crm_ledger_entry_pending on crm_ledger_entry (account_id, available_at) where available_at is not null`,

  `create table if not exists crm_ledger_lot (
    id text collate "C" primary key,
    account_id bigint not null,
    seq bigint not null,
    -- the entry's amount: the most that can remain
    amount bigint not null,
    remaining bigint not null,
    available_at timestamptz(3),
    expires_at timestamptz(3),
    due_at timestamptz(3),
    opened_at timestamptz(3) not null,
    -- lots are taken in the order (takes_at, opened_at, seq): what expires or falls due first, then the oldest
    takes_at timestamptz(3) not null
  ) with (fillfactor = 85)`,
  `create index if not exists crm_ledger_lot_order on crm_ledger_lot (account_id, takes_at)`,
  `create index if not exists crm_ledger_lot_expiry on crm_ledger_lot (expires_at, account_id)`,

  `create table if not exists crm_ledger_allocation (
    entry_id text collate "C" not null,
    lot_id text collate "C" not null,
    -- the place in the order in which the entry took its lots
    ord integer not null check (ord > 0),
    -- signed as the entry: what the lot's remaining amount changed by
    amount bigint not null check (amount <> 0),
    -- the lot's new expiry, where points came back to a lot that had expired
    expires_at timestamptz(3),
    primary key (entry_id, lot_id)
  )`,
  `create index if not exists crm_ledger_allocation_lot on crm_ledger_allocation (lot_id)`,

  `create table if not exists crm_ledger_hold (
    id text collate "C" primary key,
    account_id bigint not null,
    unit text collate "C" not null,
    -- what was asked for first; amount is what a refit made of it
    requested bigint not null,
    amount bigint not null check (amount > 0),
    captured bigint not null default 0 check (captured >= 0),
    released bigint not null default 0 check (released >= 0),
    status text collate "C" not null default 'active' check (status in ('active', 'captured', 'released', 'expired')),
    key text collate "C",
    source_type text collate "C" not null,
    source_id text collate "C" not null,
    actor text,
    details jsonb,
    -- why it was released
    reason text,
    expires_at timestamptz(3),
    created_at timestamptz(3) not null,
    closed_at timestamptz(3),
    constraint crm_ledger_hold_key unique (key),
    constraint crm_ledger_hold_parts check (captured + released <= amount),
    constraint crm_ledger_hold_open check ((status = 'active') = (captured + released < amount)),
    constraint crm_ledger_hold_closed check ((status = 'active') = (closed_at is null))
  ) with (fillfactor = 85)`,
  `create unique index if not exists crm_ledger_hold_slot on crm_ledger_hold (unit, source_type, source_id) where status = 'active' and key is null`,
  `create index if not exists crm_ledger_hold_source on crm_ledger_hold (source_id)`,
  `create index if not exists crm_ledger_hold_account on crm_ledger_hold (account_id) where status = 'active'`,
  `create index if not exists crm_ledger_hold_expiry on crm_ledger_hold (expires_at, id) where status = 'active' and expires_at is not null`,
]
