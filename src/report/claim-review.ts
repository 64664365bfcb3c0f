import type { Article } from "../model/article.ts"
import type { Finding, Report, ReportArticle } from "../model/report.ts"
import { escapeHiddenInJson } from "./visible.ts"
import { webAddress } from "./web-address.ts"

/** What a list without reviews says: a rating is an editor's, never Variorum's. */
export const noReviews = "No finding has been confirmed by an editor with a rating. Variorum rates no claim itself."

const appearance = (article: ReportArticle) => ({
  "@type": "NewsArticle",
  ...(article.title === null ? {} : { headline: article.title }),
  ...(article.source === null ? {} : { publisher: { "@type": "Organization", name: article.source } }),
  ...(article.published === null ? {} : { datePublished: article.published }),
  ...(article.url === null || !webAddress.test(article.url) ? {} : { url: article.url }),
  identifier: article.id
})

/** The review that an editor made of a finding; none if the editor did not confirm it in a rating's words. */
const review = (report: Report, { decision, id, sources, topic, variants }: Finding) => {
  if (decision?.as !== "confirmed" || decision.rating === undefined) return []
  const told = new Set(sources.map(({ article }) => article))
  return [{
    "@type": "ClaimReview",
    identifier: id,
    claimReviewed: `${topic}: ${variants.map(({ value }) => value).join("; ")}`,
    itemReviewed: { "@type": "Claim", name: topic, appearance: report.articles.filter((article) => told.has(article.id)).map(appearance) },
    reviewRating: { "@type": "Rating", alternateName: decision.rating },
    reviewBody: decision.because,
    ...(decision.by === undefined ? {} : { author: { "@type": "Person", name: decision.by } })
  }]
}

/**
 * schema.org ClaimReview, as JSON-LD, of those findings alone that an editor confirmed with a rating of the editor's own
 * words. Without one the list is empty and says so.
 */
export function renderClaimReview(report: Report, _articles: ReadonlyArray<Article>): string {
  const reviews = report.findings.flatMap((finding) => review(report, finding))
  const list = {
    "@context": "https://schema.org",
    "@type": "ItemList",
    ...(reviews.length === 0 ? { description: noReviews } : {}),
    numberOfItems: reviews.length,
    itemListElement: reviews
  }
  return escapeHiddenInJson(`${JSON.stringify(list, null, 2)}\n`)
}
