import type { Finding } from "../../model/report.ts"
import { articleName, capitalised, verdictOrder, verdictWords } from "../words.ts"
import { variantBadge, variantLook } from "./labels.ts"
import { html, isolated, nothing, type Html } from "./markup.ts"
import { sourceAnchor, type Page, type PageArticle, type PageFinding } from "./page.ts"

/** The values one article gives in a finding, each once: an article may differ from itself. */
function cell(item: PageFinding, article: PageArticle): Html {
  const seen = new Set<string>()
  const values = item.finding.sources.flatMap((source, index): ReadonlyArray<Html> => {
    const key = `${source.variant} ${source.value}`
    if (source.article !== article.entry.id || seen.has(key)) return []
    seen.add(key)
    return [html`<a class="cell-value cell-${variantLook(source.variant)}" href="#${sourceAnchor(item, index)}">${variantBadge(source.variant)}<span class="cell-words"> ${
      isolated(source.value)}</span></a>`]
  })
  return values.length === 0
    ? html`<td class="silent"><span aria-hidden="true">·</span><span class="visually-hidden">says nothing of it</span></td>`
    : html`<td>${values}</td>`
}

function group(page: Page, verdict: Finding["verdict"]): Html {
  const items = page.findings.filter(({ finding }) => finding.verdict === verdict)
  if (items.length === 0) return nothing
  const words = verdictWords[verdict]
  return html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="${page.articles.length + 1}"><span class="group-title tag-${verdict}"><span aria-hidden="true">${words.symbol}</span> ${
    capitalised(words.many)}</span></th></tr>
${items.map((item) => html`<tr><th scope="row"><a href="#${item.anchor}">${isolated(item.finding.topic)}</a></th>${
    page.articles.map((article) => cell(item, article))}</tr>
`)}</tbody>
`
}

/** Claims down, articles across. Equal values of a row share a letter, a shape and a colour. */
export function matrixSection(page: Page): Html {
  if (page.findings.length === 0) return nothing
  return html`<section id="matrix" aria-labelledby="matrix-title">
<h2 id="matrix-title">Who says what</h2>
<p class="lead">One line for each claim, one column for each article. Within a line, articles with the same letter give the same value.</p>
<div class="matrix" role="region" aria-labelledby="matrix-title" tabindex="0">
<table>
<thead><tr><th scope="col">Claim</th>${page.articles.map((article) => html`<th scope="col"><a href="#${article.anchor}">${
    isolated(articleName(article.entry))}</a>${article.entry.published === null ? nothing : html`<span class="date">${article.entry.published}</span>`}</th>`)}</tr></thead>
${verdictOrder.map((verdict) => group(page, verdict))}</table>
</div>
</section>`
}
