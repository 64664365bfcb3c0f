import fc, { type Arbitrary } from "fast-check"
import { check, conclude } from "../check.ts"
import { extract } from "../extract/extract.ts"
import type { Article } from "../model/article.ts"
import type { Finding, Report } from "../model/report.ts"
import type { RuleSet } from "../model/rule.ts"
import { brokenArticles, exampleArticles, stories, unrelatedArticle } from "./articles.ts"
import { fail, law, type Law } from "./law.ts"
import { misplaced } from "./offsets.ts"
import { compiledOrThrow, describe, isDifference, isToldBy, isWithin, placesOf, reportOn, strength } from "./reports.ts"
import { shuffler } from "./shuffle.ts"

/** The first place where two texts part, with some of what stands around it. */
const parting = (left: string, right: string): string => {
  let at = 0
  while (at < left.length && left[at] === right[at]) at++
  return `…${left.slice(Math.max(0, at - 80), at + 120)}… against …${right.slice(Math.max(0, at - 80), at + 120)}…`
}

const mustBeSame = (left: Report, right: Report, when: string): void => {
  const [a, b] = [JSON.stringify(left), JSON.stringify(right)]
  if (a !== b) fail(`the report differs ${when}: ${parting(a, b)}`)
}

const reorderings = <T>(items: ReadonlyArray<T>): Arbitrary<Array<T>> => fc.shuffledSubarray([...items], { minLength: items.length })

/** The set with its rules, explanations, lexicons and lexicon entries in another order, the same for the same number. */
const reordered = (ruleSet: RuleSet, seed: number): RuleSet => {
  const shuffled = shuffler(seed)
  return {
    ...ruleSet, rules: shuffled(ruleSet.rules), explanations: shuffled(ruleSet.explanations),
    lexicons: shuffled(ruleSet.lexicons).map((lexicon) => ({ ...lexicon, value: { ...lexicon.value, entries: shuffled(lexicon.value.entries) } }))
  }
}

const differences = (report: Report): ReadonlyArray<Finding> => report.findings.filter(({ verdict }) => isDifference(verdict))

/**
 * What a report keeps to, whatever the articles: its words are the articles' own, nothing depends on order or on how
 * the work is split, copies add nothing, other stories take nothing away, and asking for more evidence gives no more
 * findings. `articles` makes the articles of one run, each with its own id; by default small invented stories, and
 * articles made of the rules' own examples. Throws if the rule set does not compile.
 */
export const pipelineLaws = (
  ruleSet: RuleSet, articles: Arbitrary<ReadonlyArray<Article>> = fc.oneof(stories, exampleArticles(ruleSet))
): ReadonlyArray<Law> => {
  const rules = compiledOrThrow(ruleSet)
  const report = (of: ReadonlyArray<Article>) => reportOn(of, rules)
  return [
    law("every claim and every source is cut from its article", articles, (of) => {
      const wrong = [...of.flatMap((article) => misplaced.claims(article, extract(article, rules).claims)), ...misplaced.sources(of, report(of))]
      if (wrong.length > 0) fail(wrong.join("; "))
    }),
    law("any text gives a report, whose every quote is cut from it", brokenArticles, (of) => {
      const wrong = [...of.flatMap((article) => misplaced.claims(article, extract(article, rules).claims)), ...misplaced.sources(of, report(of))]
      if (wrong.length > 0) fail(wrong.join("; "))
    }),
    law("the order of articles does not matter", articles.chain((of) => fc.tuple(fc.constant(of), reorderings(of))), ([of, shuffled]) => {
      mustBeSame(report(of), report(shuffled), "in another order")
    }),
    law("the order of rules, lexicons and their entries does not matter", fc.tuple(articles, fc.integer({ min: 1, max: 1_000_000 })), ([of, seed]) => {
      mustBeSame(report(of), reportOn(of, compiledOrThrow(reordered(ruleSet, seed))), "with the rules in another order")
    }),
    law("it does not matter who extracts what, or when", articles.chain((of) => fc.tuple(fc.constant(of), reorderings(of))), ([of, shuffled]) => {
      // As another process would send them: a copy, without what this process may remember of the original.
      const extractions = new Map(shuffled.map((article) => [article.id, structuredClone(extract(structuredClone(article), rules))]))
      const sorted = [...of].sort((a, b) => (a.id < b.id ? -1 : 1))
      const together = conclude(sorted, sorted.map(({ id }) => extractions.get(id)!), rules, { version: "0.0.0" })
      mustBeSame(report(of), together, "when the articles are extracted one by one, elsewhere")
    }),
    law("an article printed twice is one witness, and contradicts nothing new", articles.filter((of) => of.length > 0).chain((of) =>
      fc.tuple(fc.constant(of), fc.constantFrom(...of), fc.constantFrom("0-copy", "zz-copy"))), ([of, original, id]) => {
      const before = report(of)
      const after = report([...of, { ...original, id }])
      if (after.summary.witnesses !== before.summary.witnesses) fail(`${before.summary.witnesses} witnesses become ${after.summary.witnesses} when ${original.id} is printed twice`)
      const known = new Set(differences(before).map((finding) => placesOf(finding)))
      const added = differences(after).filter((finding) => !known.has(placesOf(finding, (name) => (name === id ? original.id : name))))
      if (added.length > 0) fail(`when ${original.id} is printed twice: ${added.map(describe).join("; ")}`)
    }),
    law("an article about something else takes no finding away", fc.tuple(articles, unrelatedArticle), ([of, other]) => {
      const after = new Set(report([...of, other]).findings.map((finding) => `${finding.verdict} ${placesOf(finding)}`))
      const lost = report(of).findings.filter((finding) => !after.has(`${finding.verdict} ${placesOf(finding)}`))
      if (lost.length > 0) fail(`lost: ${lost.map(describe).join("; ")}`)
    }),
    law("asking for more confidence adds no finding", fc.tuple(articles, fc.nat(100), fc.nat(100)), ([of, a, b]) => {
      const ids = (confidence: number) => reportOn(of, rules, confidence / 100).findings.map(({ id, verdict }) => `${id} ${verdict}`)
      const [many, few] = [new Set(ids(Math.min(a, b))), ids(Math.max(a, b))]
      const added = few.filter((id) => !many.has(id))
      if (added.length > 0) fail(`with --min-confidence ${Math.max(a, b) / 100} instead of ${Math.min(a, b) / 100}: ${added.join(", ")}`)
    }),
    law("asking for more evidence of a difference makes no finding stronger", fc.tuple(articles, fc.integer({ min: 1, max: 12 })), ([of, more]) => {
      const { thresholds } = rules.weights
      const tolerant = { ...rules, weights: { ...rules.weights, thresholds: { ...thresholds, differs: thresholds.differs + more } } }
      const before = report(of).findings
      // What is no difference any more may be an agreement on the rest.
      const stronger = check(of, tolerant, { version: "0.0.0" }).findings.filter((finding) => {
        // What a difference told says nothing over again; without it, it does.
        if (!isDifference(finding.verdict) && before.some((earlier) => isDifference(earlier.verdict) && isToldBy(finding, earlier))) return false
        const whole = before.filter((earlier) => isWithin(finding, earlier))
        return whole.length === 0 || isDifference(finding.verdict) && whole.every(({ verdict }) => strength(verdict) < strength(finding.verdict))
      })
      if (stronger.length > 0) fail(`with ${more} bits more: ${stronger.map(describe).join("; ")}`)
    })
  ]
}
