import { fromMinor, toMinor } from "../../../../domain/money/minor-units"
import { tierDiscount } from "../../../../domain/tiers/tier-discount"
import { useCurrencies } from "../../../hooks/use-currencies"
import { useLocale } from "../../../hooks/use-locale"
import { exampleAmount } from "../../../lib/program-examples"
import { WorkedExample } from "../../worked-example"
import type { TierValues } from "./tier-fields"

const SIZES = [1, 10] as const

/** What the discount comes to for an everyday order and for a big one. */
export const DiscountExample = ({ tier }: { tier: TierValues }) => {
  const { t, format } = useLocale()
  const [currency = "vnd"] = useCurrencies()
  const sentences = () =>
    SIZES.map((size) => {
      const amount = exampleAmount(currency) * size
      const goods = format.money(amount, currency)
      const result = tierDiscount(tier, toMinor(amount, currency), currency)
      const money = (minor: number) => format.money(fromMinor(minor, currency), currency)
      if (result.ok) {
        return t(result.capped ? "tiers.fields.example_capped" : "tiers.fields.example_discount", {
          goods,
          money: money(result.amount),
        })
      }
      return result.code === "below_minimum_order"
        ? t("tiers.fields.example_minimum", { goods, missing: money(result.detail.missing) })
        : t("tiers.fields.example_none")
    })
  return <WorkedExample sentences={() => [...new Set(sentences())]} data-testid="crm-example-discount" />
}
