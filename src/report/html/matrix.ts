import type { Finding } from "../../model/report.ts"
import { articleName, capitalised, kindWords, percentOf, verdictOrder, verdictWords } from "../words.ts"
import { keysDialog, matrixControls } from "./controls.ts"
import { variantBadge, variantLook } from "./labels.ts"
import { html, isolated, nothing, type Html } from "./markup.ts"
import { sourceAnchor, peopleOf, type Page, type PageArticle, type PageFinding } from "./page.ts"
import { dayOf } from "./timeline.ts"

/** Up to this many columns share the width of the page; more of them have a width of their own. */
export const fewColumns = 8

/** The values one article gives in a finding, each once: an article may differ from itself. */
function cell(item: PageFinding, article: PageArticle): Html {
  const seen = new Map<string, number>()
  const values = item.finding.sources.flatMap((source, index): ReadonlyArray<Html> => {
    const key = `${source.variant} ${source.value}`
    if (source.article !== article.entry.id || seen.has(key)) return []
    seen.set(key, source.variant)
    return [html`<a class="cell-value cell-${variantLook(source.variant)}" href="#${sourceAnchor(item, index)}">${variantBadge(source.variant)}<span class="cell-words"> ${
      isolated(source.value)}</span></a>`]
  })
  // An article that says nothing of it is an empty cell, and nothing in it: there may be fifty thousand of them.
  return values.length === 0 ? html`<td role="cell"></td>` : html`<td role="cell" data-variants="${[...new Set(seen.values())].sort((a, b) => a - b).join(" ")}"><span class="cell-article">${
    isolated(articleName(article.entry))}</span>${values}</td>`
}

function row(page: Page, item: PageFinding, people: ReadonlyArray<string>): Html {
  const { finding } = item
  const { one, symbol } = verdictWords[finding.verdict]
  const numbers = peopleOf(finding).map((person) => people.indexOf(person))
  return html`<tr role="row" data-verdict="${finding.verdict}" data-kind="${finding.kind}" data-confidence="${Math.round(finding.confidence * 100)}" data-rank="${
    page.report.findings.indexOf(finding)}" data-people="${numbers.join(" ")}"><th role="rowheader" scope="row"><a href="#${item.anchor}">${isolated(capitalised(finding.topic))}</a><span class="row-facts"><span class="tag-${
    finding.verdict}">${symbol} ${one}</span> <span class="fact">${kindWords[finding.kind].toLowerCase()}</span> <span class="fact">${percentOf(finding.confidence)}</span></span></th>${
    page.articles.map((article) => cell(item, article))}</tr>
`
}

function group(page: Page, verdict: Finding["verdict"], people: ReadonlyArray<string>): Html {
  const items = page.findings.filter(({ finding }) => finding.verdict === verdict)
  if (items.length === 0) return nothing
  const words = verdictWords[verdict]
  return html`<tbody role="rowgroup" data-group="${verdict}">
<tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan="${page.articles.length + 1}"><span class="group-title tag-${verdict}"><span aria-hidden="true">${words.symbol}</span> ${
    capitalised(words.many)}</span></th></tr>
${items.map((item) => row(page, item, people))}</tbody>
`
}

/**
 * Claims down, articles across. Equal values of a row share a letter, a shape and a colour. The roles are those that
 * a table has of itself; browsers forget them where its rows are laid out as grids.
 */
export function matrixSection(page: Page): Html {
  if (page.findings.length === 0) return nothing
  const people = [...new Set(page.findings.flatMap(({ finding }) => peopleOf(finding)))].sort()
  const columns = page.articles.length
  return html`<section id="matrix" aria-labelledby="matrix-title">
<h2 id="matrix-title">Who says what</h2>
<p class="lead">One line for each claim, one column for each article. Within a line, articles with the same letter give the same value.</p>
${matrixControls(page, people)}
<div class="matrix ${columns <= fewColumns ? `columns-${columns}` : "columns-many"}" role="group" aria-labelledby="matrix-title" tabindex="0">
<table role="table" aria-labelledby="matrix-title">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Claim</th>${page.articles.map((article) => html`<th role="columnheader" scope="col"><a href="#${article.anchor}">${
    isolated(articleName(article.entry))}</a>${article.entry.published === null ? nothing : html`<span class="date">${dayOf(article)}</span>`}</th>`)}</tr></thead>
${verdictOrder.map((verdict) => group(page, verdict, people))}</table>
</div>
${keysDialog}
</section>`
}
