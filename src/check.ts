import { align, type AlignOptions } from "./align/align.ts"
import { NumberedValues } from "./align/compare.ts"
import { know } from "./align/known/known.ts"
import { findWitnesses } from "./align/witnesses.ts"
import type { CompiledRules } from "./extract/compile.ts"
import { extract } from "./extract/extract.ts"
import { nounKey } from "./extract/noun-key.ts"
import { fingerprint } from "./judge/fingerprint.ts"
import { judge } from "./judge/judge.ts"
import type { Article, Unreadable } from "./model/article.ts"
import type { Extraction } from "./model/claim.ts"
import type { Decisions } from "./model/decision.ts"
import type { Judgement } from "./model/judgement.ts"
import type { Finding, Report } from "./model/report.ts"
import type { ClaimKind } from "./model/rule.ts"
import { assemble, type AssembleInput, withFindings } from "./report/assemble.ts"
import { applyDecisions } from "./review/decisions.ts"

export interface CheckOptions {
  /** Version of the tool, for the report. */
  readonly version: string
  readonly unreadable?: ReadonlyArray<Unreadable>
  /** Findings below this confidence (0 to 1) are left out. */
  readonly minConfidence?: number
  /** Only findings of these kinds; all when empty. */
  readonly only?: ReadonlyArray<ClaimKind>
  /** What editors decided about this story's findings, and its baseline. */
  readonly decisions?: Decisions
}

/**
 * The whole job: articles in, report out. Pure: the same articles and rules give the same report whatever the order
 * they come in.
 */
export const check = (articles: ReadonlyArray<Article>, rules: CompiledRules, options: CheckOptions): Report => {
  const sorted = byId(articles)
  const extractions = sorted.map((article) => extract(article, rules))
  return conclude(sorted, extractions, rules, options)
}

/** Articles in the order that a report lists them in. */
export const byId = (articles: ReadonlyArray<Article>): ReadonlyArray<Article> =>
  [...articles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** Everything after extraction: lines claims up, judges them, and puts the report together. */
export const conclude = (
  articles: ReadonlyArray<Article>, extracted: ReadonlyArray<Extraction>, rules: CompiledRules, options: CheckOptions
): Report => {
  const extractions = know(extracted, rules.kinds.person)
  const witnesses = findWitnesses(articles)
  const witnessOf = (article: string) => witnesses.get(article) ?? article
  const found = assemble({
    tool: options.version, rules: rulesOf(rules), articles, unreadable: options.unreadable ?? [],
    extractions, judgements: lineUp(articles, extractions, rules, witnessOf), witnessOf, normalise: rules.kinds.normalise
  })
  // Before anything is left out: a decision on a finding that is not asked for is not a stale one.
  const decided = options.decisions === undefined ? found : applyDecisions(found, options.decisions)
  return withFindings(decided, decided.findings.filter(wanted(options)))
}

/** Lines claims up and judges them, most important first, each under its finding's id. */
export const lineUp = (
  articles: ReadonlyArray<Article>, extractions: ReadonlyArray<Extraction>, rules: CompiledRules, witnessOf: (article: string) => string
): ReadonlyArray<{ readonly id: string, readonly judgement: Judgement }> => {
  const options = alignOptionsOf(rules)
  const values = new NumberedValues(rules.kinds, options.common)
  return named(judge(align(extractions, { ...options, values }), {
    claimsOf: claimsByArticle(extractions), kinds: rules.kinds, values, weights: rules.weights, explanations: rules.explanations,
    articles: new Map(articles.map((article) => [article.id, article])), witnessOf
  }))
}

const claimsByArticle = (extractions: ReadonlyArray<Extraction>) => {
  const claims = new Map(extractions.map((extraction) => [extraction.article, extraction.claims]))
  return (article: string) => claims.get(article) ?? []
}

/** What a report says of a rule set. */
export const rulesOf = ({ digest, rules }: CompiledRules): AssembleInput["rules"] => {
  const descriptions = new Map(rules.map(({ rule: { description, rule } }) => [rule, description]))
  return { digest, count: rules.length, descriptionOf: (id) => descriptions.get(id) ?? "" }
}

/** What lining up takes of a rule set. */
export const alignOptionsOf = (rules: CompiledRules): AlignOptions => ({ weights: rules.weights, kinds: rules.kinds, ...vocabularyOf(rules) })

const named = (judgements: ReadonlyArray<Judgement>) => {
  const taken = new Set<string>()
  return judgements.map((judgement) => ({ id: fingerprint(judgement.alignment.claims, taken), judgement }))
}

const wanted = (options: CheckOptions) => ({ confidence, kind }: Finding): boolean =>
  confidence >= (options.minConfidence ?? 0) && (options.only === undefined || options.only.length === 0 || options.only.includes(kind))

interface Vocabulary {
  readonly common: ReadonlyMap<string, number>
  readonly peopleNouns: ReadonlySet<string>
  readonly personNouns: ReadonlyMap<string, string | null>
  readonly peopleSides: ReadonlyMap<string, string>
  readonly broaderNouns: ReadonlyMap<string, string>
}

const vocabularies = new WeakMap<CompiledRules, Vocabulary>()

/** The common words and the nouns for people and for one person, by stem, and the nouns that include others; worked out once for a rule set. */
const vocabularyOf = (rules: CompiledRules): Vocabulary => {
  const known = vocabularies.get(rules)
  if (known !== undefined) return known
  const stems = (form: string) => nounKey(form, rules.lexicons)
  const peopleNouns = new Set(rules.lexicons["people-nouns"].entries.flatMap((entry) => entry.forms.map(stems)))
  const made: Vocabulary = {
    common: new Map(rules.lexicons["common-words"].entries.flatMap((entry) => entry.forms.map((form) => [stems(form), Number(entry.facts?.["band"] ?? 2)] as const))),
    peopleNouns,
    personNouns: new Map([
      ...[...peopleNouns].map((noun) => [noun, null] as const),
      ...rules.lexicons.offices.entries.flatMap(({ forms }) => forms.filter((form) => !form.includes(" ")).map((form) => [stems(form), null] as const)),
      ...rules.lexicons["person-nouns"].entries.flatMap(({ facts, forms }) => forms.map((form) => [stems(form), typeof facts?.["sex"] === "string" ? facts["sex"] : null] as const))
    ]),
    peopleSides: new Map(rules.lexicons["people-sides"].entries.flatMap(({ forms, id }) => forms.map((form) => [stems(form), id] as const))),
    broaderNouns: new Map(rules.lexicons["noun-synonyms"].entries.flatMap(({ id, facts }) => (typeof facts?.["broader"] === "string" ? [[id, facts["broader"]] as const] : [])))
  }
  vocabularies.set(rules, made)
  return made
}
