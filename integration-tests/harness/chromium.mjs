import { accessSync, constants } from "node:fs"
import path from "node:path"
import { chromium } from "playwright-core"

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]

/** The machine's own Chromium; CHROMIUM_PATH names another one. */
export function findChromium() {
  const folders = (process.env.PATH ?? "").split(path.delimiter)
  const found = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable)
  const executable = process.env.CHROMIUM_PATH || found
  if (executable) return executable
  throw new Error(
    "No Chromium on this machine. Install it (Debian, Ubuntu: apt-get install --no-install-recommends chromium), " +
      "or set CHROMIUM_PATH to the program.",
  )
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Headless, and silent: it asks nobody but the page's own hosts for anything. */
export const launchChromium = () =>
  chromium.launch({
    executablePath: findChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  })
