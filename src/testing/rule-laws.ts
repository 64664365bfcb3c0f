import { isDeepStrictEqual } from "node:util"
import fc, { type Arbitrary } from "fast-check"
import type { CompiledRules } from "../extract/compile.ts"
import { failingExamples } from "../extract/examples.ts"
import { extract } from "../extract/extract.ts"
import type { Claim } from "../model/claim.ts"
import type { RuleFile, RuleSet } from "../model/rule.ts"
import { tokenise } from "../text/tokenise.ts"
import { plainArticle } from "./articles.ts"
import { fail, law, show, type Law } from "./law.ts"
import { misplaced } from "./offsets.ts"
import { compiledOrThrow, describe, isDifference, reportOn } from "./reports.ts"
import { shuffler } from "./shuffle.ts"
import { brokenTexts } from "./texts.ts"

/** Words around an example that no rule has an opinion on. */
const surroundings = ["", "The evening was calm.\n\n", "Somebody left a radio on.\n\n", "Gulls sat on the masts, as ever.\n\n"]

/** The words that a rule is written with: of its context, its patterns and its examples. */
const wordsOf = ({ context = [], examples, patterns, unless = [] }: RuleFile): ReadonlyArray<string> => [...new Set(
  [...context, ...patterns, ...unless, ...examples.match.flatMap(({ text, quote }) => [quote, ...text.split(" ")]), ...examples.noMatch.flatMap((text) => text.split(" "))]
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}$%.,'\u2019\u201c\u201d"-]+/u)]).filter((word) => word !== "")
)]

/** Texts made of the rule's own words in any order, broken ones among them. */
const texts = (rule: RuleFile): Arbitrary<string> => {
  const word = fc.constantFrom(...wordsOf(rule))
  return fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.tuple(word, fc.constantFrom(" ", " ", " ", ", ", ". ", "\n\n", "-", "")), { maxLength: 20 }).map((parts) => parts.flat().join("")) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...rule.examples.match), brokenTexts, fc.nat(60)).map(([{ text }, noise, at]) => text.slice(0, at) + noise + text.slice(at)) }
  )
}

/** What a claim says, without where it stands. */
const said = ({ kind, predicate, printed, quote, topic }: Claim): unknown => ({ kind, predicate, printed, quote, topic })

const lawsOf = (rule: RuleFile, ruleSet: RuleSet, rules: CompiledRules): ReadonlyArray<Law> => {
  const alone: CompiledRules = { ...rules, rules: rules.rules.filter((one) => one.rule.rule === rule.rule) }
  const claimsOf = (text: string, using = alone): ReadonlyArray<Claim> => extract(plainArticle("a.txt", text), using).claims
  const named = (name: string) => `${rule.rule}: ${name}`
  const example = fc.constantFrom(...rule.examples.match)
  const orders: Array<CompiledRules> = []
  /** The rule with its parts in another order; compiled once for each, as compiling costs more than all else. */
  const reordered = (order: number): CompiledRules => {
    const shuffled = shuffler(order)
    return orders[order] ??= compiledOrThrow({
      ...ruleSet, rules: ruleSet.rules.filter(({ value }) => value.rule === rule.rule).map((located) =>
        ({ ...located, value: { ...rule, patterns: shuffled(rule.patterns), unless: shuffled(rule.unless ?? []) } }))
    })
  }
  /** The same in every run. */
  let failed: ReturnType<typeof failingExamples> | null = null
  return [
    law(named("its examples hold"), fc.constant(ruleSet.rules.filter(({ value }) => value.rule === rule.rule)), (own) => {
      failed ??= failingExamples({ ...ruleSet, rules: own }, rules)
      if (failed.length > 0) fail(failed.map(({ problem, text }) => `“${text}” ${problem}`).join("; "))
    }),
    law(named("what it finds is cut from the text, has a value equal to itself, and a topic without gaps"), texts(rule), (text) => {
      const claims = claimsOf(text)
      const wrong = misplaced.claims(plainArticle("a.txt", text), claims)
      if (wrong.length > 0) fail(wrong.join("; "))
      for (const { quote, topic, value } of claims) {
        const { because, relation } = rules.kinds.compare(value, value)
        if (relation !== "equal") fail(`“${quote}” of “${text}”: ${show(value)} is ${relation} to itself: ${because}`)
        if (topic.trim() === "" || /[{}]/u.test(topic.replaceAll(quote, "")) && !/[{}]/u.test(text)) fail(`“${quote}” of “${text}” has the topic “${topic}”`)
      }
    }),
    law(named("finds no more claims than there are words"), texts(rule), (text) => {
      const { count } = tokenise(text)
      const claims = claimsOf(text).length
      if (claims > count) fail(`${claims} claims in ${count} tokens: “${text}”`)
    }),
    law(named("finds its examples among other paragraphs"), fc.tuple(example, fc.constantFrom(...surroundings), fc.constantFrom(...surroundings)), ([{ quote, text, value }, before, after]) => {
      const found = claimsOf(`${before}${text}${after === "" ? "" : `\n\n${after.trim()}`}`)
      if (!found.some((claim) => claim.quote === quote && claim.printed === value && claim.span.start === before.length + text.indexOf(quote))) {
        fail(`between “${before.trim()}” and “${after.trim()}”, “${text}” should give “${quote}” = ${value}, but gives ${found.length === 0 ? "nothing" : found.map((claim) => `“${claim.quote}” = ${claim.printed}`).join(", ")}`)
      }
    }),
    law(named("the order of its patterns and antipatterns does not matter"), fc.tuple(fc.oneof(texts(rule), example.map(({ text }) => text)), fc.nat(3)), ([text, order]) => {
      const [one, two] = [claimsOf(text).map(said), claimsOf(text, reordered(order)).map(said)]
      if (!isDeepStrictEqual(one, two)) fail(`“${text}” gives ${show(one)}, and ${show(two)} with the patterns in order ${order}: ${shuffler(order)(rule.patterns).join(" · ")}`)
    }),
    law(named("two newsrooms that print the same do not differ"), fc.tuple(example, fc.constantFrom(...surroundings), fc.constantFrom(...surroundings)), ([{ text }, before, after]) => {
      const { findings } = reportOn([plainArticle("a.txt", `${before}${text}`, "2031-03-07"), plainArticle("b.txt", `${text}\n\n${after}`, "2031-03-07")], rules)
      const wrong = findings.filter(({ verdict }) => isDifference(verdict))
      if (wrong.length > 0) fail(wrong.map(describe).join("; "))
    })
  ]
}

/**
 * The laws every rule keeps, for one rule of a set or for all of them. Texts are made of the rule's own words and
 * examples. Throws if the set does not compile, or has no rule of that id.
 */
export const ruleLaws = (ruleSet: RuleSet, id?: string): ReadonlyArray<Law> => {
  const rules = compiledOrThrow(ruleSet)
  const wanted = ruleSet.rules.filter(({ value }) => id === undefined || value.rule === id)
  if (wanted.length === 0) throw new Error(`there is no rule ${id}; there are ${ruleSet.rules.map(({ value }) => value.rule).join(", ")}`)
  return wanted.flatMap(({ value }) => lawsOf(value, ruleSet, rules))
}
