// One throw-away Postgres for the whole test run, unless DB_HOST names one.
import { ephemeralDir, startDatabase } from "../dev/embedded-db.mjs"

export default async function () {
  Object.assign(process.env, { MEDUSA_DISABLE_TELEMETRY: "true", NODE_ENV: "test" })
  process.env.LOG_LEVEL ??= "error"
  if (process.env.DB_HOST) return
  const t = Date.now()
  const db = await startDatabase({ dir: ephemeralDir(`regulars-test-pg-${process.pid}`), ephemeral: true })
  globalThis.__TEST_DB__ = db
  Object.assign(process.env, {
    DB_HOST: "localhost",
    DB_PORT: String(db.port),
    DB_USERNAME: db.user,
    DB_PASSWORD: db.password,
  })
  console.log(`embedded Postgres on port ${db.port} in ${Date.now() - t} ms`)
}
