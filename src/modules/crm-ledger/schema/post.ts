/** One posting: `post` is the call from outside, `post_locked` the same for code that has the account's lock. */
export const post = [
  `create or replace function crm_ledger_post_locked(a crm_ledger_account, p crm_ledger_posting)
  returns crm_ledger_outcome language plpgsql as $$
  declare
    at timestamptz(3) := coalesce(p.at, crm_ledger_now());
    amount bigint := p.amount;
    bounded boolean := case when a.unit = 'points' then amount < 0 and p.on_short <> 'negative' else amount > 0 and p.check_limit end;
    o crm_ledger_outcome;
    named text[];
    plan crm_ledger_plan;
  begin
    o := crm_ledger_known(a, p);
    if o.code is distinct from 'unknown_key' then
      return o;
    end if;
    o.code := null;
    if bounded then
      o := crm_ledger_bound(a, amount, coalesce(p.credit_limit, a.credit_limit), at);
      if o.code = 'insufficient_balance' and p.on_short = 'partial' then
        amount := amount + o.missing;
        if amount = 0 then
          o.code := 'nothing_available';
          return o;
        end if;
        o.code := null;
        o.detail := null;
      elsif o.code is not null then
        return o;
      end if;
    end if;
    if sign(a.balance) = -sign(amount) then
      if p.lot_id is not null then
        named := array(select id from crm_ledger_lot
          where id = p.lot_id and (p.on_short = 'negative' or available_at is null or available_at <= at));
      end if;
      plan := crm_ledger_take(a.id, amount, named, null, p.on_short = 'negative', at);
    else
      plan.rest := amount;
    end if;
    o.entry := crm_ledger_append(a, p, amount, plan, 0, at);
    o.created := true;
    o.unit := a.unit;
    o.owner_id := a.owner_id;
    o.missing := coalesce(o.missing, 0);
    return o;
  end $$`,

  `create or replace function crm_ledger_post(p_posting json, p_wait text) returns crm_ledger_outcome language plpgsql as $$
  declare
    p crm_ledger_posting := json_populate_record(null::crm_ledger_posting, p_posting);
  begin
    return crm_ledger_post_locked(crm_ledger_lock(p.unit, p.owner_id, p_wait), p);
  end $$`,
]
