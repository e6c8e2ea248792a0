import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Context } from "./context"

/** What was there before the first customer came. */
const FURNITURE = [
  ["store", "user", "sales_channel", "api_key", "region", "tax_region", "tax_rate", "stock_location", "service_zone"],
  ["shipping_profile", "shipping_option", "fulfillment_set", "product_category", "product_collection", "product_tag"],
  ["product_type", "product", "product_option", "product_option_value", "product_variant", "price_set", "price"],
  ["inventory_item", "inventory_level", "promotion", "promotion_application_method", "customer_group"],
].flat()

/** Tables that belong to a customer, and the column that says to whom. */
const BELONGINGS = [
  ["customer", "id"],
  ["customer_address", "customer_id"],
  ["customer_group_customer", "customer_id"],
]

/** The services put today's date on everything: this puts the true ones. Times in milliseconds; people by their id. */
export async function backdate({ container }: Context, opened: number, joined: Map<string, number>): Promise<void> {
  const database: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const since = new Date(opened)
  const people = JSON.stringify([...joined].map(([id, time]) => ({ id, at: new Date(time) })))
  await database.transaction(async (transaction) => {
    for (const table of FURNITURE) await transaction(table).update({ created_at: since, updated_at: since })
    for (const [table, column] of BELONGINGS) {
      await transaction.raw(
        `update "${table}" t set created_at = p.at, updated_at = p.at
         from json_to_recordset(?::json) as p(id text, at timestamptz) where t."${column}" = p.id`,
        [people],
      )
    }
    await transaction.raw(
      `update auth_identity t set created_at = p.at, updated_at = p.at
       from json_to_recordset(?::json) as p(id text, at timestamptz) where t.app_metadata->>'customer_id' = p.id`,
      [people],
    )
    // What placed orders wait for was kept aside when they were placed.
    await transaction.raw(
      `update reservation_item r set created_at = l.created_at, updated_at = l.created_at
       from order_line_item l where l.id = r.line_item_id and r.deleted_at is null`,
    )
  })
}
