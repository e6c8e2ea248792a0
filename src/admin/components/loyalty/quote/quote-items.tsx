import { Trash } from "@medusajs/icons"
import { Button, IconButton, Switch, Text, toast } from "@medusajs/ui"
import { Combobox } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useEntitySearch } from "../../../hooks/use-entities"
import { useLocale } from "../../../hooks/use-locale"
import { productPrice } from "../../../lib/product-price"
import { Field } from "../../form/field"
import { NumberInput } from "../../form/number-field"
import { EmptyState } from "../../states"
import type { QuoteItem } from "./quote-values"

interface QuoteItemsProps {
  items: readonly QuoteItem[]
  currency: string
  onChange: (change: (items: readonly QuoteItem[]) => readonly QuoteItem[]) => void
}

/** The goods of the order, each with quantity and price. */
export const QuoteItems = ({ items, currency, onChange }: QuoteItemsProps) => {
  const { t } = useLocale()
  const add = (item: Omit<QuoteItem, "key" | "quantity" | "is_discounted">) =>
    onChange((now) => [...now, { ...item, key: crypto.randomUUID(), quantity: 1, is_discounted: false }])
  return (
    <>
      <div className="flex flex-wrap items-end gap-3 px-6 py-4">
        <ProductPicker currency={currency} onPick={add} />
        <Button
          size="small"
          variant="secondary"
          type="button"
          onClick={() => add({ product_id: null, name: t("quote.free"), unit_price: Number.NaN })}
        >
          {t("quote.add_free")}
        </Button>
      </div>
      {items.length === 0 ? (
        <EmptyState title={t("quote.no_items_title")} hint={t("quote.no_items_hint")} />
      ) : (
        <ul className="divide-y" aria-label={t("quote.items")}>
          {items.map((item) => (
            <ItemRow
              key={item.key}
              item={item}
              currency={currency}
              onChange={(patch) =>
                onChange((now) => now.map((one) => (one.key === item.key ? { ...one, ...patch } : one)))
              }
              onRemove={() => onChange((now) => now.filter((one) => one.key !== item.key))}
            />
          ))}
        </ul>
      )}
    </>
  )
}

interface ProductPickerProps {
  currency: string
  onPick: (item: { product_id: string; name: string; unit_price: number }) => void
}

const ProductPicker = ({ currency, onPick }: ProductPickerProps) => {
  const { t, describe } = useLocale()
  const [text, setText] = useState("")
  const found = useEntitySearch("product", text)
  const pick = async (id: string) => {
    const name = found.data?.find((one) => one.id === id)?.label ?? id
    setText("")
    try {
      onPick({ product_id: id, name, unit_price: await productPrice(id, currency) })
    } catch (error) {
      toast.error(describe(error))
    }
  }
  return (
    <div className="min-w-0 flex-1 basis-[220px]" data-testid="crm-quote-product">
      <Field label={t("quote.add_product")} error={found.isError ? t("form.search_failed") : undefined}>
        {(ids) => (
          <Combobox
            {...ids}
            value=""
            onChange={(id) => id && void pick(id)}
            searchValue={text}
            onSearchValueChange={setText}
            options={(found.data ?? []).map(({ id, label }) => ({ value: id, label }))}
            placeholder={t("form.search")}
          />
        )}
      </Field>
    </div>
  )
}

interface ItemRowProps {
  item: QuoteItem
  currency: string
  onChange: (patch: Partial<QuoteItem>) => void
  onRemove: () => void
}

const ItemRow = ({ item, currency, onChange, onRemove }: ItemRowProps) => {
  const { t } = useLocale()
  const { name } = item
  return (
    <li
      className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_auto] items-center gap-3 px-6 py-3 sm:grid-cols-[minmax(0,2fr)_88px_minmax(0,1.2fr)_auto_auto]"
      data-testid="crm-quote-item"
    >
      <Text size="small" weight="plus" className="col-span-3 truncate sm:col-span-1">
        {name}
      </Text>
      <NumberInput
        aria-label={t("quote.quantity", { name })}
        aria-invalid={!(item.quantity > 0)}
        value={item.quantity}
        onChange={(quantity) => onChange({ quantity })}
      />
      <NumberInput
        aria-label={t("quote.price", { name })}
        aria-invalid={!(item.unit_price >= 0)}
        unit={currency.toUpperCase()}
        value={item.unit_price}
        onChange={(unit_price) => onChange({ unit_price })}
      />
      <label className="txt-compact-small text-ui-fg-subtle flex items-center gap-x-2 max-sm:col-span-2 max-sm:col-start-1 max-sm:row-start-3">
        <Switch
          size="small"
          aria-label={t("quote.discounted_named", { name })}
          checked={item.is_discounted}
          onCheckedChange={(is_discounted) => onChange({ is_discounted })}
        />
        {t("quote.discounted")}
      </label>
      <IconButton
        size="small"
        variant="transparent"
        type="button"
        aria-label={t("form.remove_named", { name })}
        onClick={onRemove}
      >
        <Trash className="text-ui-fg-muted" />
      </IconButton>
    </li>
  )
}
