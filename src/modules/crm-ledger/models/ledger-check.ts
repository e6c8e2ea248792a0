import { model } from "@medusajs/framework/utils"

/** One run of verify: what was looked at and what did not agree. */
const CrmLedgerCheck = model
  .define(
    { name: "CrmLedgerCheck", tableName: "crm_ledger_check" },
    {
      id: model.id({ prefix: "crmlchk" }).primaryKey(),
      /** all, touched (since a moment) or owners */
      scope: model.text(),
      accounts: model.number(),
      difference_count: model.number(),
      /** The first differences, at most 100. */
      differences: model.json(),
      started_at: model.dateTime(),
      finished_at: model.dateTime(),
    },
  )
  .indexes([{ on: ["started_at"] }])

export default CrmLedgerCheck
