import { Effect } from "effect"
import { fileURLToPath } from "node:url"
import { compileRules, type CompiledRules } from "../../src/extract/compile.ts"
import type { Document } from "../../src/extract/document.ts"
import { analyse } from "../../src/extract/analyse.ts"
import { extract } from "../../src/extract/extract.ts"
import { readRules } from "../../src/io/rules.ts"
import type { Article } from "../../src/model/article.ts"
import type { Claim } from "../../src/model/claim.ts"
import type { RuleFile, RuleSet } from "../../src/model/rule.ts"

/** Folder of the rules that come with Variorum. */
export const rulesFolder = fileURLToPath(new URL("../../rules", import.meta.url))

/** The rules that come with Variorum, read as the command line reads them; once for each test file. */
export const ruleSet: RuleSet = Effect.runSync(readRules([rulesFolder]))

/** Compiles a rule set that must be free of problems. */
export const compiledFrom = (set: RuleSet): CompiledRules => {
  const compiled = compileRules(set)
  if ("rules" in compiled) return compiled
  throw new Error(compiled.map(({ file, problem }) => `${file}: ${problem}`).join("\n"))
}

export const compiled: CompiledRules = compiledFrom(ruleSet)

/** A plain-text article of which nothing but the text is known. */
export const articleOf = (text: string, more: Partial<Article> = {}): Article => ({
  id: "article.txt", format: "text", title: null, source: null, author: null, published: null, url: null, language: "en", text, exclusions: [], ...more
})

/** The text taken apart, with the rules' lexicons. */
export const documentOf = (text: string): Document => analyse(articleOf(text), compiled)

/** The claims that one rule makes of the text. Throws if there is no such rule. */
export const claimsOf = (text: string, rule: string): ReadonlyArray<Claim> => {
  const rules = compiled.rules.filter((one) => one.rule.rule === rule)
  if (rules.length === 0) throw new Error(`there is no rule ${rule}`)
  return extract(articleOf(text), { ...compiled, rules }).claims
}

/** A rule set with these rules instead of its own; each rule's missing fields are those of a rule that counts bells. */
export const ruleSetOf = (...rules: ReadonlyArray<Partial<RuleFile>>): RuleSet => ({
  ...ruleSet,
  rules: rules.map((rule, index) => ({
    file: `rules/test/${index}.rule.yaml`, line: 1, value: {
      rule: `test.r${index}`, kind: "quantity", description: "Counts bells.", predicate: "bells", patterns: ["{value:number} bells"], value: "value",
      message: "the number of bells",
      examples: { match: [{ text: "Two bells rang.", quote: "Two bells", value: "2" }, { text: "We heard 12 bells.", quote: "12 bells", value: "12" }], noMatch: ["One bell rang.", "Bells rang."] },
      ...rule
    }
  }))
})
