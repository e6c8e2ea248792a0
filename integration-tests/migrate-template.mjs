// Only when an http spec runs: a migrated database that every spec file copies (see run.ts).
import { spawn } from "node:child_process"
import { createRequire } from "node:module"
import startPostgres from "./global-setup.mjs"

export default async function () {
  await startPostgres() // jest runs a project's globalSetup before the root's
  const db = globalThis.__TEST_DB__
  if (!db) return // a Postgres of your own: the runner migrates each spec's database itself
  const t = Date.now()
  const template = "medusa_test_template"
  await db.createDatabase(template)
  const cli = createRequire(import.meta.url).resolve("@medusajs/cli/cli.js")
  await new Promise((resolve, reject) => {
    const c = spawn(process.execPath, [cli, "db:migrate", "--skip-scripts", "--skip-search", "--execute-all-links"], {
      env: { ...process.env, DATABASE_URL: db.url(template), DB_MIGRATION_CONCURRENCY: "4" },
      stdio: ["ignore", "pipe", "pipe"],
    })
    process.once("exit", () => c.kill())
    let out = ""
    c.stdout.on("data", (d) => (out += d))
    c.stderr.on("data", (d) => (out += d))
    c.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`db:migrate failed (${code})\n${out}`))))
  })
  process.env.TEST_TEMPLATE_DB = template
  console.log(`migrated the template database in ${Date.now() - t} ms`)
}
