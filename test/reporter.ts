import type { Reporter, TestModule } from "vitest/node"

/**
 * Ends the run with the line `N passed, N failed`. A file that fails outside its tests, and an error outside of all
 * of them, count as a failure each.
 */
export default class Totals implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandledErrors: ReadonlyArray<unknown>): void {
    let passed = 0
    let failed = unhandledErrors.length
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === "passed") passed++
        else if (state === "failed") failed++
      }
      failed += module.errors().length
    }
    process.stdout.write(`${passed} passed, ${failed} failed\n`)
  }
}
