/** Counts what was checked and prints one line for each; the whole ends with "N passed, N failed". */
export function checkList() {
  let passed = 0
  let failed = 0
  return {
    /** Runs a check; a check that throws is counted and told, and the next ones still run. Answers whether it passed. */
    async check(name, run) {
      const began = performance.now()
      try {
        await run()
        passed++
        console.log(`  ok   ${name} (${seconds(began)})`)
        return true
      } catch (error) {
        failed++
        console.log(`  FAIL ${name} (${seconds(began)})\n${indent(error.stack ?? error)}`)
        return false
      }
    },
    /** @returns the exit code */
    finish() {
      if (passed + failed === 0) failed = 1
      console.log(`${passed} passed, ${failed} failed`)
      return failed === 0 ? 0 : 1
    },
  }
}

const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`
const indent = (text) => String(text).replace(/^/gm, "       ")
