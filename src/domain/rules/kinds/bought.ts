import { z } from "zod"
import { condition, type Condition } from "../condition"
import type { CountsFacts } from "../facts"
import { idsField, matchField, minQuantityField, windowField, type Field } from "../field"
import { countOf, countsFact } from "../needs"
import { idsParam, matchParam, minQuantityParam } from "../params"
import { text, type Text } from "../text"
import { fail, pass } from "../verdict"
import { windowParams, windowText } from "../window"
import { goodsText, type GoodsKind } from "./goods"

export interface BoughtKind {
  readonly type: string
  readonly title: Text
  readonly goods: GoodsKind
  readonly fact: keyof CountsFacts
}

const params = z.discriminatedUnion("op", [
  z.strictObject({
    op: z.literal("bought"),
    ids: idsParam,
    match: matchParam,
    /** Absent: more than nothing. */
    min_quantity: minQuantityParam.optional(),
    window: windowParams,
  }),
  z.strictObject({ op: z.literal("never"), ids: idsParam, window: windowParams }),
])

const OP: Field = {
  name: "op",
  kind: "choice",
  label: text("Đã hay chưa", "Bought or not"),
  choices: [
    { value: "bought", label: text("Đã mua", "Bought") },
    { value: "never", label: text("Chưa mua", "Never bought") },
  ],
}

/**
 * What a customer bought and kept within a window. `any`: at least one of the ids reaches the minimum on its own (a product in
 * two categories is never counted twice); `all`: each of them does; `never`: nothing of any of them, which also holds for
 * somebody who never bought at all. SQL: sums of the (customer, product) rows, absent ones 0, so never NULL.
 */
export const bought = ({ type, title, goods, fact }: BoughtKind): Condition =>
  condition({
    type,
    scope: "customer",
    title,
    params,
    measure: "items",
    fields: [
      OP,
      idsField(goods.of, title),
      {
        ...matchField(text("Một trong số này", "Any one of them"), text("Đủ từng thứ", "Each of them")),
        optional: true,
      },
      minQuantityField,
      windowField,
    ],
    facts: (p) => ({ quantities: countsFact(fact, p.window, p.ids) }),
    check(p, { quantities }) {
      const found = p.ids.map((id) => ({ id, quantity: countOf(quantities, id) }))
      const most = Math.max(...found.map(({ quantity }) => quantity))
      if (p.op === "never") return most <= 0 ? pass : fail(`${type}_found`, { actual: most })
      const short = found.filter(({ quantity }) =>
        p.min_quantity === undefined ? quantity <= 0 : quantity < p.min_quantity,
      )
      const holds = p.match === "all" ? short.length === 0 : short.length < found.length
      const detail = { actual: most, min_quantity: p.min_quantity ?? null, missing_ids: short.map(({ id }) => id) }
      return holds ? pass : fail(`${type}_too_few`, detail)
    },
    describe(p, names) {
      const when = windowText(p.window)
      if (p.op === "never") {
        const what = goodsText(goods, p, "together", names)
        const not = p.window.kind === "ever" ? "chưa" : "không"
        return text(`khách ${not} mua ${what.vi} ${when.vi}`, `the customer never bought ${what.en} ${when.en}`)
      }
      const what = goodsText(goods, p, p.match === "any" ? "one" : "each", names)
      return text(`khách đã mua ${what.vi} ${when.vi}`, `the customer bought ${what.en} ${when.en}`)
    },
  })
