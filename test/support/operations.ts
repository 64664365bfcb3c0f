// Counts what the pipeline and the tokeniser do for growing inputs, and prints it as JSON: `node test/support/operations.ts`. The engine
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
const { tokenise } = await import("../../src/text/tokenise.ts")
const { growingTexts, tokenMakers } = await import("./growing.ts")

/** How often a block of `src/` has run since the last time this was asked. */
const operations = async (): Promise<number> => {
  const { result } = await session.post("Profiler.takePreciseCoverage")
  return result.filter(({ url }) => url.includes("/src/")).reduce((sum, { functions }) =>
    sum + functions.reduce((of, { ranges }) => of + ranges.reduce((n, { count }) => n + count, 0), 0), 0)
}

/** Blocks run for each size; the first run fills what is worked out once, and does not count. */
const countsOf = async (sizes: ReadonlyArray<number>, work: (size: number) => void): Promise<ReadonlyArray<number>> => {
  const measured: Array<number> = []
  for (const size of [1, ...sizes]) {
    await operations()
    work(size)
    measured.push(await operations())
  }
  return measured.slice(1)
}

const pipeline: Record<string, ReadonlyArray<number>> = {}
for (const [name, textOf] of Object.entries(growingTexts)) {
  pipeline[name] = await countsOf([2, 8], (size) => check([plainArticle("a.txt", textOf(size))], compiled, { version: "0.0.0" }))
}
const tokens: Record<string, ReadonlyArray<number>> = {}
for (const [name, unit] of Object.entries(tokenMakers)) tokens[name] = await countsOf([1, 16], (size) => tokenise(unit.repeat(Math.ceil(2000 / unit.length) * size)))
process.stdout.write(JSON.stringify({ pipeline, tokens }))
