import { checkDraft } from "./check-draft.ts"
import { byId, conclude, type CheckOptions } from "./check.ts"
import type { CompiledRules } from "./extract/compile.ts"
import { extract } from "./extract/extract.ts"
import type { Article } from "./model/article.ts"
import type { Extraction } from "./model/claim.ts"
import type { DraftReport } from "./model/draft.ts"
import type { Report } from "./model/report.ts"

/** What a run extracted from each article, for the next run. */
export interface Extracted {
  /** Digest of the rules that it was extracted by; null before the first run. */
  readonly rules: string | null
  /** By the article's id. */
  readonly articles: ReadonlyMap<string, { readonly article: Article, readonly extraction: Extraction }>
}

export const nothingExtracted: Extracted = { rules: null, articles: new Map() }

export interface Rechecked<R> {
  readonly report: R
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
): Rechecked<Report> => again(before, rules, (extractFrom) => {
  const sorted = byId(articles)
  return conclude(sorted, sorted.map(extractFrom), rules, options)
})

/** The same for a draft: `checkDraft` once more. */
export const recheckDraft = (
  before: Extracted, draft: Article, sources: ReadonlyArray<Article>, rules: CompiledRules, options: CheckOptions
): Rechecked<DraftReport> => again(before, rules, (extractFrom) => checkDraft(draft, sources, rules, options, extractFrom))

/** Does a job with an extraction that takes over what is known, and says what it took over and what not. */
const again = <R>(before: Extracted, rules: CompiledRules, job: (extractFrom: (article: Article) => Extraction) => R): Rechecked<R> => {
  const known = before.rules === rules.digest ? before.articles : nothingExtracted.articles
  const articles = new Map<string, { readonly article: Article, readonly extraction: Extraction }>()
  const fresh: Array<string> = []
  const report = job((article) => {
    const earlier = known.get(article.id)
    const isKnown = earlier !== undefined && isSame(earlier.article, article)
    const extraction = isKnown ? earlier.extraction : extract(article, rules)
    if (!isKnown) fresh.push(article.id)
    articles.set(article.id, { article, extraction })
    return extraction
  })
  return { report, extracted: { rules: rules.digest, articles }, fresh: fresh.sort() }
}

/** Articles are plain data: equal when all that is known of them is. */
const isSame = (one: Article, other: Article): boolean =>
  one === other || (one.text === other.text && JSON.stringify({ ...one, text: "" }) === JSON.stringify({ ...other, text: "" }))
