import medusa from "@medusajs/eslint-plugin"
import { defineConfig } from "eslint/config"
import tseslint from "typescript-eslint"
import { direction } from "./eslint-rules/direction.mjs"
import { disableWithReason } from "./eslint-rules/reasons.mjs"

const TESTS = ["**/__tests__/**/*.{ts,tsx}", "**/*.spec.ts", "**/*.suite.ts", "integration-tests/**/*.ts"]
const forbid = (selector, message) => ({ selector, message })

const NO_CLOCK = [
  forbid("NewExpression[callee.name='Date'][arguments.length=0]", "Take the moment as an argument (asOf: Date)."),
  forbid("CallExpression[callee.name='Date']", "Take the moment as an argument (asOf: Date)."),
  forbid("MemberExpression[object.name='Date'][property.name='now']", "Take the moment as an argument (asOf: Date)."),
  forbid(
    "MemberExpression[object.name='Math'][property.name='random']",
    "Take the source of randomness as an argument.",
  ),
]
const IMPURE_GLOBALS = [
  "process",
  "console",
  "fetch",
  "performance",
  "crypto",
  "setTimeout",
  "setInterval",
  "setImmediate",
]

const HONEST_TESTS = [
  forbid(
    "MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|failing)$/]",
    "No focused, skipped or empty test.",
  ),
  forbid("CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]", "No focused or skipped test."),
  forbid(
    "CallExpression[callee.property.name=/^toThrow(Error)?$/][arguments.length=0]:not([callee.object.property.name='not'])",
    "Assert the code or the message of what is thrown.",
  ),
  forbid("ExpressionStatement > CallExpression[callee.name='expect']", "This expect() compares with nothing."),
]

// Everything that is global in a host carries our prefix.
const PREFIXED = "Literal:not([value=/^crm-[a-z0-9]+(-[a-z0-9]+)*$/])"
const OUR_IDS = [
  forbid(
    `CallExpression[callee.name=/^create(Step|Workflow)$/] > ${PREFIXED}:first-child`,
    "Ids of steps and workflows are global: crm-verb-object.",
  ),
]
const OUR_NAMES = [
  forbid(`Property[key.name=/^(subscriberId)$/] > ${PREFIXED}.value`, "Subscriber ids are global: crm-…"),
  forbid(
    `ExportNamedDeclaration VariableDeclarator[id.name='config'] > ObjectExpression > Property[key.name='name'] > ${PREFIXED}.value`,
    "Job names are global: crm-…",
  ),
]

// Medusa's rule knows @InjectManager only; both decorators give a public method its database context.
const MANAGED = [
  forbid(
    "MethodDefinition:not([accessibility=/private|protected/]):has(Decorator[expression.callee.name='MedusaContext'])" +
      ":not(:has(> Decorator[expression.callee.name=/^Inject(Transaction)?Manager$/]))",
    "A public method that takes a Context needs @InjectManager() or @InjectTransactionManager().",
  ),
]

/** Medusa's own rules without its list of ignored folders: our tests are linted too, by the rules for tests. */
const medusaRules = medusa.default.configs.recommended
  .filter((block) => !(block.ignores && Object.keys(block).length === 1))
  .map((block) => (block.files && block.rules ? { ...block, ignores: [...(block.ignores ?? []), ...TESTS] } : block))

const names = (list, value) => Object.fromEntries(list.split(" ").map((name) => [name, value]))
const NODE =
  "process console fetch URL URLSearchParams Buffer AbortController AbortSignal performance structuredClone " +
  "setTimeout clearTimeout setInterval clearInterval setImmediate require module exports __dirname __filename"

export default defineConfig(
  { ignores: ["node_modules/", "**/.medusa/", ".data/", "public/", "**/__admin-extensions__.js"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...tseslint.configs.recommended,
  ...medusaRules,
  {
    plugins: { regulars: { rules: { direction, "disable-with-reason": disableWithReason } } },
    rules: {
      "regulars/direction": "error",
      "regulars/disable-with-reason": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"], location: "anywhere" }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "@medusajs/prices-in-major-units": "off", // đồng: hundreds of thousands are ordinary prices
      "@medusajs/workflow-id-matches-export-or-filename": "off", // our ids have a prefix, see OUR_IDS
      "@medusajs/step-id-kebab-case": "off",
      "@medusajs/use-inject-manager-on-public-methods": "off", // see MANAGED
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ["src/**/*.{ts,tsx}"], ignores: TESTS, rules: { "no-console": "error" } },
  {
    files: ["src/domain/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...IMPURE_GLOBALS.map((name) => ({ name, message: "src/domain is pure." }))],
      "no-restricted-syntax": ["error", ...NO_CLOCK],
    },
  },
  {
    // These know nothing of Medusa, run before it, or never answer a request.
    files: ["src/domain/**/*.ts", "src/types/**/*.ts", "src/options.ts", "dev/**/*.ts", "bench/**/*.ts"],
    rules: { "@medusajs/zod-import-source": "off", "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  { files: ["src/modules/**/*.ts"], rules: { "no-restricted-syntax": ["error", ...MANAGED] } },
  {
    files: ["src/workflows/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...OUR_IDS],
      "@medusajs/no-workflow-call-without-container": "error",
      "@medusajs/no-non-serializable-step-return": "error",
    },
  },
  { files: ["src/subscribers/*.ts"], rules: { "no-restricted-syntax": ["error", ...OUR_NAMES] } },
  {
    files: ["src/jobs/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...OUR_NAMES], "@medusajs/scheduled-job-name-unique": "error" },
  },
  { files: ["src/api/**/route.ts"], rules: { "@medusajs/use-validated-body-or-query": "error" } },
  { files: TESTS, rules: { "no-restricted-syntax": ["error", ...HONEST_TESTS] } },
  {
    files: ["src/domain/**/__tests__/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...NO_CLOCK, ...HONEST_TESTS] },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: { globals: names(NODE, "readonly") },
    rules: { "no-undef": "error", "@typescript-eslint/no-require-imports": "off" },
  },
  {
    // Functions that run inside the page.
    files: ["integration-tests/{browser,harness}/**/*.mjs"],
    languageOptions: { globals: names("window document getComputedStyle", "readonly") },
  },
)
