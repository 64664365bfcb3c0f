import { align } from "./align/align.ts"
import { findWitnesses } from "./align/witnesses.ts"
import type { CompiledRules } from "./extract/compile.ts"
import { extract } from "./extract/extract.ts"
import { nounKey } from "./extract/pattern.ts"
import { fingerprint } from "./judge/fingerprint.ts"
import { judge } from "./judge/judge.ts"
import type { Article, Unreadable } from "./model/article.ts"
import type { Extraction } from "./model/claim.ts"
import type { Judgement } from "./model/judgement.ts"
import type { Report } from "./model/report.ts"
import type { ClaimKind } from "./model/rule.ts"
import { assemble } from "./report/assemble.ts"

export interface CheckOptions {
  /** Version of the tool, for the report. */
  readonly version: string
  readonly unreadable?: ReadonlyArray<Unreadable>
  /** Findings below this confidence (0 to 1) are left out. */
  readonly minConfidence?: number
  /** Only findings of these kinds; all when empty. */
  readonly only?: ReadonlyArray<ClaimKind>
}

/**
 * The whole job: articles in, report out. Pure: the same articles and rules give the same report whatever the order
 * they come in.
 */
export const check = (articles: ReadonlyArray<Article>, rules: CompiledRules, options: CheckOptions): Report => {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const extractions = sorted.map((article) => extract(article, rules))
  return conclude(sorted, extractions, rules, options)
}

/** Everything after extraction: lines claims up, judges them, and puts the report together. */
export const conclude = (
  articles: ReadonlyArray<Article>, extractions: ReadonlyArray<Extraction>, rules: CompiledRules, options: CheckOptions
): Report => {
  const witnesses = findWitnesses(articles)
  const witnessOf = (article: string) => witnesses.get(article) ?? article
  const alignments = align(extractions, { weights: rules.weights, kinds: rules.kinds, common: commonBands(rules) })
  const judgements = judge(alignments, {
    kinds: rules.kinds, weights: rules.weights, explanations: rules.explanations,
    articles: new Map(articles.map((article) => [article.id, article])), witnessOf
  })
  return assemble({
    tool: options.version, rules: { digest: rules.digest, count: rules.rules.length }, articles, unreadable: options.unreadable ?? [],
    extractions, judgements: named(judgements).filter(wanted(options)), witnessOf
  })
}

const named = (judgements: ReadonlyArray<Judgement>) => {
  const taken = new Set<string>()
  return judgements.map((judgement) => ({ id: fingerprint(judgement.alignment.claims, taken), judgement }))
}

const wanted = (options: CheckOptions) => ({ judgement }: { readonly judgement: Judgement }): boolean =>
  judgement.confidence >= (options.minConfidence ?? 0) &&
  (options.only === undefined || options.only.length === 0 || options.only.includes(judgement.alignment.claims[0]!.kind))

const bands = new WeakMap<CompiledRules, ReadonlyMap<string, number>>()

/** The common words by stem, worked out once for a rule set. */
const commonBands = (rules: CompiledRules): ReadonlyMap<string, number> => {
  const known = bands.get(rules)
  if (known !== undefined) return known
  const made = new Map<string, number>()
  for (const entry of rules.lexicons["common-words"].entries) {
    for (const form of entry.forms) made.set(nounKey(form, rules.lexicons), Number(entry.facts?.["band"] ?? 2))
  }
  bands.set(rules, made)
  return made
}
