// Prints where Chromium is, or says how to get it and fails.
import { findChromium } from "./chromium.mjs"

try {
  console.log(findChromium())
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
