import { randomUUID } from "node:crypto"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { expiryOf } from "../../domain/earning/expiry"
import type { LedgerEntry, Refusal as LedgerRefusal } from "../../domain/ledger/types"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import { Refusal } from "../../refusal"
import { afterPosting } from "./after-posting"

export interface AdjustPointsInput {
  customer_id: string
  /** Signed, not 0. */
  points: number
  reason: string
  counts_for_ranking?: boolean
  /** The same key twice is one adjustment. */
  idempotency_key?: string
  actor: string
}

const adjustPointsStep = createStep(
  "crm-adjust-points",
  async (input: AdjustPointsInput, { container }) => {
    const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
    const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
    const { program } = await loyalty.currentSetup()
    const outcome = await ledger.post({
      owner_id: input.customer_id,
      unit: "points",
      kind: "adjust",
      amount: input.points,
      key: `adjust:${input.customer_id}:${input.idempotency_key ?? randomUUID()}`,
      source_type: "staff",
      source_id: input.actor,
      actor: input.actor,
      reason: input.reason,
      ranking: input.counts_for_ranking ? input.points : 0,
      expires_at: input.points > 0 ? expiryOf(new Date(), program.expiry, loyalty.options.timeZone) : null,
    })
    if (!outcome.ok) {
      const known = await sameAdjustment(ledger, outcome, input)
      if (known) return new StepResponse(known.id, null)
      throw adjustmentRefused(outcome.code, outcome.detail, input)
    }
    if (outcome.created) {
      await afterPosting(container, [
        { customer_id: input.customer_id, points: outcome.entry.amount, kind: "adjust", order_id: null },
      ])
    }
    return new StepResponse(outcome.entry.id, outcome.created ? outcome.entry.id : null)
  },
  async (entryId: string | null | undefined, { container }) => {
    if (!entryId) return
    const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
    await ledger.reverse({ entry_id: entryId, reason: "workflow_compensation", actor: "system" })
  },
)

/** The same request on a later day only expires later: it is still the same adjustment. */
async function sameAdjustment(
  ledger: CrmLedgerService,
  refusal: LedgerRefusal,
  input: AdjustPointsInput,
): Promise<LedgerEntry | null> {
  const entryId = refusal.code === "key_reused" ? refusal.detail.entry_id : null
  const entry = typeof entryId === "string" ? await ledger.retrieveEntry(entryId) : null
  const same =
    entry?.requested === input.points && entry.reason === input.reason && entry.owner_id === input.customer_id
  return same ? entry : null
}

function adjustmentRefused(code: string, detail: Readonly<Record<string, unknown>>, input: AdjustPointsInput): Refusal {
  if (code === "insufficient_balance") {
    return new Refusal(
      400,
      "not_enough_points",
      `${-input.points} points cannot be taken: ${String(detail.available)} are available. Take fewer.`,
      detail,
    )
  }
  if (code === "key_reused") {
    return new Refusal(409, code, "This key was used for another adjustment. Use a new one.", detail)
  }
  return new Refusal(code === "bad_input" ? 400 : 409, code, `The ledger refused the adjustment: ${code}.`, detail)
}

/** Gives or takes points by hand, with a reason. Taking never goes below zero. @returns the entry's id */
export const adjustPointsWorkflow = createWorkflow("crm-adjust-points", (input: AdjustPointsInput) => {
  return new WorkflowResponse(adjustPointsStep(input))
})
