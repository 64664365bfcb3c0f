import { join } from "node:path"
import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    root: join(import.meta.dirname, ".."),
    dir: "test",
    include: ["**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    // Files of one process share their modules: reading the rules takes longer than most files' tests.
    isolate: false,
    // Half of the time goes to processes and browsers that tests wait for.
    maxWorkers: "100%",
    // The command line's tests start processes, and the machine may do much else.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default", "./test/reporter.ts"]
  }
})
