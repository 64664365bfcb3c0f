import { describe, it } from "vitest"
import { checkLaws, ruleLaws } from "../../src/testing/index.ts"
import { ruleSet } from "../support/rules.ts"

describe("laws of every rule", () => {
  it.each(ruleSet.rules.map(({ value }) => value.rule))("%s", (id) => checkLaws(ruleLaws(ruleSet, id), { numRuns: 40 }))
})
