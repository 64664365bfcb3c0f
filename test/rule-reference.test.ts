import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { ruleReference } from "../src/cli/reference.ts"
import { ruleSet, rulesFolder } from "./support/rules.ts"

describe("docs/rule-reference.md", () => {
  const written = ruleReference(ruleSet, rulesFolder)

  it("is what the rules say now: `npm run docs` writes it anew", () => {
    expect(readFileSync(new URL("../docs/rule-reference.md", import.meta.url), "utf8")).toBe(written)
  })

  it("is the same whatever the order of the files", () => {
    const { explanations, lexicons, rules } = ruleSet
    expect(ruleReference({ ...ruleSet, rules: [...rules].reverse(), lexicons: [...lexicons].reverse(), explanations: [...explanations].reverse() }, rulesFolder)).toBe(written)
  })

  it("shows every rule, lexicon and explanation, and names no path of a machine", () => {
    for (const { value } of ruleSet.rules) for (const pattern of [`### ${value.rule}`, ...value.patterns]) expect(written.split("\n")).toContain(pattern)
    for (const { value } of ruleSet.lexicons) expect(written).toContain(`| \`${value.lexicon}\``)
    for (const { value } of ruleSet.explanations) expect(written.split("\n")).toContain(`### ${value.explanation}`)
    expect(written).not.toContain(rulesFolder)
  })
})
