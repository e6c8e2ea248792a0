import { z } from "zod"
import { condition } from "../condition"
import { fact } from "../needs"
import { currencyParam } from "../params"
import { listText, text } from "../text"
import { oneOf } from "../verdict"

const TITLE = text("Tiền tệ của đơn", "Currency")

export const orderCurrency = condition({
  type: "order_currency",
  scope: "order",
  title: TITLE,
  params: z.strictObject({ codes: z.array(currencyParam).min(1).max(50) }),
  fields: [{ name: "codes", kind: "texts", label: TITLE }],
  facts: () => ({ currency: fact("order.currency") }),
  check: ({ codes }, { currency }) => oneOf(currency, codes, "other_currency"),
  describe({ codes }) {
    const list = listText(codes.map((code) => text(code.toUpperCase(), code.toUpperCase())))
    return text(`đơn tính bằng ${list.vi}`, `the order is in ${list.en}`)
  },
})
