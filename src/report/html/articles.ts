import type { Article } from "../../model/article.ts"
import type { Span } from "../../model/span.ts"
import type { Verdict } from "../../model/report.ts"
import { articleName, capitalised, copiesOf, count, frontMatter, shortened, verdictOrder, verdictWords } from "../words.ts"
import { variantBadge } from "./labels.ts"
import { html, isolated, nothing, webLink, words, type Html } from "./markup.ts"
import { sourceAnchor, type Page, type PageArticle, type PageFinding } from "./page.ts"
import { paragraphs, pieces, type Piece } from "./pieces.ts"

/** The words of one source in its article's text. */
interface SourceMark extends Span {
  readonly item: PageFinding
  readonly anchor: string
  readonly variant: number
}

/** Topics in the margin are cut to this length; the finding has them whole. */
const marginUnits = 80

function marksOf(page: Page, article: Article): ReadonlyArray<SourceMark> {
  return page.findings.flatMap((item) => item.finding.sources.flatMap((source, index): ReadonlyArray<SourceMark> =>
    source.article === article.id && source.start < source.end
      ? [{ start: source.start, end: source.end, item, anchor: sourceAnchor(item, index), variant: source.variant }]
      : []))
}

/** Where several findings cover the same words, the first in the order of the page gives its look. */
function look(covering: ReadonlyArray<SourceMark>): Verdict | null {
  return verdictOrder.find((verdict) => covering.some(({ item }) => item.finding.verdict === verdict)) ?? null
}

function piece(article: Article, part: Piece<SourceMark>): Html {
  const text = words(article.text.slice(part.start, part.end))
  const verdict = look(part.covering)
  const marked = verdict === null ? text : html`<mark class="mark mark-${verdict}${part.covering.length > 1 ? " mark-several" : ""}">${text}</mark>`
  const anchors = part.opening.map(({ anchor }) => html`<span class="anchor" id="${anchor}"></span>`)
  const references = part.closing.map(({ item }) => {
    const { symbol } = verdictWords[item.finding.verdict]
    return html`<a class="reference tag-${item.finding.verdict}" href="#${item.anchor}" aria-label="Finding ${item.number}, ${
      verdictWords[item.finding.verdict].one}: ${item.finding.topic}">${symbol}${item.number}</a>`
  })
  return html`${anchors}${marked}${references.length === 0 ? nothing : html`<sup>${references}</sup>`}`
}

/** Pieces in order, with those that were left out set apart and labelled where they begin. */
function paragraphContent(article: Article, parts: ReadonlyArray<Piece<SourceMark>>): Html {
  return html`${parts.map((part, index) => {
    const content = piece(article, part)
    if (part.exclusion === null) return content
    const labelled = parts[index - 1]?.exclusion !== part.exclusion
    return html`${labelled ? html`<span class="reason">Left out: ${part.exclusion.reason}</span>` : nothing}<span class="excluded">${content}</span>`
  })}`
}

/** The findings whose words begin in a paragraph, in their order there: each is named once. */
function margin(paragraph: Span & { readonly line: number }, marks: ReadonlyArray<SourceMark>): Html {
  const own = marks.filter(({ start }) => start >= paragraph.start && start < paragraph.end).sort((a, b) => a.start - b.start || a.item.number - b.item.number)
  const items = [...new Set(own.map(({ item }) => item))]
  if (items.length === 0) return nothing
  return html`<ul class="margin" aria-label="Findings from line ${paragraph.line}">
${items.map((item) => {
    const { one, symbol } = verdictWords[item.finding.verdict]
    const variants = item.finding.variants.length > 1 ? [...new Set(own.filter((mark) => mark.item === item).map(({ variant }) => variant))] : []
    return html`<li><a href="#${item.anchor}"><span class="tag-${item.finding.verdict}"><span aria-hidden="true">${symbol}</span><span class="visually-hidden">${
      capitalised(one)}</span> ${item.number}</span> ${isolated(shortened(capitalised(item.finding.topic), marginUnits))}</a>${
      variants.map((variant) => html` ${variantBadge(variant)}`)}</li>
`
  })}</ul>
`
}

function text(page: Page, article: Article): Html {
  const marks = marksOf(page, article)
  const begins = article.exclusions.find(({ reason, span }) => reason === frontMatter && span.start === 0)?.span.end ?? 0
  return html`<div class="text" lang="${article.language}">
${paragraphs(article.text).filter(({ end }) => end > begins).map((paragraph) => html`<div class="passage">
<p dir="auto" data-line="${paragraph.line}">${paragraphContent(article, pieces(paragraph, marks, article.exclusions))}</p>
${margin(paragraph, marks)}</div>
`)}</div>`
}

function articleItem(page: Page, { anchor, article, entry }: PageArticle): Html {
  const copies = copiesOf(page.report, entry)
  const facts: ReadonlyArray<Html | null> = [
    entry.author === null ? null : html`by ${isolated(entry.author)}`,
    entry.published === null ? html`undated` : html`${entry.published}`,
    html`${count(entry.claims, "claim")}`,
    copies.length === 0 ? null : html`the same story as ${copies.map((copy, index) => html`${index === 0 ? "" : ", "}${isolated(articleName(copy))}`)}: one witness`,
    html`<code>${entry.id}</code>`,
    entry.url === null ? null : webLink(entry.url)
  ]
  return html`<article id="${anchor}" class="source" aria-labelledby="${anchor}-title">
<p class="eyebrow">${isolated(articleName(entry))}</p>
<h3 id="${anchor}-title">${isolated(entry.title ?? entry.id)}</h3>
<p class="facts">${facts.map((fact) => (fact === null ? nothing : html`<span class="fact">${fact}</span> `))}</p>
<details open>
<summary>Full text</summary>
${article === null ? html`<p class="muted">The text was not handed to this report.</p>` : text(page, article)}
</details>
</article>
`
}

/** Every article in full, with the words of its findings marked and linked. */
export function articlesSection(page: Page): Html {
  return html`<section id="articles" aria-labelledby="articles-title">
<h2 id="articles-title">Articles</h2>
<p class="lead">Marked words belong to the finding whose number follows them; the margin names it. Grey stretches were not read for claims.</p>
${page.articles.map((article) => articleItem(page, article))}</section>`
}
