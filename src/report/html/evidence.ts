import type { Trace } from "../../model/report.ts"
import { toldIn } from "../told.ts"
import { articleName, shortened, signedBits, variantLetter } from "../words.ts"
import { html, isolated, nothing, type Html } from "./markup.ts"
import type { Page, PageFinding } from "./page.ts"

type Link = Trace["links"][number]

const barWidth = 160

/** How many pairs of claims the page shows the evidence of: the best bound, and the least. */
const shownLinks = 2

/** Values are named up to this length where they are compared. */
const nameUnits = 60

/** Where each weight begins and ends when they are added up one after the other, in bits. */
function steps(link: Link): ReadonlyArray<{ readonly from: number; readonly to: number }> {
  let sum = 0
  return link.evidence.map(({ bits }) => ({ from: sum, to: (sum += bits) }))
}

/** One step of the waterfall on the scale of its link; the thin line is zero. There are thousands: each is one short path. */
function bar(from: number, to: number, low: number, high: number): Html {
  const scale = (bits: number): number => Math.round(((bits - low) / (high - low || 1)) * (barWidth - 2) + 1)
  const left = scale(Math.min(from, to))
  const width = Math.max(2, scale(Math.max(from, to)) - left)
  return html`<svg class="bar" viewBox="0 0 ${barWidth} 12" aria-hidden="true"><path${to < from ? html` class="against"` : nothing} d="M${left} 2h${width}v8h-${width}zM${scale(0)} 0h1v12h-1z"/></svg>`
}

function place(page: Page, item: PageFinding, source: number): Html {
  const found = item.finding.sources[source]
  if (found === undefined) return html`source ${source}`
  const article = page.articleById.get(found.article)
  return html`${isolated(article === undefined ? found.article : articleName(article.entry))}, line ${found.line}`
}

function waterfall(page: Page, item: PageFinding, link: Link): Html {
  const run = steps(link)
  const ends = [0, link.bits, ...run.flatMap(({ from, to }) => [from, to])]
  const low = Math.min(...ends)
  const high = Math.max(...ends)
  return html`<div class="scroll" role="group" tabindex="0" aria-label="Evidence in bits"><table class="waterfall">
<caption>${place(page, item, link.left)} and ${place(page, item, link.right)}</caption>
<thead><tr><th scope="col">Evidence</th><th scope="col">Bits</th><th scope="col"><span class="visually-hidden">Running sum</span></th><th scope="col">Compared</th></tr></thead>
<tbody>
${link.evidence.map((entry, index) => {
    const step = run[index] ?? { from: 0, to: 0 }
    return html`<tr><th scope="row">${entry.field}: ${entry.level}</th><td>${signedBits(entry.bits).replace("-", "−")}</td><td>${
      bar(step.from, step.to, low, high)}</td><td>${entry.detail === "" ? nothing : isolated(entry.detail)}</td></tr>
`
  })}</tbody>
<tfoot><tr><th scope="row">Sum</th><td>${signedBits(link.bits).replace("-", "−")}</td><td>${bar(0, link.bits, low, high)}</td><td></td></tr></tfoot>
</table></div>
`
}

/** Sources that give their value in other words than it is shown in, or by another rule: of the others, all is said above. */
function readings(page: Page, item: PageFinding): Html {
  const { rule, variants } = item.finding
  const others = toldIn(item.finding).filter(({ source }) => source.value !== variants[source.variant]?.value || source.rule !== rule)
  return others.length === 0 ? nothing : html`<h5>Values read otherwise</h5>
<ul>${others.map(({ index, source }) => html`<li>${place(page, item, index)}: ${variantLetter(source.variant)} as ${
    isolated(shortened(source.value, nameUnits))}${source.rule === rule ? nothing : html` <span class="muted">rule <code>${source.rule}</code></span>`}</li>
`)}</ul>
`
}

/** The links to show, and how many more `variorum explain` prints. */
function linksOf({ links }: Trace): { readonly shown: ReadonlyArray<Link>, readonly more: number } {
  const shown = links.length <= shownLinks ? links : [...links.slice(0, shownLinks - 1), links.at(-1)!]
  return { shown, more: links.length - shown.length }
}

/** Why the claims were lined up, and why the verdict is what it is. */
export function evidence(page: Page, item: PageFinding): Html {
  const { trace, variants } = item.finding
  const { more, shown } = linksOf(trace)
  const name = (variant: number): Html => html`${variantLetter(variant)} ${isolated(shortened(variants[variant]?.value ?? "", nameUnits))}`
  return html`<details class="evidence">
<summary>How this was found</summary>
${readings(page, item)}${shown.length === 0 ? nothing : html`<h5>Why these are claims of the same thing</h5>
<p class="muted">Weights in bits. Positive ones speak for the same thing, negative ones against.${
    more === 0 ? nothing : html` The strongest and the weakest of several pairs; <code>variorum explain ${item.finding.id}</code> shows ${more} more.`}</p>
${shown.map((link) => waterfall(page, item, link))}`}
${trace.comparisons.length === 0 ? nothing : html`<h5>Values compared</h5>
<ul>${trace.comparisons.map((entry) => html`<li>${name(entry.left)} / ${name(entry.right)}: <strong>${entry.relation}</strong>, because ${isolated(entry.because)}</li>`)}</ul>`}
${trace.verdict.length === 0 ? nothing : html`<h5>Why this verdict</h5>
<ol>${trace.verdict.map((step) => html`<li>${isolated(step)}</li>`)}</ol>`}
</details>
`
}
