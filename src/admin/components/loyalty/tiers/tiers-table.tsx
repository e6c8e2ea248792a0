import { PencilSquare, Trash } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import type { AdminTier, AdminTiers } from "../../../../types/loyalty-admin"
import { useLocale } from "../../../hooks/use-locale"
import { discountWords, metricValue, rateWords } from "../../../lib/tier-words"
import { RowMenu } from "../../form/row-menu"
import { TierBadge } from "../tier-badge"

interface TiersTableProps {
  data: AdminTiers
  onEdit: (tier: AdminTier) => void
  onRemove: (tier: AdminTier) => void
}

/** The tiers with their numbers, from the lowest to the highest. */
export const TiersTable = ({ data, onEdit, onRemove }: TiersTableProps) => {
  const { t, format } = useLocale()
  const columns = ["tier", "from", "rate", "discount", "bonus", "customers"] as const
  return (
    <div className="overflow-x-auto">
      <Table className="min-w-[720px]">
        <Table.Header>
          <Table.Row>
            {columns.map((column) => (
              <Table.HeaderCell key={column}>{t(`tiers.columns.${column}`)}</Table.HeaderCell>
            ))}
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {data.tiers.map((tier) => (
            <Table.Row key={tier.id} data-testid="crm-tier-row">
              <Table.Cell>
                <TierBadge tier={tier} />
              </Table.Cell>
              <Table.Cell className="tabular-nums">
                {metricValue(tier.from, data.ladder.metric, { t, format })}
              </Table.Cell>
              <Table.Cell>{rateWords(tier, { t, format })}</Table.Cell>
              <Table.Cell>{discountWords(tier, { t, format })}</Table.Cell>
              <Table.Cell className="tabular-nums">{format.number(tier.promotion_bonus)}</Table.Cell>
              <Table.Cell className="tabular-nums">{format.number(tier.customers)}</Table.Cell>
              <Table.Cell className="text-right">
                <RowMenu
                  label={t("form.actions", { name: tier.name })}
                  actions={[
                    { label: t("form.edit"), icon: <PencilSquare />, onClick: () => onEdit(tier) },
                    { label: t("form.remove"), icon: <Trash />, onClick: () => onRemove(tier) },
                  ]}
                />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
