import { z } from "zod"
import { condition } from "../condition"
import { fact } from "../needs"
import { text } from "../text"
import { fail, pass } from "../verdict"

/** The tick that keeps automatic groups and tiers away from a customer. */
export const skipsAutomatic = condition({
  type: "skips_automatic",
  scope: "customer",
  title: text("Bỏ qua cập nhật tự động", "Skips automatic updates"),
  params: z.strictObject({}),
  fields: [],
  facts: () => ({ skips: fact("customer.skips_automatic") }),
  check: (_params, { skips }) => (skips ? pass : fail("not_skipping")),
  describe: () => text("khách được bỏ qua cập nhật tự động", "the customer skips automatic updates"),
})
