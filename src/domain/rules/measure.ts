import { countText, moneyText, numberText, percentText, text, type Noun, type Text } from "./text"

/** What a number counts. */
export type Measure = "money" | "percent" | "points" | "orders" | "items" | "days" | "years" | "uses"

const NOUNS: Readonly<Record<Exclude<Measure, "money" | "percent">, Noun>> = {
  points: { vi: "điểm", one: "point", many: "points" },
  orders: { vi: "đơn hàng", one: "order", many: "orders" },
  items: { vi: "sản phẩm", one: "item", many: "items" },
  days: { vi: "ngày", one: "day", many: "days" },
  years: { vi: "tuổi", one: "year", many: "years" },
  uses: { vi: "lần", one: "time", many: "times" },
}

/** @param currency of a money amount, which is in main units; other measures ignore it */
export function measureText(value: number, measure: Measure, currency = "vnd"): Text {
  if (measure === "money") return moneyText(value, currency)
  return measure === "percent" ? percentText(value) : countText(value, NOUNS[measure])
}

/** The number without its noun, for the first half of "3 to 5 orders". Money and per cent keep their unit. */
export const bareText = (value: number, measure: Measure, currency = "vnd"): Text =>
  measure === "money" ? moneyText(value, currency) : measure === "percent" ? percentText(value) : numberText(value)

const COUNTED: readonly Measure[] = ["points", "orders", "items", "uses"]

/** English counts orders ("fewer than") but measures money and time ("less than"). */
export const lessThan = (measure: Measure): Text => text("dưới", COUNTED.includes(measure) ? "fewer than" : "less than")
