import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { extract } from "../../src/extract/extract.ts"
import { growingTexts, tokenMakers } from "../support/growing.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** Blocks run for inputs of some lengths, the shortest first; the same on every machine. */
const program = spawnSync(process.execPath, [join(import.meta.dirname, "../support/operations.ts")], { encoding: "utf8" })

type Counts = Readonly<Record<string, ReadonlyArray<number>>>

const { pipeline, tokens }: { readonly pipeline: Counts, readonly tokens: Counts } = program.status === 0 ? JSON.parse(program.stdout) : { pipeline: {}, tokens: {} }

describe("work grows with the input's length", () => {
  it("and is counted", () => expect(program).toMatchObject({ status: 0, stderr: "" }))

  it.each(Object.keys(growingTexts))("%s", (name) => {
    const [once, more] = pipeline[name]!
    expect(once).toBeGreaterThan(1000)
    // Four times the text may cost a little more than four times the work, as sorting does.
    expect(more).toBeLessThan(once! * 4 * 1.3)
  })

  it.each(Object.keys(tokenMakers))("tokens: %s", (name) => {
    const [once, more] = tokens[name]!
    expect(once).toBeGreaterThan(100)
    expect(more).toBeLessThan(once! * 16 * 1.3)
  })
})

describe("claims grow with the input's length", () => {
  it.each(Object.entries(growingTexts))("%s", (_, textOf) => {
    const claims = (size: number) => extract(articleOf(textOf(size)), compiled).claims.length
    const [one, four] = [claims(1), claims(4)]
    expect(four).toBeLessThanOrEqual(4 * one + 12)
  })
})
