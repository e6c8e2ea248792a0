// Runs inside the stock host as its background worker would start: it tells which jobs and options Medusa has loaded,
// then writes an order past the workflows (no event is emitted: what a crash leaves behind) and runs the job on it.
process.env.MEDUSA_WORKER_MODE = "worker"
const { default: load } = require("@medusajs/medusa/loaders/index")
const { ContainerRegistrationKeys, Modules } = require("@medusajs/framework/utils")
const { WorkflowManager } = require("@medusajs/framework/orchestration")

const JOB = "job-crm-award-missed-orders"
const MODULES = ["crm_ledger", "crm_loyalty", "crm_insights"]

async function main() {
  const { container, shutdown } = await load({
    directory: process.cwd(),
    expressApp: {},
    skipLoadingEntryPoints: true,
  })
  const job = WorkflowManager.getWorkflow(JOB)
  const options = MODULES.map((name) => container.resolve(name).options)
  const customer = await container.resolve(Modules.CUSTOMER).createCustomers({ email: "missed@example.com" })
  const order = await container.resolve(Modules.ORDER).createOrders({
    customer_id: customer.id,
    email: customer.email,
    currency_code: "vnd",
    items: [{ title: "Nón lá", quantity: 1, unit_price: Number(process.env.MISSED_ORDER), is_tax_inclusive: true }],
  })
  // The job leaves orders of the last minutes to their events.
  const { rowCount } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw(`update "order" set created_at = created_at - interval '1 hour' where id = ?`, [order.id])
  if (rowCount !== 1) throw new Error(`order ${order.id} was not backdated`)
  await container.resolve(Modules.WORKFLOW_ENGINE).run(JOB, { input: {} })
  const answer = { schedule: job?.options.schedule, options, customerId: customer.id }
  await shutdown()
  process.stdout.write(`\n${JSON.stringify(answer)}\n`, () => process.exit(0))
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
