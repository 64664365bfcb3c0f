import { byId, conclude, type CheckOptions } from "./check.ts"
import type { CompiledRules } from "./extract/compile.ts"
import { extract } from "./extract/extract.ts"
import type { Article } from "./model/article.ts"
import type { Extraction } from "./model/claim.ts"
import type { Report } from "./model/report.ts"

/** What a run extracted from each article, for the next run. */
export interface Extracted {
  /** Digest of the rules that it was extracted by; null before the first run. */
  readonly rules: string | null
  /** By the article's id. */
  readonly articles: ReadonlyMap<string, { readonly article: Article, readonly extraction: Extraction }>
}

export const nothingExtracted: Extracted = { rules: null, articles: new Map() }

export interface Rechecked {
  readonly report: Report
  readonly extracted: Extracted
  /** Ids of the articles that this run extracted from, sorted: the new and the changed ones, or all under other rules. */
  readonly fresh: ReadonlyArray<string>
}

/**
 * The whole job once more, extracting only from articles that are not as they were before. Pure, and the report is
 * the one that `check` gives for the same articles: what an article's extraction depends on is the article and the
 * rules, never another article.
 */
export const recheck = (
  before: Extracted, articles: ReadonlyArray<Article>, rules: CompiledRules, options: CheckOptions
): Rechecked => {
  const sorted = byId(articles)
  const known = before.rules === rules.digest ? before.articles : nothingExtracted.articles
  const fresh: Array<string> = []
  const extracted = sorted.map((article) => {
    const earlier = known.get(article.id)
    if (earlier !== undefined && isSame(earlier.article, article)) return earlier
    fresh.push(article.id)
    return { article, extraction: extract(article, rules) }
  })
  return {
    report: conclude(sorted, extracted.map(({ extraction }) => extraction), rules, options),
    extracted: { rules: rules.digest, articles: new Map(extracted.map((one) => [one.article.id, one])) },
    fresh
  }
}

/** Articles are plain data: equal when all that is known of them is. */
const isSame = (one: Article, other: Article): boolean =>
  one === other || (one.text === other.text && JSON.stringify({ ...one, text: "" }) === JSON.stringify({ ...other, text: "" }))
