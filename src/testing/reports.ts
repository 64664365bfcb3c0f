import { check } from "../check.ts"
import { compileRules, type CompiledRules } from "../extract/compile.ts"
import type { Article } from "../model/article.ts"
import type { Finding, Report, Verdict } from "../model/report.ts"
import type { RuleSet } from "../model/rule.ts"

/** Verdicts from the weakest to the strongest. */
export const byStrength: ReadonlyArray<Verdict> = ["related", "compatible", "agreement", "update", "discrepancy", "contradiction"]

/** Place of a verdict among the others; -1 for none. */
export const strength = (verdict: Verdict | null): number => (verdict === null ? -1 : byStrength.indexOf(verdict))

/** Verdicts that say that somebody may be wrong. */
export const isDifference = (verdict: Verdict): boolean => verdict === "discrepancy" || verdict === "contradiction"

const known = new WeakMap<RuleSet, CompiledRules>()

/** Compiles a rule set, once however many laws ask for it. Throws an Error that names everything wrong with it. */
export const compiledOrThrow = (ruleSet: RuleSet): CompiledRules => {
  const before = known.get(ruleSet)
  if (before !== undefined) return before
  const compiled = compileRules(ruleSet)
  if ("rules" in compiled) {
    known.set(ruleSet, compiled)
    return compiled
  }
  throw new Error(compiled.map(({ file, line, problem }) => `${file}:${line}: ${problem}`).join("\n"))
}

export const reportOn = (articles: ReadonlyArray<Article>, rules: CompiledRules, minConfidence = 0): Report =>
  check(articles, rules, { version: "0.0.0", minConfidence })

/** What a finding is about, whatever its wording: its kind, and the places that its sources stand at. */
export const placesOf = ({ kind, sources }: Finding, nameOf: (article: string) => string = (article) => article): string =>
  JSON.stringify([kind, [...new Set(sources.map(({ article, start, end }) => `${nameOf(article)} ${start}-${end}`))].sort()])

/** Whether all words of a finding's sources hold some of those of another one's. */
export const isToldBy = (finding: Finding, other: Finding): boolean =>
  finding.sources.every(({ article, end, start }) => other.sources.some((source) => source.article === article && source.start < end && source.end > start))

/** Whether a finding rests on nothing but what another one of its kind rests on too. */
export const isWithin = (finding: Finding, other: Finding): boolean =>
  finding.kind === other.kind &&
  finding.sources.every(({ article, end, start }) => other.sources.some((source) => source.article === article && source.start === start && source.end === end))

/** A finding in words, for counterexamples. */
export const describe = ({ kind, sources, verdict }: Finding): string =>
  `${verdict} (${kind}) of ${sources.map(({ article, quote, value }) => `${article} “${quote}” = ${value}`).join(", ")}`
