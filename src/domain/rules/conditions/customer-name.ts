import { z } from "zod"
import { condition } from "../condition"
import { foldText } from "../fold-text"
import { fact } from "../needs"
import { listText, quoted, text } from "../text"
import { fail, pass } from "../verdict"

const textParam = z
  .string()
  .max(100)
  .refine((value) => foldText(value) !== "", { error: "needs at least one letter or digit" })

/**
 * The name contains one of the texts, accents, case and punctuation aside: "an" finds "Ân" and "Lan"; with `whole_words` only
 * "Ân". No name contains nothing. SQL: `folded_name like '%an%'`, or with a space on either side of both.
 */
export const customerName = condition({
  type: "customer_name",
  scope: "customer",
  title: text("Tên khách hàng", "Customer name"),
  params: z.strictObject({ texts: z.array(textParam).min(1).max(20), whole_words: z.boolean().optional() }),
  fields: [
    { name: "texts", kind: "texts", label: text("Có chứa", "Contains") },
    { name: "whole_words", kind: "switch", optional: true, label: text("Đúng cả chữ", "Whole words only") },
  ],
  facts: () => ({ name: fact("customer.name") }),
  check({ texts, whole_words }, { name }) {
    const framed = (value: string): string => (whole_words ? ` ${foldText(value)} ` : foldText(value))
    const searched = framed(name ?? "")
    return texts.some((wanted) => searched.includes(framed(wanted))) ? pass : fail("other_name", { texts })
  },
  describe({ texts, whole_words }) {
    const list = listText(texts.map(quoted))
    return whole_words
      ? text(`tên khách có chữ ${list.vi}`, `the name has the word ${list.en}`)
      : text(`tên khách chứa ${list.vi}`, `the name contains ${list.en}`)
  },
})
