import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export type Row = Record<string, unknown>

/** The tables of past orders, each after those that it refers to. */
const TABLES = [
  ["order_address", "order", "order_line_item", "order_line_item_tax_line", "order_line_item_adjustment", "order_item"],
  ["order_shipping_method", "order_shipping_method_tax_line", "order_shipping", "order_summary", "order_promotion"],
  ["payment_collection", "payment_session", "payment", "capture", "refund", "order_payment_collection"],
  ["fulfillment_address", "fulfillment", "fulfillment_item", "order_fulfillment", "reservation_item"],
  ["return", "return_item", "order_change", "order_change_action", "order_transaction", "order_credit_line"],
].flat()

/** Takes rows. Every row of a table must have the same columns. */
export type RowSink = { add(table: string, row: Row): void }

/** Rows that wait to be written, by table. */
export class RowBatch implements RowSink {
  private readonly rows = new Map<string, Row[]>(TABLES.map((table) => [table, []]))

  add(table: string, row: Row): void {
    const rows = this.rows.get(table)
    if (!rows) throw new Error(`${table} is not one of the tables of past orders`)
    rows.push(row)
  }

  /** Writes all rows, one statement for each table, and forgets them. */
  async write(transaction: Knex.Transaction): Promise<void> {
    for (const [table, rows] of this.rows) {
      if (rows.length) await insert(transaction, table, rows)
      rows.length = 0
    }
  }
}

/** The database turns the JSON into the column types itself: one parameter, however many rows. Keeps their order. */
async function insert(transaction: Knex.Transaction, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0])
    .map((column) => `"${column}"`)
    .join(", ")
  await transaction.raw(
    `insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", ?::json)`,
    [JSON.stringify(rows)],
  )
}

/** The full-precision copy that Medusa keeps beside each amount and quantity. */
export const raw = (value: number) => ({ value: String(value), precision: 20 })

/** Creation and last change. */
export const times = (created: Date, updated: Date = created) => ({ created_at: created, updated_at: updated })
