import { z } from "zod"
import { compareNumber, comparisonParams, comparisonText } from "../comparison"
import { condition } from "../condition"
import { comparisonField, idsField, windowField } from "../field"
import { namesOf } from "../names"
import { countOf, countsFact } from "../needs"
import { idsParam, MAX_COUNT } from "../params"
import { text } from "../text"
import { windowParams, windowText } from "../window"

/** How often the customer used the vouchers together; no `ids` means any voucher. None is 0: never NULL in SQL. */
export const voucherUsed = condition({
  type: "voucher_used",
  scope: "customer",
  title: text("Số lần dùng voucher", "Vouchers used"),
  params: z.strictObject({ ids: idsParam.optional(), is: comparisonParams(0, MAX_COUNT), window: windowParams }),
  measure: "uses",
  fields: [
    { ...idsField("voucher", text("Voucher (để trống: mọi voucher)", "Vouchers (empty: any)")), optional: true },
    comparisonField("uses", text("Số lần", "Uses")),
    windowField,
  ],
  facts: ({ ids, window }) => ({ uses: countsFact("vouchers.used", window, ids) }),
  check({ ids, is }, { uses }) {
    const counted = ids === undefined ? Object.values(uses) : [...new Set(ids)].map((id) => countOf(uses, id))
    return compareNumber(
      counted.reduce((total, count) => total + count, 0),
      is,
      "voucher_used",
    )
  },
  describe({ ids, is, window }, names) {
    const [count, when] = [comparisonText(is, "uses"), windowText(window)]
    const list = ids === undefined ? undefined : namesOf(names, "voucher", ids)
    const which = list ? text(`voucher ${list.vi}`, `vouchers ${list.en}`) : text("voucher bất kỳ", "any voucher")
    return text(
      `khách đã dùng ${which.vi} ${count.vi} ${when.vi}`,
      `the customer used ${which.en} ${count.en} ${when.en}`,
    )
  },
})
