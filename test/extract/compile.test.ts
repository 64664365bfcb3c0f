import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compileRules } from "../../src/extract/compile.ts"
import { extract } from "../../src/extract/extract.ts"
import type { RuleFile } from "../../src/model/rule.ts"
import { articleOf, compiledFrom, ruleSet, ruleSetOf } from "../support/rules.ts"

/** What is wrong with these rules, as `file:line: problem`. */
const problems = (...rules: ReadonlyArray<Partial<RuleFile>>): ReadonlyArray<string> => {
  const compiled = compileRules(ruleSetOf(...rules))
  return "rules" in compiled ? [] : compiled.map(({ file, line, problem }) => `${file}:${line}: ${problem}`)
}

describe("compileRules", () => {
  it("takes the rules that come with Variorum", () => {
    expect(compiledFrom(ruleSet).rules.map(({ rule }) => rule.rule).sort()).toEqual(ruleSet.rules.map(({ value }) => value.rule).sort())
  })

  it.each<readonly [what: string, rule: Partial<RuleFile>, expected: string]>([
    ["a pattern that cannot be read", { patterns: ["{value:number} (bells"] }, "pattern “{value:number} (bells”: “(” without “)”"],
    ["an antipattern that cannot be read", { unless: ["<nothing>"] }, "pattern “<nothing>”: no lexicon is called “nothing”"],
    ["a pattern that does not bind the value", { patterns: ["{value:number} bells", "{n:number} gongs"] }, "pattern “{n:number} gongs” does not bind the value role “value”"],
    ["a role that no pattern binds", { roles: { tower: { kind: "place" } } }, "no pattern binds the role “tower”"],
    ["a message with an unknown role", { message: "bells of {tower}" }, "the message names “tower”, which no pattern binds"],
    ["a context that names no lexicon", { context: ["<nothing>"] }, "the context <nothing> names no lexicon"]
  ])("refuses %s", (_, rule, expected) => { expect(problems(rule)).toEqual([`rules/test/0.rule.yaml:1: rule test.r0: ${expected}`]) })

  it("lets a stance stand for the value role", () => {
    expect(problems({ patterns: ["{who:person} stayed"], value: "attendance=present", message: "{who}’s attendance" })).toEqual([])
  })

  it("reports everything at once, each with a hint, whatever the order of the rules", () => {
    const broken: ReadonlyArray<Partial<RuleFile>> = [
      { patterns: ["(", "{value:colour}"], unless: ["..9"], context: ["<nothing>"] }, {}, { roles: { tower: { kind: "place" } }, message: "{moon}" }
    ]
    expect(problems(...broken)).toHaveLength(6)
    const compiled = compileRules(ruleSetOf(...broken))
    expect("rules" in compiled ? [] : compiled.map(({ hint }) => hint.length > 0)).not.toContain(false)
    const set = ruleSetOf(...broken)
    expect(compileRules({ ...set, rules: [...set.rules].reverse() })).toEqual(compiled)
  })

  it("names every lexicon that extraction needs and the set lacks", () => {
    const without = ["hedges", "verbs", "cities"]
    const compiled = compileRules({ ...ruleSet, lexicons: ruleSet.lexicons.filter(({ value }) => !without.includes(value.lexicon)) })
    const named = "rules" in compiled ? [] : compiled.map(({ problem }) => without.find((name) => problem.includes(`“${name}”`)))
    expect([...named].sort()).toEqual([...without].sort())
  })
})

describe("context", () => {
  const text = "Seven bells rang. In the tower two bells rang."
  const quotes = (rule: Partial<RuleFile>) => extract(articleOf(text), compiledFrom(ruleSetOf(rule))).claims.map(({ quote }) => quote)

  it("lets only matches through in whose sentence one of its words stands, in any case", () => {
    expect(quotes({ context: ["tower"] })).toEqual(["two bells"])
    expect(quotes({ context: ["Tower"] })).toEqual(["two bells"])
    expect(quotes({ context: ["steeple"] })).toEqual([])
    expect(quotes({})).toEqual(["Seven bells", "two bells"])
  })
})

describe("unless", () => {
  const quotes = (text: string, unless: ReadonlyArray<string>) => extract(articleOf(text), compiledFrom(ruleSetOf({ unless }))).claims.map(({ quote }) => quote)

  it("drops the matches that an antipattern overlaps, and no other", () => {
    expect(quotes("They cast nine bells, and seven bells rang.", ["cast {n:number} bells"])).toEqual(["seven bells"])
    expect(quotes("They cast nine bells, and seven bells rang.", ["cast"])).toEqual(["nine bells", "seven bells"])
  })
})

describe("overlapping matches", () => {
  const quotes = (...rules: ReadonlyArray<Partial<RuleFile>>) =>
    extract(articleOf("Seven old bells rang in the tower."), compiledFrom(ruleSetOf(...rules))).claims.map(({ quote, rule }) => `${rule}: ${quote}`)

  it("resolve to the rule that asks for words, then to the longer match, then to the one with more roles, then to the first rule id", () => {
    const short = { rule: "z.short", patterns: ["{value:number} old"] }
    const long = { rule: "y.long", patterns: ["{value:number} old bells"] }
    const telling = { rule: "x.telling", patterns: ["{value:number} old {what:phrase}"] }
    const general = { rule: "v.general", patterns: ["{value:number} {what:phrase}"] }
    const twin = { rule: "w.twin", patterns: ["{value:number} old bells"] }
    expect(quotes(short, long)).toEqual(["y.long: Seven old bells"])
    expect(quotes(long, short)).toEqual(["y.long: Seven old bells"])
    expect(quotes(general, long)).toEqual(["y.long: Seven old bells"])
    expect(quotes(general, short)).toEqual(["z.short: Seven old"])
    expect(quotes(long, telling)).toEqual(["x.telling: Seven old bells"])
    expect(quotes(long, twin)).toEqual(["w.twin: Seven old bells"])
    expect(quotes(twin, long)).toEqual(["w.twin: Seven old bells"])
  })
})

describe("order", () => {
  const story = articleOf([
    "Flood Cuts Off Mirefield", "At least 12 people were killed and 40 injured when the Wend burst its banks on Friday night, Mayor Paul Reed said.",
    "“We will not give up the river wall,” Anna Holm, the minister for transport, told reporters in Oslo.", "Holm did not attend the Oslo meeting; Reed denied that the damage was put at $4 million, or 3.5 percent of the budget."
  ].join("\n\n"))

  it("of rules and lexicons never matters", () => {
    const expected = extract(story, compiledFrom(ruleSet))
    expect(expected.claims.length).toBeGreaterThan(8)
    const shuffled = <A>(list: ReadonlyArray<A>) => fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })
    fc.assert(fc.property(shuffled(ruleSet.rules), shuffled(ruleSet.lexicons), shuffled(ruleSet.explanations), (rules, lexicons, explanations) => {
      const compiled = compiledFrom({ ...ruleSet, rules, lexicons, explanations })
      expect(extract(story, compiled)).toEqual(expected)
      expect(compiled.explanations).toEqual(compiledFrom(ruleSet).explanations)
    }), { numRuns: 8 })
  })
})
