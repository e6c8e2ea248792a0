import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { CRM_LEDGER } from "../../../src/modules/crm-ledger"
import type CrmLedgerService from "../../../src/modules/crm-ledger/service"

moduleIntegrationTestRunner<CrmLedgerService>({
  moduleName: CRM_LEDGER,
  resolve: "./src/modules/crm-ledger",
  pathToMigrations: "./src/modules/crm-ledger/migrations",
  testSuite: ({ service }) => {
    it("posts", async () => {
      const o = await service.post({ unit: "points", owner_id: "c1", kind: "earn", amount: 10, key: "k", source_type: "order", source_id: "o1" })
      console.log(o, await service.balances(["c1"], "points"), await service.listEntries({ unit: "points", owner_id: "c1" }))
      const h = await service.hold({ unit: "points", owner_id: "c1", amount: 4, source_type: "cart", source_id: "x" })
      console.log(h)
      if (h.ok) console.log(await service.captureHold({ hold_id: h.hold.id, amount: 3, key: "redeem:" + h.hold.id }))
      console.log(await service.postMany([{ unit: "points", owner_id: "c1", kind: "earn", amount: 10, key: "k", source_type: "order", source_id: "o1" }, { unit: "points", owner_id: "c2", kind: "earn", amount: 10, key: "k2", source_type: "order", source_id: "o1" }]))
    })
  },
})
