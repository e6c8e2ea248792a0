import { z } from "zod"
import { fromMinor, toMinor } from "../../money/minor-units"
import { condition, type Condition } from "../condition"
import type { OrderItemFact } from "../facts"
import { currencyField, idsField, matchField, minQuantityField, type Field } from "../field"
import { fact } from "../needs"
import { currencyParam, idsParam, isPayable, matchParam, minQuantityParam, moneyParam, NOT_PAYABLE } from "../params"
import { moneyText, text, type Text } from "../text"
import { fail, indeterminate, pass, type Verdict } from "../verdict"
import { goodsText, type GoodsKind } from "./goods"

export interface ContainsKind {
  readonly type: string
  readonly title: Text
  readonly goods: GoodsKind
  idsOf(item: OrderItemFact): readonly string[]
}

const params = z
  .strictObject({
    ids: idsParam,
    match: matchParam,
    /** Absent: 1. */
    min_quantity: minQuantityParam.optional(),
    /** Main units of `currency`, inclusive. */
    min_amount: moneyParam.positive().optional(),
    currency: currencyParam.optional(),
    /** Discounted lines do not count. */
    full_price_only: z.boolean().optional(),
  })
  .refine((p) => (p.min_amount === undefined) === (p.currency === undefined), {
    error: "a minimum amount and its currency come together",
    path: ["currency"],
  })
  .refine((p) => isPayable(p.min_amount, p.currency), { error: NOT_PAYABLE, path: ["min_amount"] })

type Params = z.output<typeof params>

const LIMITS: readonly Field[] = [
  minQuantityField,
  { name: "min_amount", kind: "money", optional: true, label: text("Tiền hàng ít nhất", "Amount at least") },
  { ...currencyField, optional: true },
  {
    name: "full_price_only",
    kind: "switch",
    optional: true,
    label: text("Không tính hàng giảm giá", "Leave out discounted goods"),
  },
]

/**
 * Goods of this order, picked by one attribute. `any`: the lines that carry at least one of the ids reach quantity and amount
 * together, each line counted once. `all`: the lines of every single id reach them. For carts and orders only, not for SQL.
 */
export const contains = ({ type, title, goods, idsOf }: ContainsKind): Condition =>
  condition({
    type,
    scope: "order",
    title,
    params,
    measure: "items",
    fields: [
      idsField(goods.of, title),
      matchField(text("Tính chung", "All of them together"), text("Đủ từng thứ", "Each of them")),
      ...LIMITS,
    ],
    facts: () => ({ items: fact("order.items"), currency: fact("order.currency") }),
    check(p, { items, currency }) {
      if (p.currency !== undefined && p.currency !== currency) {
        return indeterminate("other_currency", { found: currency, wanted: p.currency })
      }
      const counted = p.full_price_only ? items.filter((item) => !item.is_discounted) : items
      const sets = p.match === "any" ? [p.ids] : p.ids.map((id) => [id])
      const verdicts = sets.map((ids) => {
        const lines = counted.filter((item) => idsOf(item).some((id) => ids.includes(id)))
        return reaches(lines, ids, p, type)
      })
      return verdicts.find((verdict) => !verdict.ok) ?? pass
    },
    describe(p, names) {
      const what = goodsText(goods, p, p.match === "any" ? "together" : "each", names)
      const [worth, only] = [amountText(p), fullPriceText(p)]
      return text(`đơn có ${what.vi}${worth.vi}${only.vi}`, `the order has ${what.en}${worth.en}${only.en}`)
    },
  })

function reaches(lines: readonly OrderItemFact[], ids: readonly string[], p: Params, type: string): Verdict {
  const quantity = addQuantities(lines.map((line) => line.quantity))
  const wanted = p.min_quantity ?? 1
  if (quantity < wanted) {
    const missing = addQuantities([wanted, -quantity])
    return fail(`${type}_too_few`, { actual: quantity, min_quantity: wanted, missing, ids })
  }
  const { min_amount, currency } = p
  if (min_amount === undefined || currency === undefined) return pass
  const amount = lines.reduce((total, line) => total + line.amount, 0)
  const short = toMinor(min_amount, currency) - amount
  if (short <= 0) return pass
  const [found, missing] = [fromMinor(amount, currency), fromMinor(short, currency)]
  return fail(`${type}_below_amount`, { amount: found, min_amount, missing, currency, ids })
}

/** Ten times 0.1 kg is 1 kg: added to 6 decimals. */
export const addQuantities = (quantities: readonly number[]): number =>
  Math.round(quantities.reduce((total, quantity) => total + quantity, 0) * 1e6) / 1e6

function amountText({ min_amount, currency }: Params): Text {
  if (min_amount === undefined || currency === undefined) return text("", "")
  const amount = moneyText(min_amount, currency)
  return text(` trị giá từ ${amount.vi}`, ` worth at least ${amount.en}`)
}

const fullPriceText = ({ full_price_only }: Params): Text =>
  full_price_only ? text(" (không tính hàng giảm giá)", " (discounted goods not counted)") : text("", "")
