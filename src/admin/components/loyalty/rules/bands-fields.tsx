import { Plus, Trash } from "@medusajs/icons"
import { Button, IconButton, Select, Text } from "@medusajs/ui"
import type { EarningEffect } from "../../../../domain/earning/rule"
import { useCurrencies } from "../../../hooks/use-currencies"
import { useLocale } from "../../../hooks/use-locale"
import { NumberInput } from "../../form/number-field"
import { SelectField } from "../../form/select-field"

type Bands = Extract<EarningEffect, { kind: "bands" }>
type Band = Bands["bands"][number]

interface BandsFieldsProps {
  effect: Bands
  onChange: (effect: Bands) => void
  problem: (path: string) => string | undefined
}

const isPercent = (band: Band): boolean => "percent" in band

/** What a band is still lacking, or its place in the row. */
function bandProblem(bands: readonly Band[], index: number): "rules.effect.band_rise" | undefined {
  const before = bands[index - 1]
  return before && bands[index].from <= before.from ? "rules.effect.band_rise" : undefined
}

/** Points or per cent by the value of the goods. */
export const BandsFields = ({ effect, onChange, problem }: BandsFieldsProps) => {
  const { t } = useLocale()
  const currencies = [...new Set([effect.currency, ...useCurrencies()])]
  const { bands } = effect
  const set = (next: Band[]) => onChange({ ...effect, bands: next })
  const highest = Math.max(0, ...bands.map(({ from }) => from).filter((from) => !Number.isNaN(from)))
  return (
    <div className="flex flex-col gap-y-3" data-testid="crm-bands">
      <SelectField
        className="max-w-[200px]"
        label={t("rules.effect.currency")}
        value={effect.currency}
        onChange={(currency) => onChange({ ...effect, currency })}
        options={currencies.map((code) => ({ value: code, label: code.toUpperCase() }))}
      />
      {bands.map((band, index) => {
        const rise = bandProblem(bands, index)
        const wrong = ["from", "points", "percent"].map((name) => problem(`bands.${index}.${name}`)).find(Boolean)
        return (
          <BandRow
            key={index}
            band={band}
            currency={effect.currency}
            error={rise ? t(rise) : (wrong ?? (problem(`bands.${index}`) && t("rules.effect.band_either")))}
            onChange={(next) => set(bands.map((other, i) => (i === index ? next : other)))}
            onRemove={bands.length > 1 ? () => set(bands.filter((_, i) => i !== index)) : undefined}
          />
        )
      })}
      <Button
        size="small"
        variant="secondary"
        type="button"
        className="w-fit"
        onClick={() => set([...bands, { from: highest + 100_000, points: Number.NaN }])}
      >
        <Plus />
        {t("rules.effect.band_add")}
      </Button>
    </div>
  )
}

interface BandRowProps {
  band: Band
  currency: string
  error: string | undefined
  onChange: (band: Band) => void
  onRemove: (() => void) | undefined
}

const BandRow = ({ band, currency, error, onChange, onRemove }: BandRowProps) => {
  const { t } = useLocale()
  const gives = isPercent(band) ? "percent" : "points"
  const amount = (isPercent(band) ? band.percent : band.points) ?? Number.NaN
  const set = (kind: string, value: number) =>
    onChange(kind === "percent" ? { from: band.from, percent: value } : { from: band.from, points: value })
  return (
    <div className="flex flex-col gap-y-1" data-testid="crm-band">
      <div className="grid grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1fr)_auto] items-center gap-2">
        <NumberInput
          aria-label={t("rules.effect.band_from")}
          unit={currency.toUpperCase()}
          value={band.from}
          onChange={(from) => onChange({ ...band, from })}
        />
        <NumberInput aria-label={t("rules.effect.band_gives")} value={amount} onChange={(next) => set(gives, next)} />
        <Select size="small" value={gives} onValueChange={(kind) => set(kind, amount)}>
          <Select.Trigger aria-label={t("rules.effect.kind")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value="points">{t("rules.effect.band_points")}</Select.Item>
            <Select.Item value="percent">{t("rules.effect.band_percent")}</Select.Item>
          </Select.Content>
        </Select>
        <IconButton
          size="small"
          variant="transparent"
          type="button"
          disabled={!onRemove}
          onClick={onRemove}
          aria-label={t("form.remove")}
        >
          <Trash />
        </IconButton>
      </div>
      {error && (
        <Text size="xsmall" role="alert" className="text-ui-fg-error">
          {error}
        </Text>
      )}
    </div>
  )
}
