import { Button, Text } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import type { AdminQuote } from "../../../../types/loyalty-admin"
import { useCurrencies } from "../../../hooks/use-currencies"
import { LOYALTY_PATH } from "../../../hooks/use-loyalty"
import { useLocale } from "../../../hooks/use-locale"
import { api } from "../../../lib/api"
import { Page } from "../../page"
import { SectionCard } from "../../section-card"
import { EmptyState, ErrorState, LoadingState } from "../../states"
import { QuoteAnswer } from "./quote-answer"
import { QuoteItems } from "./quote-items"
import { QuoteOrderFields } from "./quote-order-fields"
import { emptyQuote, isComplete, totalOf, toRequest, type QuoteValues } from "./quote-values"

/** Puts an order together and asks what it would earn. */
export const QuoteView = () => {
  const { t, format } = useLocale()
  const [currency = "vnd"] = useCurrencies()
  const [written, setWritten] = useState<QuoteValues>()
  const values = written ?? emptyQuote(currency)
  const change = (patch: (now: QuoteValues) => Partial<QuoteValues>) =>
    setWritten((now = values) => ({ ...now, ...patch(now) }))
  const ask = useMutation({
    mutationFn: async (asked: QuoteValues) => ({
      asked,
      answer: await api<AdminQuote>(`${LOYALTY_PATH}/quote`, { method: "POST", body: toRequest(asked) }),
    }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isComplete(values)) ask.mutate(values)
  }
  const total = totalOf(values)
  return (
    <Page title={t("quote.title")} hint={t("quote.hint")} data-testid="crm-quote-page">
      <form noValidate onSubmit={submit} className="grid items-start gap-3 xl:grid-cols-[minmax(0,1fr)_420px]">
        <div className="flex min-w-0 flex-col gap-y-3">
          <SectionCard title={t("quote.items")}>
            <QuoteItems
              items={values.items}
              currency={values.currency_code}
              onChange={(edit) => change(({ items }) => ({ items: edit(items) }))}
            />
          </SectionCard>
          <SectionCard title={t("quote.order")}>
            <QuoteOrderFields values={values} onChange={(patch) => change(() => patch)} />
          </SectionCard>
        </div>
        <SectionCard title={t("quote.result")}>
          <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
            <Text size="small" className="text-ui-fg-subtle tabular-nums">
              {t("quote.total")}: {Number.isNaN(total) ? "–" : format.money(total, values.currency_code)}
            </Text>
            <Button
              size="small"
              type="submit"
              disabled={!isComplete(values)}
              isLoading={ask.isPending}
              data-testid="crm-quote-ask"
            >
              {t("quote.compute")}
            </Button>
          </div>
          <Answer ask={ask} values={values} />
        </SectionCard>
      </form>
    </Page>
  )
}

interface AnswerProps {
  ask: {
    data: { asked: QuoteValues; answer: AdminQuote } | undefined
    error: unknown
    isPending: boolean
    mutate: (values: QuoteValues) => void
  }
  values: QuoteValues
}

const Answer = ({ ask, values }: AnswerProps) => {
  const { t } = useLocale()
  if (ask.isPending) return <LoadingState lines={3} />
  if (ask.error) return <ErrorState error={ask.error} onRetry={() => ask.mutate(values)} isRetrying={false} />
  if (!ask.data) return <EmptyState title={t("quote.waiting_title")} hint={t("quote.waiting_hint")} />
  return <QuoteAnswer {...ask.data} isStale={ask.data.asked !== values} />
}
