import type { z } from "@medusajs/framework/zod"
import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { loyaltySetup, type LoyaltySettings } from "../../domain/earning/setup"
import { versionAt } from "../../domain/earning/version-at"
import { parseOptions, type RegularsOptions } from "../../options"
import { Refusal } from "../../refusal"
import { awardsOf, owingOrders, pendingOf, upsertAwards } from "./awards"
import { changeCarrier, findCarriers, writeCarrier, type CarrierChange, type CarrierFilter } from "./carriers"
import CrmLoyaltyVersion from "./models/loyalty-version"
import {
  dueTiers,
  hasOlderLadder,
  ladderNumber,
  lockedOnTier,
  markEffectsDone,
  openTierChanges,
  saveTierGroup,
  tierChangesOf,
  tierGroups,
  tierStatesOf,
  writeTiers,
} from "./tier-states"
import type { EffectsDone, StoredTier, StoredTierChange, TierGroup, TierWrite } from "./tier-types"
import type { LoyaltySetup, OrderAward, OrderAwardInput, PointsCarrier, PointsCarrierInput } from "./types"

interface VersionRow {
  id: string
  number: number
  valid_from: Date
  program: unknown
  ladder: unknown
  rules: unknown
  group_programs: unknown
}

export default class CrmLoyaltyService extends MedusaService({ CrmLoyaltyVersion }) {
  readonly options: RegularsOptions
  private ladderSince: { readonly setupId: string; readonly number: number } | undefined

  constructor(container: Record<string, unknown>, rawOptions?: Record<string, unknown>) {
    super(container, rawOptions)
    this.options = parseOptions(rawOptions)
  }

  __hooks = {
    onApplicationStart: async (): Promise<void> => {
      await this.currentSetup()
    },
  }

  /** The set-up that is valid now. The first call on a new shop writes the first version, from the options. */
  @InjectManager()
  async currentSetup(@MedusaContext() context: Context = {}): Promise<LoyaltySetup> {
    const [latest] = await this.listCrmLoyaltyVersions({}, { order: { number: "DESC" }, take: 1 }, context)
    return latest ? toSetup(latest) : this.openProgram()
  }

  /** The set-ups by which orders of these moments are judged, and whether the programme is open for them as of now. */
  @InjectManager()
  async setupsAt(moments: readonly Date[], @MedusaContext() context: Context = {}): Promise<LoyaltySetup[]> {
    const current = await this.currentSetup(context)
    const rows = await this.listCrmLoyaltyVersions({}, { order: { number: "ASC" }, take: 100_000 }, context)
    const [first = current, ...others] = rows.map(toSetup)
    return moments.map((at) => {
      const setup = versionAt([first, ...others], at)
      return { ...setup, program: { ...setup.program, award_from: current.program.award_from } }
    })
  }

  /** When the programme began here; what is older came in with the shop's past. */
  @InjectManager()
  async begunAt(@MedusaContext() context: Context = {}): Promise<Date> {
    const [first] = await this.listCrmLoyaltyVersions({}, { order: { number: "ASC" }, take: 1 }, context)
    return first ? new Date(first.valid_from) : new Date()
  }

  /** Orders placed from this moment on earn points. */
  @InjectManager()
  async openedAt(@MedusaContext() context: Context = {}): Promise<Date> {
    const { program, validFrom } = await this.currentSetup(context)
    return program.award_from ? new Date(program.award_from) : validFrom
  }

  /**
   * Saves a new set-up, valid from now on; parts that are left out stay as they are.
   * @param change the parts that change, or what makes them of the set-up that is valid until now
   * @throws Refusal 400 `invalid_settings` with each wrong field, 409 when somebody else saved at the same moment
   */
  @InjectTransactionManager()
  async saveSetup(
    change: Partial<LoyaltySettings> | ((current: LoyaltySetup) => Partial<LoyaltySettings>),
    changedBy: string | null,
    @MedusaContext() context: Context = {},
  ): Promise<LoyaltySetup> {
    const before = await this.currentSetup(context)
    const { id: _id, number, validFrom: _from, ...current } = before
    const parsed = loyaltySetup.safeParse({ ...current, ...(typeof change === "function" ? change(before) : change) })
    if (!parsed.success) throw invalidSettings(parsed.error)
    try {
      return toSetup(
        await this.createCrmLoyaltyVersions(
          toRow({ ...parsed.data, number: number + 1, valid_from: new Date(), changed_by: changedBy }),
          context,
        ),
      )
    } catch (error) {
      if (!isDuplicate(error)) throw error
      throw new Refusal(
        409,
        "settings_changed_meanwhile",
        "The settings were changed by somebody else at the same moment. Load them again and repeat your change.",
        { version: number + 1 },
      )
    }
  }

  /** Writes what orders will earn and why; one row per order, the newest reading wins. */
  @InjectManager()
  async saveAwards(awards: readonly OrderAwardInput[], @MedusaContext() context: Context = {}): Promise<void> {
    await upsertAwards(knexOf(context), awards)
  }

  /** @param orderIds at most some thousands */
  @InjectManager()
  async listAwards(orderIds: readonly string[], @MedusaContext() context: Context = {}): Promise<OrderAward[]> {
    return awardsOf(knexOf(context), orderIds)
  }

  /** Orders, by id, whose customers keep points that they should have lost: spent before they could be taken back. */
  @InjectManager()
  async owingOrders(
    page: { customer_ids?: readonly string[]; after?: string; limit: number },
    @MedusaContext() context: Context = {},
  ): Promise<string[]> {
    return owingOrders(knexOf(context), page)
  }

  /** Points that customers will get for orders that are not paid yet. Customers without any are left out. */
  @InjectManager()
  async pendingPoints(
    customerIds: readonly string[],
    @MedusaContext() context: Context = {},
  ): Promise<Map<string, number>> {
    return pendingOf(knexOf(context), customerIds)
  }

  @InjectManager()
  async listCarriers(filter: CarrierFilter, @MedusaContext() context: Context = {}): Promise<PointsCarrier[]> {
    return findCarriers(knexOf(context), filter)
  }

  /** Writes the carrier of a hold, or its new numbers while it is active. @returns the carrier as it is then */
  @InjectManager()
  async saveCarrier(carrier: PointsCarrierInput, @MedusaContext() context: Context = {}): Promise<PointsCarrier> {
    return writeCarrier(knexOf(context), carrier)
  }

  /** @returns false when the carrier no longer had the status `from` */
  @InjectManager()
  async changeCarrier(
    holdId: string,
    from: PointsCarrier["status"],
    change: CarrierChange,
    @MedusaContext() context: Context = {},
  ): Promise<boolean> {
    return changeCarrier(knexOf(context), holdId, from, change)
  }

  /** The tier of each customer; one who was never placed stands on the first. Null: locked without a tier. */
  @InjectManager()
  async tierIdsOf(
    customerIds: readonly string[],
    @MedusaContext() context: Context = {},
  ): Promise<Map<string, string | null>> {
    const { ladder } = await this.currentSetup(context)
    const states = await tierStatesOf(knexOf(context), customerIds)
    return new Map(
      customerIds.map((id) => {
        const state = states.get(id)?.state
        return [id, state?.tierId ?? (state?.locked ? null : (ladder.tiers[0]?.id ?? null))]
      }),
    )
  }

  /** Customers who were never placed are left out. */
  @InjectManager()
  async tierStates(
    customerIds: readonly string[],
    @MedusaContext() context: Context = {},
  ): Promise<Map<string, StoredTier>> {
    return tierStatesOf(knexOf(context), customerIds)
  }

  /** States and history in one transaction. @returns the customers whose state is no longer the one that was read */
  @InjectTransactionManager()
  async writeTiers(writes: readonly TierWrite[], @MedusaContext() context: Context = {}): Promise<string[]> {
    return writeTiers(knexOf(context), writes)
  }

  /** A customer's history, newest first. */
  @InjectManager()
  async listTierChanges(
    customerId: string,
    limit = 100,
    @MedusaContext() context: Context = {},
  ): Promise<StoredTierChange[]> {
    return tierChangesOf(knexOf(context), customerId, limit)
  }

  /** Changes whose bonus, group or event is not done yet, oldest first per customer. */
  @InjectManager()
  async openTierChanges(
    customerIds: readonly string[],
    @MedusaContext() context: Context = {},
  ): Promise<StoredTierChange[]> {
    return openTierChanges(knexOf(context), customerIds)
  }

  @InjectManager()
  async markTierEffectsDone(done: readonly EffectsDone[], @MedusaContext() context: Context = {}): Promise<void> {
    await markEffectsDone(knexOf(context), done)
  }

  /** Customers whom the nightly run has to look at, by id. */
  @InjectManager()
  async listDueTiers(
    page: { at: Date; after: string; limit: number },
    @MedusaContext() context: Context = {},
  ): Promise<string[]> {
    return dueTiers(knexOf(context), page.at, page.after, page.limit)
  }

  /** The number of the set-up since which the ladder is as it is in this one; remembered, since none ever changes. */
  @InjectManager()
  async ladderNumber({ id }: Pick<LoyaltySetup, "id">, @MedusaContext() context: Context = {}): Promise<number> {
    if (this.ladderSince?.setupId !== id) {
      this.ladderSince = { setupId: id, number: await ladderNumber(knexOf(context), id) }
    }
    return this.ladderSince.number
  }

  @InjectManager()
  async hasOlderLadder(number: number, @MedusaContext() context: Context = {}): Promise<boolean> {
    return hasOlderLadder(knexOf(context), number)
  }

  @InjectManager()
  async countLockedOnTier(tierId: string, @MedusaContext() context: Context = {}): Promise<number> {
    return lockedOnTier(knexOf(context), tierId)
  }

  @InjectManager()
  async listTierGroups(@MedusaContext() context: Context = {}): Promise<TierGroup[]> {
    return tierGroups(knexOf(context))
  }

  @InjectManager()
  async saveTierGroup(group: TierGroup, @MedusaContext() context: Context = {}): Promise<void> {
    await saveTierGroup(knexOf(context), group)
  }

  /** Without an opening moment a new programme would award the shop's whole past on its first night. */
  private async openProgram(): Promise<LoyaltySetup> {
    const now = new Date()
    const settings = loyaltySetup.parse({ program: { award_from: now.toISOString(), ...this.options.loyalty } })
    try {
      return toSetup(
        await this.createCrmLoyaltyVersions(toRow({ ...settings, number: 1, valid_from: now, changed_by: null })),
      )
    } catch (error) {
      if (!isDuplicate(error)) throw error
      return this.currentSetup() // another instance was faster
    }
  }
}

function toSetup({ id, number, valid_from, program, ladder, rules, group_programs }: VersionRow): LoyaltySetup {
  return {
    ...loyaltySetup.parse({ program, ladder, rules, group_programs }),
    id,
    number,
    validFrom: new Date(valid_from),
  }
}

/** The JSON columns' type knows objects only; a list goes in just as well. */
function toRow<T extends LoyaltySettings>(settings: T) {
  const { program, ladder, rules, group_programs, ...rest } = settings
  const json = (value: object): Record<string, unknown> => value as Record<string, unknown>
  return {
    ...rest,
    program: json(program),
    ladder: json(ladder),
    rules: json(rules),
    group_programs: json(group_programs),
  }
}

function invalidSettings(error: z.ZodError): Refusal {
  const problems = error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }))
  const [first] = problems
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ""
  return new Refusal(400, "invalid_settings", `${first?.path}: ${first?.message}${more}`, { problems })
}

const isDuplicate = (error: unknown): boolean => /already exists|unique|duplicate/i.test(String(error))

function knexOf(context: Context): Knex {
  const manager = (context.transactionManager ?? context.manager) as {
    getKnex(): Knex
    getTransactionContext(): Knex | undefined
  }
  return manager.getTransactionContext() ?? manager.getKnex()
}
