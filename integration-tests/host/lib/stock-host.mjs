// A shop as `create-medusa-app` leaves it, with nothing of this repository but the packed plugin.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { cleanEnvironment, isHealthy, run, start, tail, until } from "../../harness/processes.mjs"
import { packageJson } from "./package.mjs"

export const MEDUSA = "2.21.2"
export const PLUGIN = "medusa-plugin-regulars"

const TSCONFIG = {
  compilerOptions: {
    target: "ES2021",
    esModuleInterop: true,
    module: "Node16",
    moduleResolution: "Node16",
    emitDecoratorMetadata: true,
    experimentalDecorators: true,
    skipLibCheck: true,
    resolveJsonModule: true,
    outDir: "./.medusa/server",
    rootDir: "./",
    jsx: "react-jsx",
    strictNullChecks: true,
  },
  "ts-node": { swc: true },
  include: ["**/*"],
  exclude: ["node_modules", ".medusa"],
}

/**
 * @param folder empty; the host lives in it
 * @param root this repository: the versions of the tools and the pins that npm needs are read there
 */
export function stockHost({ folder, root, port }) {
  const base = `http://localhost:${port}`
  const config = path.join(folder, "user-config")
  mkdirSync(path.join(config, "medusa"), { recursive: true })
  writeFileSync(path.join(config, "medusa", "config.json"), JSON.stringify({ telemetry: { enabled: false } }))
  const env = cleanEnvironment({
    NODE_ENV: "production",
    PORT: String(port),
    MEDUSA_DISABLE_TELEMETRY: "true",
    XDG_CONFIG_HOME: config,
  })
  const medusa = ["node_modules/@medusajs/cli/cli.js"]
  const host = {
    folder,
    base,
    env,
    /** With the development packages: they compile medusa-config.ts. */
    install: (extra = []) =>
      run("npm", ["install", "--include=dev", "--prefer-offline", "--no-audit", "--no-fund", ...extra], {
        cwd: folder,
        env,
      }),
    writePackage: () => write("package.json", packageOf(root)),
    /** Another plugin asks for other versions of Medusa's packages: it gets the host's. */
    overridePeers(plugin, versions) {
      const own = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"))
      write("package.json", { ...own, overrides: { ...own.overrides, [plugin]: versions } })
    },
    writeConfig: (plugins) => writeFileSync(path.join(folder, "medusa-config.ts"), configWith(base, plugins)),
    useDatabase: (url) => (env.DATABASE_URL = url),
    migrate: () =>
      run(process.execPath, [...medusa, "db:migrate", "--execute-safe-links", "--execute-safe-search"], {
        cwd: folder,
        env,
      }),
    createUser: ({ email, password }) =>
      run(process.execPath, [...medusa, "user", "-e", email, "-p", password], { cwd: folder, env }),
    /** As for production: the server serves what is in public/admin. */
    async buildAdmin() {
      await run(process.execPath, [...medusa, "build", "--admin-only"], { cwd: folder, env })
      const built = path.join(folder, "public", "admin")
      rmSync(built, { recursive: true, force: true })
      cpSync(path.join(folder, ".medusa", "admin"), built, { recursive: true })
      if (!existsSync(path.join(built, "index.html"))) throw new Error("the admin was not built")
      return built
    },
    /** Starts without waiting. */
    launch: () => start(process.execPath, [...medusa, "start", "--types", "false"], { cwd: folder, env }),
    async start() {
      const server = host.launch()
      try {
        await until("the host to start", async () => server.hasEnded || (await isHealthy(base)), { timeoutMs: 90_000 })
        if (server.hasEnded) throw new Error("the host stopped")
        return server
      } catch (error) {
        await server.stop()
        throw new Error(`${error.message}\n${tail(server.output())}`, { cause: error })
      }
    },
    /** Runs a script of the folder "files" inside the host, with the host's own packages. @returns its last line, parsed */
    async runScript(name) {
      const script = path.join(folder, name)
      cpSync(path.join(import.meta.dirname, "..", "files", name), script)
      const out = await run(process.execPath, ["--require", "ts-node/register/transpile-only", script], {
        cwd: folder,
        env,
      })
      return JSON.parse(out.trim().split("\n").at(-1))
    },
  }
  const write = (name, content) => writeFileSync(path.join(folder, name), JSON.stringify(content, null, 2))
  write("tsconfig.json", TSCONFIG)
  return host
}

/** The packages of a stock shop; the pins only keep npm from what this package's own lock file avoids too. */
function packageOf(root) {
  const { devDependencies, overrides, allowScripts } = packageJson(root)
  const pick = (...names) => Object.fromEntries(names.map((name) => [name, devDependencies[name]]))
  return {
    name: "stock-host",
    version: "1.0.0",
    private: true,
    dependencies: {
      "@medusajs/admin-sdk": MEDUSA,
      "@medusajs/cli": MEDUSA,
      "@medusajs/framework": MEDUSA,
      "@medusajs/medusa": MEDUSA,
    },
    devDependencies: pick("@swc/core", "react", "react-dom", "ts-node", "typescript"),
    overrides,
    allowScripts,
  }
}

const configWith = (base, plugins) => `import { defineConfig } from "@medusajs/framework/utils"

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "${base}",
      adminCors: "${base}",
      authCors: "${base}",
      jwtSecret: "host-jwt-secret",
      cookieSecret: "host-cookie-secret",
    },
    cookieOptions: { secure: false, sameSite: "lax" },
  },
  plugins: ${JSON.stringify(plugins, null, 2)},
})
`
