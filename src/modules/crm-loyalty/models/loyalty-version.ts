import { model } from "@medusajs/framework/utils"

/**
 * The loyalty set-up as it was from some moment on. Every save adds a version, none is changed: an order is judged by
 * the version of its own moment.
 */
const CrmLoyaltyVersion = model
  .define("crm_loyalty_version", {
    id: model.id({ prefix: "crmlv" }).primaryKey(),
    /** 1, 2, 3 ...: two saves at once cannot both become the next one. */
    number: model.number(),
    valid_from: model.dateTime(),
    program: model.json(),
    ladder: model.json(),
    rules: model.json(),
    group_programs: model.json(),
    changed_by: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_crm_loyalty_version_number", on: ["number"], unique: true, where: null },
    { name: "IDX_crm_loyalty_version_valid_from", on: ["valid_from"], where: null },
  ])

export default CrmLoyaltyVersion
