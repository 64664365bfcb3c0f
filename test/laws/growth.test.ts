import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { extract } from "../../src/extract/extract.ts"
import { growingTexts } from "../support/growing.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** Blocks run for inputs of one, two, four and eight times the length; the same on every machine. */
const program = spawnSync(process.execPath, [join(import.meta.dirname, "../support/operations.ts")], { encoding: "utf8" })

describe("work grows with the input's length", () => {
  it("and is counted", () => expect(program).toMatchObject({ status: 0, stderr: "" }))

  const counts: Readonly<Record<string, ReadonlyArray<number>>> = program.status === 0 ? JSON.parse(program.stdout) : {}

  it.each(Object.keys(growingTexts))("%s", (name) => {
    const [once, ...more] = counts[name]!
    expect(once).toBeGreaterThan(1000)
    // Twice the text may cost a little more than twice the work, as sorting does.
    more.forEach((count, i) => expect(count, `${counts[name]!.join(", ")} blocks run`).toBeLessThan(once! * 2 ** (i + 1) * 1.3))
  })
})

describe("claims grow with the input's length", () => {
  it.each(Object.entries(growingTexts))("%s", (_, textOf) => {
    const claims = (size: number) => extract(articleOf(textOf(size)), compiled).claims.length
    const [one, four] = [claims(1), claims(4)]
    expect(four).toBeLessThanOrEqual(4 * one + 12)
  })
})
