// Which part of the house may import which. The direction of the design, as data:
//   domain <- modules <- workflows <- api | subscribers | jobs;  admin imports domain and types only.
import { readFileSync } from "node:fs"
import { builtinModules } from "node:module"
import path from "node:path"

/** A part may import itself, except where it is named in ALONE, and the parts listed here. */
const MAY_IMPORT = {
  domain: [],
  types: ["domain"],
  settings: ["domain", "types"], // the files directly in src: options, refusals
  modules: ["domain", "types", "settings"],
  providers: ["domain", "types", "settings"],
  links: ["domain", "types", "settings", "modules"],
  workflows: ["domain", "types", "settings", "modules"],
  api: ["domain", "types", "settings", "modules", "workflows"],
  subscribers: ["domain", "types", "settings", "modules", "workflows"],
  jobs: ["domain", "types", "settings", "modules", "workflows"],
  admin: ["domain", "types"],
}

/** Parts whose folders stand alone: crm-ledger knows nothing of crm-loyalty. */
const ALONE = ["modules", "providers"]

/** Proprietary parts of Medusa, under any of the names that reach them. */
const FORBIDDEN = /^@medusajs\/(medusa\/|framework\/)?(rbac|auth-oidc)(\/|$)/

const PURE = ["domain", "types"]
const isTest = (file) => /(^|\/)__tests__\/|\.spec\.tsx?$/.test(file)
const packageOf = (specifier) => specifier.match(/^(@[^/]+\/)?[^/]+/)[0]
const builtin = new Set(builtinModules)
const isNode = (specifier) => specifier.startsWith("node:") || builtin.has(packageOf(specifier))

function partOf(root, file) {
  const segments = path.relative(root, file).split(path.sep)
  if (segments[0] === ".." || segments[0] === "node_modules") return { part: "outside" }
  if (segments[0] !== "src") return { part: "development" }
  const isTopFile = segments.length === 2 && !(segments[1] in MAY_IMPORT)
  return { part: isTopFile || segments[1] === "__tests__" ? "settings" : segments[1], folder: segments[2] }
}

function runtimePackages(root) {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"))
  return new Set(Object.keys({ ...dependencies, ...peerDependencies }))
}

/** @returns the reason why the import is refused, or undefined */
function refusal({ root, file, specifier, runtime }) {
  const from = partOf(root, file)
  if (FORBIDDEN.test(specifier)) return `${packageOf(specifier)} is proprietary`
  if (from.part === "development" || from.part === "outside") return undefined
  if (!(from.part in MAY_IMPORT)) return `src/${from.part} is not a part of the house (eslint-rules/direction.mjs)`
  if (specifier.startsWith(".")) return refusalOfFile(from, partOf(root, path.resolve(path.dirname(file), specifier)))
  if (isTest(file)) return undefined
  if (PURE.includes(from.part)) {
    return specifier === "zod" ? undefined : `src/${from.part} is pure and imports no package but zod`
  }
  if (isNode(specifier)) return from.part === "admin" ? "src/admin runs in a browser" : undefined
  if (runtime.has(packageOf(specifier))) return undefined
  return `${packageOf(specifier)} is no dependency or peer dependency: a shop that installs the plugin does not have it`
}

function refusalOfFile(from, to) {
  if (to.part === from.part) {
    if (!ALONE.includes(from.part) || to.folder === from.folder) return undefined
    return `src/${from.part}/${from.folder} must not know src/${to.part}/${to.folder}: tie them in a workflow`
  }
  if (MAY_IMPORT[from.part].includes(to.part)) return undefined
  if (!(to.part in MAY_IMPORT)) return `src must not import ${to.part} files`
  return `src/${from.part} must not import ${to.part}; it may import: ${[from.part, ...MAY_IMPORT[from.part]].join(", ")}`
}

export const direction = {
  meta: { type: "problem", schema: [], messages: { refused: "{{reason}}." } },
  create(context) {
    const runtime = runtimePackages(context.cwd)
    const check = (node) => {
      if (typeof node?.value !== "string") return
      const reason = refusal({ root: context.cwd, file: context.filename, specifier: node.value, runtime })
      if (reason) context.report({ node, messageId: "refused", data: { reason } })
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.argument?.literal ?? node.source),
      TSExternalModuleReference: (node) => check(node.expression),
      "CallExpression[callee.name='require']": (node) => check(node.arguments[0]),
    }
  },
}
