import { join } from "node:path"
import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    root: join(import.meta.dirname, ".."),
    dir: "test",
    include: ["**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    // The command line's tests start processes.
    testTimeout: 30_000,
    reporters: ["default", "./test/reporter.ts"]
  }
})
