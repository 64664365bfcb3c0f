import { oneLine } from "../visible.ts"
import { articleName, leftOutOf, sentence, shortened } from "../words.ts"
import { html, isolated, nothing, type Html } from "./markup.ts"
import type { Page } from "./page.ts"

/** Enough of an excluded stretch to recognise it. */
const excerptUnits = 120

function unreadable(page: Page): Html {
  if (page.report.unreadable.length === 0) return nothing
  return html`<h3 id="unreadable">Files that could not be read</h3>
<ul class="unreadable">${page.report.unreadable.map((file) =>
    html`<li><code>${file.path}</code>: ${isolated(sentence(file.reason))} <span class="muted">${isolated(file.hint)}</span></li>`)}</ul>
`
}

/** What made no claims, and which files never became articles. */
export function leftOutSection(page: Page): Html {
  const rows = page.articles.flatMap(({ anchor, entry }) => leftOutOf(entry).map((part) =>
    html`<tr><th scope="row"><a href="#${anchor}">${isolated(articleName(entry))}</a>, line ${part.line}</th><td>${part.reason}</td><td>${isolated(shortened(oneLine(part.text), excerptUnits))}</td></tr>
`))
  return html`<section id="left-out" aria-labelledby="left-out-title">
<h2 id="left-out-title">What was left out</h2>
${rows.length === 0 ? html`<p>Nothing: every line was read for claims.</p>` : html`<div class="scroll" role="group" tabindex="0" aria-labelledby="left-out-title"><table class="left-out">
<thead><tr><th scope="col">Where</th><th scope="col">What it is</th><th scope="col">Begins</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>`}
${unreadable(page)}</section>`
}
