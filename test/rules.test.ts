import { Effect } from "effect"
import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { failingExamples } from "../src/extract/examples.ts"
import { analyse } from "../src/extract/analyse.ts"
import { readArticles } from "../src/io/articles.ts"
import { claimKinds } from "../src/model/rule.ts"
import { compiled, ruleSet, rulesFolder } from "./support/rules.ts"

describe("the rules that come with Variorum", () => {
  it("are all read: a file each", () => {
    const named = (ending: string) => readdirSync(rulesFolder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(ending)).length
    expect(ruleSet.rules).toHaveLength(named(".rule.yaml"))
    expect(ruleSet.lexicons).toHaveLength(named(".lexicon.yaml"))
    expect(ruleSet.explanations).toHaveLength(named(".explanation.yaml"))
  })

  it.each(ruleSet.rules.map((located) => [located.value.rule, located] as const))("%s: every example holds", (_, located) => {
    expect(failingExamples({ ...ruleSet, rules: [located] }, compiled).map(({ problem, text }) => `${text}: ${problem}`)).toEqual([])
  })

  it("know every kind of claim but who said it, which is found in claims of the others", () => {
    const kinds = new Set(ruleSet.rules.map(({ value }) => value.kind))
    expect(claimKinds.filter((kind) => !kinds.has(kind))).toEqual(["speaker"])
  })

  it("say where each explanation comes from: a document and its year", () => {
    for (const { value } of ruleSet.explanations) expect(value.source, value.explanation).toMatch(/\b(?:19|20)\d\d\b/u)
  })
})

describe("no rule is made for a story of the test data", async () => {
  const { articles } = await Effect.runPromise(readArticles([fileURLToPath(new URL("../corpus", import.meta.url))]))
  const people = new Set(articles.flatMap((article) => analyse(article, compiled).entities)
    .filter(({ type }) => type === "person").flatMap(({ key }) => key.split(" ")).filter((word) => word.length > 3))
  /** What a rule matches by; examples and descriptions may say anything. */
  const wordsOf = (patterns: ReadonlyArray<string>) => patterns.flatMap((pattern) => pattern.toLowerCase().replaceAll(/\{[^}]*\}|<[^>]*>/gu, " ").match(/\p{L}+/gu) ?? [])

  it("the stories name people", () => { expect(people.size).toBeGreaterThan(5) })

  it("names none of their people in contexts, patterns or antipatterns", () => {
    const named = ruleSet.rules.flatMap(({ value }) => wordsOf([...(value.context ?? []), ...value.patterns, ...(value.unless ?? [])]).filter((word) => people.has(word)).map((word) => `${value.rule}: ${word}`))
    expect(named).toEqual([])
  })

  it("names none of their people in explanations or in aliases of offices", () => {
    const explanations = ruleSet.explanations.flatMap(({ value }) => wordsOf([value.text, ...value.about, ...value.between.flat()]).filter((word) => people.has(word)).map((word) => `${value.explanation}: ${word}`))
    const aliases = compiled.lexicons["office-aliases"].entries.flatMap(({ forms }) => wordsOf(forms)).filter((word) => people.has(word))
    expect([...explanations, ...aliases]).toEqual([])
  })

  it("general rules hold no figures", () => {
    const figures = ruleSet.rules.filter(({ file }) => file.includes("/general/")).flatMap(({ value }) =>
      [...value.patterns, ...(value.unless ?? [])].filter((pattern) => /\d/u.test(pattern.replaceAll(/\.\.\d|<[^>]*>/gu, ""))).map((pattern) => `${value.rule}: ${pattern}`))
    expect(figures).toEqual([])
  })
})
