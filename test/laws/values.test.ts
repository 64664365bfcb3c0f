import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checkLaws, comparisonLaws } from "../../src/testing/index.ts"
import { valuesByKind } from "../support/claims.ts"
import { compiled } from "../support/rules.ts"

// What each kind recognises and prints is held to more laws in test/values/laws.test.ts; these are for every registered
// kind, with the values that the corpus and the rules' examples hold.
describe("every registered kind of value", () => {
  it("has a name of its own", () => {
    const names = compiled.kinds.all.map(({ kind }) => kind)
    expect(new Set(names).size).toBe(names.length)
  })

  describe.each(compiled.kinds.all.map((kind) => [kind.kind, kind] as const))("%s", (name, kind) => {
    const values = valuesByKind.get(name) ?? []

    it("is found in the corpus or in an example", () => expect(values.length).toBeGreaterThan(1))

    for (const law of comparisonLaws(kind, fc.constantFrom(...values))) it(law.name, () => checkLaws([law], { numRuns: 1000 }))

    it("prints every value", () => expect(values.filter((value) => kind.print(value).trim() === "")).toEqual([]))
  })
})
