/**
 * Reserve, refit, capture, release. Each takes the account's lock first, then the hold's; the account's `held` is always
 * the sum of what its active holds have open.
 */
export const hold = [
  `create or replace function crm_ledger_reserve(p_request json, p_wait text) returns crm_ledger_outcome language plpgsql as $$
  declare
    p crm_ledger_posting := json_populate_record(null::crm_ledger_posting, p_request);
    a crm_ledger_account := crm_ledger_lock(p.unit, p.owner_id, p_wait);
    at timestamptz(3) := coalesce(p.at, crm_ledger_now());
    o crm_ledger_outcome;
    h crm_ledger_hold;
  begin
    if p.key is null then
      select * into h from crm_ledger_hold
        where unit = p.unit and source_type = p.source_type and source_id = p.source_id and status = 'active' and key is null;
    else
      select * into h from crm_ledger_hold where key = p.key;
    end if;
    if found then
      o.created := false;
      o.missing := 0;
      o.unit := a.unit;
      o.owner_id := a.owner_id;
      o.hold := h;
      if (h.account_id, h.unit, h.source_type, h.source_id) <> (a.id, p.unit, p.source_type, p.source_id)
        or p.amount <> (case when p.key is null then h.amount else h.requested end) then
        o.code := case when p.key is null then 'hold_exists' else 'key_reused' end;
        o.detail := jsonb_build_object('hold_id', h.id, 'amount', h.amount, 'requested', p.amount, 'key', p.key);
      end if;
      return o;
    end if;
    if a.unit = 'points' or p.check_limit then
      o := crm_ledger_bound(a, case when a.unit = 'points' then -p.amount else p.amount end,
        coalesce(p.credit_limit, a.credit_limit), at);
      if o.code is not null then
        return o;
      end if;
    end if;
    insert into crm_ledger_hold (id, account_id, unit, requested, amount, key, source_type, source_id, actor, details, expires_at, created_at)
      values (crm_ledger_id('crmhold_', at), a.id, p.unit, p.amount, p.amount, p.key, p.source_type, p.source_id, p.actor,
        p.details, p.expires_at, at)
      returning * into h;
    update crm_ledger_account set held = held + h.amount where id = a.id;
    o.created := true;
    o.unit := a.unit;
    o.owner_id := a.owner_id;
    o.missing := 0;
    o.hold := h;
    return o;
  end $$`,

  // Locks a hold and, before it, its account. A hold that changed hands in between is tried again by the caller (40001).
  `create or replace function crm_ledger_lock_hold(p_id text, p_wait text, out a crm_ledger_account, out h crm_ledger_hold)
  language plpgsql as $$
  begin
    select * into h from crm_ledger_hold where id = p_id;
    if not found then
      return;
    end if;
    a := crm_ledger_lock_id(h.account_id, p_wait);
    select * into h from crm_ledger_hold where id = p_id for update;
    if h.account_id <> a.id then
      raise exception 'hold % changed hands', p_id using errcode = 'serialization_failure';
    end if;
  end $$`,

  // Makes p_amount the open part of a hold, under the bounds of a new one; a null expiry leaves the expiry as it is.
  `create or replace function crm_ledger_resize(p_hold_id text, p_request json, p_wait text)
  returns crm_ledger_outcome language plpgsql as $$
  declare
    p crm_ledger_posting := json_populate_record(null::crm_ledger_posting, p_request);
    locked record;
    a crm_ledger_account;
    h crm_ledger_hold;
    o crm_ledger_outcome;
    change bigint;
  begin
    locked := crm_ledger_lock_hold(p_hold_id, p_wait);
    a := locked.a;
    h := locked.h;
    if h.id is null then
      o.code := 'hold_unknown';
      o.detail := jsonb_build_object('hold_id', p_hold_id);
      return o;
    elsif h.status <> 'active' then
      o.code := 'hold_closed';
      o.detail := jsonb_build_object('hold_id', h.id, 'status', h.status);
      return o;
    end if;
    change := p.amount - (h.amount - h.captured - h.released);
    if change > 0 and (a.unit = 'points' or p.check_limit) then
      o := crm_ledger_bound(a, case when a.unit = 'points' then -change else change end,
        coalesce(p.credit_limit, a.credit_limit), coalesce(p.at, crm_ledger_now()));
      if o.code is not null then
        return o;
      end if;
    end if;
    update crm_ledger_hold set amount = amount + change, expires_at = coalesce(p.expires_at, expires_at)
      where id = h.id returning * into h;
    update crm_ledger_account set held = held + change where id = a.id;
    o.created := change <> 0;
    o.missing := 0;
    o.unit := a.unit;
    o.owner_id := a.owner_id;
    o.hold := h;
    return o;
  end $$`,

  // Posts part or all of what a hold has open, under the caller's key; the rest is released unless p_keep_rest.
  `create or replace function crm_ledger_capture(p_hold_id text, p_request json, p_keep_rest boolean, p_wait text)
  returns crm_ledger_outcome language plpgsql as $$
  declare
    p crm_ledger_posting := json_populate_record(null::crm_ledger_posting, p_request);
    at timestamptz(3);
    locked record;
    a crm_ledger_account;
    h crm_ledger_hold;
    o crm_ledger_outcome;
    plan crm_ledger_plan;
    open_part bigint;
    freed bigint;
  begin
    locked := crm_ledger_lock_hold(p_hold_id, p_wait);
    a := locked.a;
    h := locked.h;
    if h.id is null then
      o.code := 'hold_unknown';
      o.detail := jsonb_build_object('hold_id', p_hold_id);
      return o;
    end if;
    at := coalesce(p.at, crm_ledger_now());
    p.kind := coalesce(p.kind, case when a.unit = 'points' then 'redeem' else 'sale' end::crm_ledger_kind);
    p.ranking := 0;
    p.hold_id := h.id;
    p.source_type := coalesce(p.source_type, h.source_type);
    p.source_id := coalesce(p.source_id, h.source_id);
    p.amount := case when a.unit = 'points' then -p.amount else p.amount end;
    o := crm_ledger_known(a, p);
    o.hold := h;
    if o.code is distinct from 'unknown_key' then
      return o;
    end if;
    open_part := h.amount - h.captured - h.released;
    if h.status <> 'active' then
      o.code := 'hold_closed';
      o.detail := jsonb_build_object('hold_id', h.id, 'status', h.status);
      return o;
    elsif abs(p.amount) > open_part then
      o.code := 'hold_too_small';
      o.detail := jsonb_build_object('hold_id', h.id, 'requested', abs(p.amount), 'open', open_part);
      return o;
    end if;
    p.amount := coalesce(p.amount, case when a.unit = 'points' then -open_part else open_part end);
    if sign(a.balance) = -sign(p.amount) then
      plan := crm_ledger_take(a.id, p.amount, null, null, true, at);
    else
      plan.rest := p.amount;
    end if;
    freed := case when p_keep_rest then 0 else open_part - abs(p.amount) end;
    o.entry := crm_ledger_append(a, p, p.amount, plan, -abs(p.amount) - freed, at);
    update crm_ledger_hold set captured = captured + abs(p.amount), released = released + freed,
        status = case when abs(p.amount) + freed < open_part then 'active' else 'captured' end,
        closed_at = case when abs(p.amount) + freed < open_part then null else at end
      where id = h.id returning * into h;
    o.code := null;
    o.created := true;
    o.unit := a.unit;
    o.owner_id := a.owner_id;
    o.missing := 0;
    o.hold := h;
    return o;
  end $$`,

  // Frees what a hold has open. Repeating it changes nothing: created is false, the hold tells how it ended.
  `create or replace function crm_ledger_release(p_hold_id text, p_status text, p_reason text, p_at timestamptz, p_wait text)
  returns crm_ledger_outcome language plpgsql as $$
  declare
    locked record;
    a crm_ledger_account;
    h crm_ledger_hold;
    o crm_ledger_outcome;
  begin
    locked := crm_ledger_lock_hold(p_hold_id, p_wait);
    a := locked.a;
    h := locked.h;
    o.created := h.status = 'active';
    o.missing := 0;
    o.unit := a.unit;
    o.owner_id := a.owner_id;
    if h.id is null then
      o.code := 'hold_unknown';
      o.detail := jsonb_build_object('hold_id', p_hold_id);
    elsif o.created then
      update crm_ledger_account set held = held - (h.amount - h.captured - h.released) where id = a.id;
      update crm_ledger_hold set released = amount - captured, reason = p_reason, closed_at = coalesce(p_at, crm_ledger_now()),
          status = case when captured > 0 then 'captured' else p_status end
        where id = h.id returning * into h;
    end if;
    o.hold := h;
    return o;
  end $$`,
]
