import { randomBytes } from "node:crypto"
import { Client } from "@medusajs/framework/pg"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

type Options = Parameters<typeof medusaIntegrationTestRunner>[0]
export type Ctx = Parameters<Options["testSuite"]>[0]

/** medusaIntegrationTestRunner on a copy of the migrated template database: it then finds nothing to migrate. */
export function integration(testSuite: Options["testSuite"], options: Partial<Options> = {}): void {
  const dbName = `medusa-it-${process.env.JEST_WORKER_ID ?? 1}-${randomBytes(4).toString("hex")}`
  medusaIntegrationTestRunner({
    inApp: true,
    dbName,
    hooks: { beforeServerStart: () => copyTemplate(dbName) },
    ...options,
    testSuite,
  })
}

async function copyTemplate(dbName: string): Promise<void> {
  const template = process.env.TEST_TEMPLATE_DB
  if (!template) return
  const client = new Client({
    host: process.env.DB_HOST,
    port: Number(process.env.DB_PORT),
    user: process.env.DB_USERNAME,
    password: process.env.DB_PASSWORD,
    database: "postgres",
  })
  await client.connect()
  await client.query(`create database "${dbName}" template "${template}"`)
  await client.end()
}
