import { describe, it } from "vitest"
import { checkLaws, pipelineLaws, wordingLaws } from "../../src/testing/index.ts"
import { ruleSet } from "../support/rules.ts"

describe("laws of the whole pipeline", () => {
  for (const law of pipelineLaws(ruleSet)) it(law.name, () => checkLaws([law], { numRuns: 100 }))
})

describe("laws of wording", () => {
  for (const law of wordingLaws(ruleSet)) it(law.name, () => checkLaws([law], { numRuns: 200 }))
})
