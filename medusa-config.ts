import { defineConfig, loadEnv } from "@medusajs/framework/utils"
import { demoOptions } from "./dev/options"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

const redisUrl = process.env.REDIS_URL
const host = process.env.CRM_DEMO_URL || `http://localhost:${process.env.PORT || 9000}`

/** With REDIS_URL set, events, workflows, locks and caches are shared between instances. */
const redisModules = redisUrl
  ? [
      { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl, jobOptions: { attempts: 5 } } },
      { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            { resolve: "@medusajs/medusa/locking-redis", id: "redis", is_default: true, options: { redisUrl } },
          ],
        },
      },
    ]
  : []

// The development and demo shop. A shop that uses the plugin writes
//   plugins: [{ resolve: "medusa-plugin-regulars", options: { ... } }]
// instead of the modules below: everything else in src/ is loaded for it by Medusa.
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    redisUrl,
    http: {
      storeCors: process.env.STORE_CORS || `${host},http://localhost:8000`,
      adminCors: process.env.ADMIN_CORS || `${host},http://localhost:5173`,
      authCors: process.env.AUTH_CORS || `${host},http://localhost:5173,http://localhost:8000`,
      jwtSecret: process.env.JWT_SECRET || "demo-jwt-secret",
      cookieSecret: process.env.COOKIE_SECRET || "demo-cookie-secret",
    },
    // The demo is served over plain http, also when NODE_ENV is production.
    cookieOptions: { secure: false, sameSite: "lax" },
  },
  modules: [
    ...["crm-ledger", "crm-loyalty", "crm-insights"].map((name) => ({
      resolve: `./src/modules/${name}`,
      options: demoOptions,
    })),
    ...redisModules,
  ],
})
