import { describe, it } from "vitest"
import { checkLaws, ruleLaws } from "../../src/testing/index.ts"
import { ruleSet } from "../support/rules.ts"

describe("laws of every rule", () => {
  it.each(ruleSet.rules.map(({ value }) => value.rule))("%s", (id) => checkLaws(ruleLaws(ruleSet, id), { numRuns: 40 }))

  // Two patterns of it may match the same words with their roles elsewhere ("four worst-hit valleys flattened").
  it("destruction, with the seed that once broke one", () => checkLaws(ruleLaws(ruleSet, "destruction"), { numRuns: 40, seed: -19220950 }))
})
