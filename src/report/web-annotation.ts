import type { Article } from "../model/article.ts"
import type { Finding, Report, ReportArticle, Source } from "../model/report.ts"
import { codePointIndex } from "../text/code-points.ts"
import { placedArticles, uriOf } from "./place.ts"
import { otherSources, saying } from "./sources.ts"
import { escapeHiddenInJson } from "./visible.ts"
import { webAddress } from "./web-address.ts"
import { count, sentence } from "./words.ts"

/** The standard's context. A name only: nothing is ever fetched from there. */
const context = "http://www.w3.org/ns/anno.jsonld"

/** UTF-16 units before and after the exact words, enough to find them again in an edited text. */
const contextUnits = 32

/** Other sources that a comment names. */
const namedSources = 5

const mediaTypes: Readonly<Record<ReportArticle["format"], string>> = { text: "text/plain", markdown: "text/markdown", html: "text/html" }

/** An article as its annotations need it. */
interface Target {
  readonly source: Readonly<Record<string, string>>
  readonly text: string
  /** Code points before an offset; null where the offsets are not those of the file. */
  readonly position: ((offset: number) => number) | null
}

const targetOf = (article: ReportArticle, text: string, placed: boolean): Target => ({
  source: {
    id: uriOf(article.id), type: "Text", format: mediaTypes[article.format],
    ...(article.url !== null && webAddress.test(article.url) ? { via: article.url } : {})
  },
  text,
  position: placed ? codePointIndex(text) : null
})

/** The units before and after a span, without the half of a character. */
const around = (text: string, start: number, end: number): { readonly prefix: string, readonly suffix: string } => ({
  prefix: text.slice(Math.max(0, start - contextUnits), start).replace(/^[\uDC00-\uDFFF]/u, ""),
  suffix: text.slice(end, end + contextUnits).replace(/[\uD800-\uDBFF]$/u, "")
})

const selectors = ({ position, text }: Target, { end, quote, start }: Source) => [
  { type: "TextQuoteSelector", exact: quote, ...around(text, start, end) },
  ...(position === null ? [] : [{ type: "TextPositionSelector", start: position(start), end: position(end) }])
]

const textBody = (purpose: string, value: string) => ({ type: "TextualBody", purpose, format: "text/plain", language: "en", value })

const bodies = (report: Report, finding: Finding, source: Source) => {
  const others = otherSources(finding, source)
  const { decision } = finding
  return [
    textBody("commenting", [
      sentence(finding.message),
      ...others.slice(0, namedSources).map((other) => saying(report, other)),
      ...(others.length > namedSources ? [`and ${count(others.length - namedSources, "more source")}`] : [])
    ].join("\n")),
    textBody("tagging", finding.verdict),
    ...(decision === undefined ? [] : [{
      ...textBody("assessing", `${decision.as}: ${decision.because}`),
      ...(decision.by === undefined ? {} : { creator: { type: "Person", name: decision.by } })
    }])
  ]
}

/**
 * The findings in the W3C Web Annotation Data Model (JSON-LD): one annotation for each source, whose comment says what
 * the others say. Positions count code points, as the standard asks; an HTML page, whose extracted text the offsets
 * belong to, is selected by its words alone. IRIs of articles are relative to the folder of the articles.
 */
export function renderWebAnnotation(report: Report, articles: ReadonlyArray<Article>): string {
  const placed = placedArticles(report)
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const targets = new Map(report.articles.map((article) => [article.id, targetOf(article, texts.get(article.id) ?? "", placed.has(article.id))]))
  const items = report.findings.flatMap((finding) => finding.sources.map((source, index) => {
    const target = targets.get(source.article)!
    return {
      id: `#${encodeURIComponent(finding.id.toWellFormed())}-${index + 1}`,
      type: "Annotation",
      motivation: "commenting",
      body: bodies(report, finding, source),
      target: { type: "SpecificResource", source: target.source, selector: selectors(target, source) }
    }
  }))
  const collection = {
    "@context": context,
    id: "#annotations",
    type: "AnnotationCollection",
    label: "What the articles say",
    generator: { type: "Software", name: `${report.tool.name} ${report.tool.version}` },
    total: items.length,
    first: { id: "#page", type: "AnnotationPage", partOf: "#annotations", startIndex: 0, items }
  }
  return escapeHiddenInJson(`${JSON.stringify(collection, null, 2)}\n`)
}
