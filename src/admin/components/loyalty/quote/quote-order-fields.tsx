import { useCurrencies } from "../../../hooks/use-currencies"
import { useLocale } from "../../../hooks/use-locale"
import { EntityField } from "../../form/entity-field"
import { NumberField } from "../../form/number-field"
import { SelectField } from "../../form/select-field"
import { TextField } from "../../form/text-field"
import type { QuoteValues } from "./quote-values"

interface QuoteOrderFieldsProps {
  values: QuoteValues
  onChange: (patch: Partial<QuoteValues>) => void
}

/** Who orders, where, when and in which currency. */
export const QuoteOrderFields = ({ values, onChange }: QuoteOrderFieldsProps) => {
  const { t } = useLocale()
  const currencies = [...new Set([values.currency_code, ...useCurrencies()])]
  return (
    <div className="grid gap-4 px-6 py-4 sm:grid-cols-2">
      <EntityField
        of="customer"
        label={t("quote.customer")}
        hint={t("quote.customer_hint")}
        id={values.customer_id}
        onChange={(customer_id) => onChange({ customer_id })}
        data-testid="crm-quote-customer"
      />
      <EntityField
        of="sales_channel"
        label={t("quote.channel")}
        id={values.sales_channel_id}
        onChange={(sales_channel_id) => onChange({ sales_channel_id })}
      />
      <TextField
        type="datetime-local"
        label={t("quote.at")}
        hint={t("quote.at_hint")}
        value={values.at}
        onChange={(at) => onChange({ at })}
      />
      <div className="grid grid-cols-2 gap-4">
        <SelectField
          label={t("quote.currency")}
          value={values.currency_code}
          onChange={(currency_code) => onChange({ currency_code })}
          options={currencies.map((code) => ({ value: code, label: code.toUpperCase() }))}
        />
        <NumberField
          label={t("quote.shipping")}
          value={values.shipping}
          onChange={(shipping) => onChange({ shipping })}
          data-testid="crm-quote-shipping"
        />
      </div>
    </div>
  )
}
