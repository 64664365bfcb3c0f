import type { Article } from "../model/article.ts"
import type { Claim } from "../model/claim.ts"
import type { Report } from "../model/report.ts"
import type { Span } from "../model/span.ts"

const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.start < inner.end && inner.end <= outer.end

const claims = ({ exclusions, id, text }: Article, of: ReadonlyArray<Claim>): ReadonlyArray<string> => of.flatMap((claim) => {
  const wrong = (what: string) => [`${id}: ${claim.rule} “${claim.quote}”: ${what}`]
  if (text.slice(claim.span.start, claim.span.end) !== claim.quote) return wrong(`its span holds “${text.slice(claim.span.start, claim.span.end)}”`)
  if (!within(claim.span, { start: 0, end: text.length })) return wrong("its span is empty, or leaves the text")
  if (!within(claim.valueSpan, claim.span)) return wrong(`its value “${text.slice(claim.valueSpan.start, claim.valueSpan.end)}” is no part of it`)
  if (!within(claim.span, claim.sentence)) return wrong(`its sentence is “${text.slice(claim.sentence.start, claim.sentence.end)}”`)
  if (exclusions.some(({ span }) => claim.span.start < span.end && span.start < claim.span.end)) return wrong("stands in a stretch that makes no claims")
  return claim.printed === "" ? wrong("its value prints as nothing") : []
})

const sources = (articles: ReadonlyArray<Article>, report: Report): ReadonlyArray<string> => {
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const cuts = (article: string, start: number, end: number, words: string) => texts.get(article)?.slice(start, end) === words && words !== ""
  return report.findings.flatMap((finding) => finding.sources.flatMap(({ article, column, end, line, quote, sentence, start }) => {
    const before = texts.get(article)?.slice(0, start).split(/\r\n|[\n\r]/u) ?? []
    if (!cuts(article, start, end, quote)) return [`${finding.id}: ${start}-${end} of ${article} is not “${quote}”`]
    if (!cuts(article, sentence.start, sentence.end, sentence.text)) return [`${finding.id}: ${sentence.start}-${sentence.end} of ${article} is not “${sentence.text}”`]
    return line === before.length && column === (before.at(-1)?.length ?? 0) + 1 ? [] : [`${finding.id}: “${quote}” is not at ${line}:${column} of ${article}`]
  }))
}

/** What does not cut out its own words, as messages: claims of an article, sources of a report. */
export const misplaced = { claims, sources }
