import type { Trace } from "../../model/report.ts"
import { articleName, signedBits, variantLetter } from "../words.ts"
import { html, isolated, nothing, type Html } from "./markup.ts"
import type { Page, PageFinding } from "./page.ts"

type Link = Trace["links"][number]

const barWidth = 160
const barHeight = 12

/** Where each weight begins and ends when they are added up one after the other, in bits. */
function steps(link: Link): ReadonlyArray<{ readonly from: number; readonly to: number }> {
  let sum = 0
  return link.evidence.map(({ bits }) => ({ from: sum, to: (sum += bits) }))
}

/** One step of the waterfall on the scale of its link; the thin line is zero. */
function bar(from: number, to: number, low: number, high: number): Html {
  const scale = (bits: number): number => ((bits - low) / (high - low || 1)) * (barWidth - 2) + 1
  const left = scale(Math.min(from, to))
  const width = Math.max(2, scale(Math.max(from, to)) - left)
  return html`<svg class="bar" width="${barWidth}" height="${barHeight}" viewBox="0 0 ${barWidth} ${barHeight}" aria-hidden="true"><rect class="${
    to < from ? "against" : "for"}" x="${left.toFixed(1)}" y="2" width="${width.toFixed(1)}" height="8"/><rect class="zero" x="${
    scale(0).toFixed(1)}" y="0" width="1" height="${barHeight}"/></svg>`
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
    return html`<tr><th scope="row">${isolated(entry.field)}: ${isolated(entry.level)}</th><td class="bits">${signedBits(entry.bits).replace("-", "−")}</td><td>${
      bar(step.from, step.to, low, high)}</td><td>${isolated(entry.detail)}</td></tr>
`
  })}</tbody>
<tfoot><tr><th scope="row">Sum</th><td class="bits">${signedBits(link.bits).replace("-", "−")}</td><td>${bar(0, link.bits, low, high)}</td><td></td></tr></tfoot>
</table></div>
`
}

/** Why the claims were lined up, and why the verdict is what it is. */
export function evidence(page: Page, item: PageFinding): Html {
  const { trace, variants } = item.finding
  const name = (variant: number): Html => html`${variantLetter(variant)} ${isolated(variants[variant]?.value ?? "")}`
  return html`<details class="evidence">
<summary>How this was found</summary>
<h5>From words to values</h5>
<ul>${item.finding.sources.map((source, index) => html`<li>${place(page, item, index)}: “${isolated(source.quote)}” → ${
    isolated(source.value)} <span class="muted">rule <code>${source.rule}</code>, witness ${isolated(source.witness)}</span></li>
`)}</ul>
${trace.links.length === 0 ? nothing : html`<h5>Why these are claims of the same thing</h5>
<p class="muted">Weights in bits. Positive ones speak for the same thing, negative ones against.</p>
${trace.links.map((link) => waterfall(page, item, link))}`}
${trace.comparisons.length === 0 ? nothing : html`<h5>Values compared</h5>
<ul>${trace.comparisons.map((entry) => html`<li>${name(entry.left)} / ${name(entry.right)}: <strong>${entry.relation}</strong>, because ${isolated(entry.because)}</li>`)}</ul>`}
${trace.verdict.length === 0 ? nothing : html`<h5>Why this verdict</h5>
<ol>${trace.verdict.map((step) => html`<li>${isolated(step)}</li>`)}</ol>`}
</details>
`
}
