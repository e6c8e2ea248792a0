const base = {
  testEnvironment: "node",
  transform: {
    "^.+\\.[jt]s$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: "es2022",
        },
      },
    ],
  },
  moduleFileExtensions: ["js", "ts", "json"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.data/"],
}
const withDatabase = { ...base, setupFiles: ["<rootDir>/integration-tests/setup.js"] }
const withShop = { ...withDatabase, globalSetup: "<rootDir>/integration-tests/migrate-template.mjs" }

/** Domain tests run alone and fast; the others share one throw-away Postgres, the shop tests one migrated template. */
module.exports = {
  globalSetup: "<rootDir>/integration-tests/global-setup.mjs",
  globalTeardown: "<rootDir>/integration-tests/global-teardown.mjs",
  testTimeout: 120000,
  maxWorkers: 2,
  projects: [
    { ...base, displayName: "unit", testMatch: ["<rootDir>/{src,dev}/**/*.unit.spec.ts"] },
    { ...withDatabase, displayName: "modules", testMatch: ["<rootDir>/integration-tests/modules/**/*.spec.ts"] },
    {
      ...withDatabase,
      displayName: "concurrency",
      testMatch: ["<rootDir>/integration-tests/concurrency/**/*.spec.ts"],
    },
    { ...withShop, displayName: "migrations", testMatch: ["<rootDir>/integration-tests/migrations/**/*.spec.ts"] },
    { ...withShop, displayName: "http", testMatch: ["<rootDir>/integration-tests/http/**/*.spec.ts"] },
  ],
}
