import { Effect } from "effect"
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { check } from "../src/check.ts"
import { failingExamples } from "../src/extract/examples.ts"
import { parsePattern, structuralKinds } from "../src/extract/patterns/pattern.ts"
import { readArticles } from "../src/io/articles.ts"
import { readRules } from "../src/io/rules.ts"
import { claimKinds, RuleFile } from "../src/model/rule.ts"
import { compiled, compiledFrom, rulesFolder } from "./support/rules.ts"

const guide = readFileSync(new URL("../docs/rules.md", import.meta.url), "utf8")

/** The files that the guide shows: blocks whose first line is a path in a comment. */
const files = Object.fromEntries([...guide.matchAll(/^```(?:yaml|text)\n# (\S+)\n([^]*?)^```$/gmu)].map(([, path, text]) => [path!, text!]))

/** The first column of the table under a heading of the guide, or under the paragraph that ends with these words. */
const firstColumn = (above: string): ReadonlyArray<string> => {
  const table = guide.slice(guide.indexOf(above)).split("\n\n").find((block) => block.startsWith("|"))!
  return table.split("\n").slice(2).map((row) => row.split(/(?<!\\)\|/u)[1]!.replaceAll("\\|", "|"))
}

const codeIn = (cell: string): ReadonlyArray<string> => [...cell.matchAll(/`([^`]+)`/gu)].map(([, text]) => text!)

/** The guide's files, as its reader would have written them. */
const folder = realpathSync(mkdtempSync(join(tmpdir(), "variorum-guide-")))
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const set = Effect.runSync(readRules([rulesFolder, join(folder, "my-rules")]))
const rules = compiledFrom(set)
const kindNames = [...new Set<string>([...rules.kinds.measured.map(({ kind }) => kind), ...structuralKinds])]

describe("docs/rules.md", () => {
  it("shows files that are read, and examples that hold", () => {
    expect(Object.keys(files).sort()).toEqual([
      "my-rules/crest-verbs.lexicon.yaml", "my-rules/gauge-datum.explanation.yaml", "my-rules/river-crest.rule.yaml", "story/courier.txt", "story/herald.txt"
    ])
    const own = set.rules.filter(({ file }) => file.startsWith(folder))
    expect(own.map(({ value }) => value.rule)).toEqual(["river.crest"])
    expect(failingExamples({ ...set, rules: own }, rules)).toEqual([])
  })

  it("shows a story in which the rule finds what the text says, with the explanation under it", async () => {
    const { articles } = await Effect.runPromise(readArticles([join(folder, "story")]))
    const { findings } = check(articles, rules, { version: "test" })
    const finding = findings.find(({ rule }) => rule === "river.crest")
    expect(finding?.topic).toBe("how high the Wend rose")
    expect(finding?.variants.map(({ value }) => value).sort()).toEqual(["5.2 metres", "6.1 metres"])
    expect(["contradiction", "discrepancy"]).toContain(finding?.verdict)
    expect(finding?.explanations.map(({ text }) => text).join()).toContain("mean sea level")
  })

  it("names every key of a rule, and no other", () => {
    expect(firstColumn("## Rules, key by key").flatMap(codeIn).sort()).toEqual(Object.keys(RuleFile.fields).sort())
  })

  it("names every kind of mention, and no other", () => {
    expect(firstColumn("Kinds of mention:").flatMap(codeIn).sort()).toEqual([...kindNames].sort())
  })

  it("shows elements that the pattern language has", () => {
    const elements = firstColumn("## The pattern language").flatMap(codeIn)
    expect(elements.length).toBeGreaterThan(15)
    const wrong = elements.map((element) => parsePattern(element, rules.lexicons, new Set(kindNames))).filter((parsed) => "error" in parsed)
    expect(wrong).toEqual([])
  })

  it("names lexicons, folders and rules that exist", () => {
    for (const name of ["number-cues", "noun-synonyms", "opposites"]) expect(compiled.lexicons.named.has(name), name).toBe(true)
    for (const [, name] of guide.matchAll(/lexicon `([a-z-]+)`/gu)) expect(compiled.lexicons.named.has(name!), name).toBe(true)
    const predicates = compiled.rules.filter(({ rule }) => ["casualties", "death-toll"].includes(rule.rule)).map(({ rule }) => rule.predicate)
    expect(predicates).toEqual(["casualties", "casualties"])
    expect(claimKinds).toContain("quantity")
  })

  it("links to headings that it has", () => {
    const headings = [...guide.matchAll(/^#+ (.+)$/gmu)].map(([, text]) => text!.toLowerCase().replaceAll(/[^a-z0-9 -]/gu, "").replaceAll(" ", "-"))
    for (const [, anchor] of guide.matchAll(/\]\(#([^)]+)\)/gu)) expect(headings).toContain(anchor)
  })
})
