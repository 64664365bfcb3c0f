// Counts what the pipeline does for growing inputs, and prints it as JSON: `node test/support/operations.ts`. The engine
// counts how often each block of the sources runs, so the same input always gives the same number. It only counts code
// that is compiled after it was told to, which is why this is a program of its own.
import { Session } from "node:inspector/promises"

const session = new Session()
session.connect()
await session.post("Profiler.enable")
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true })

const { check } = await import("../../src/check.ts")
const { compiled } = await import("./rules.ts")
const { plainArticle } = await import("../../src/testing/articles.ts")
const { growingTexts } = await import("./growing.ts")

/** How often a block of `src/` has run since the last time this was asked. */
const operations = async (): Promise<number> => {
  const { result } = await session.post("Profiler.takePreciseCoverage")
  return result.filter(({ url }) => url.includes("/src/")).reduce((sum, { functions }) =>
    sum + functions.reduce((of, { ranges }) => of + ranges.reduce((n, { count }) => n + count, 0), 0), 0)
}

const counts: Record<string, ReadonlyArray<number>> = {}
for (const [name, textOf] of Object.entries(growingTexts)) {
  const measured: Array<number> = []
  // The first run fills what is worked out once.
  for (const size of [1, 1, 2, 4, 8]) {
    await operations()
    check([plainArticle("a.txt", textOf(size))], compiled, { version: "0.0.0" })
    measured.push(await operations())
  }
  counts[name] = measured.slice(1)
}
process.stdout.write(JSON.stringify(counts))
