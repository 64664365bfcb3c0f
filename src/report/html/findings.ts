import type { Finding, Source } from "../../model/report.ts"
import {
  articleName, capitalised, count, kindWords, percentOf, severityWords, verdictOrder, verdictWords, witnessNotes
} from "../words.ts"
import { evidence } from "./evidence.ts"
import { variantBadge, verdictTag } from "./labels.ts"
import { html, isolated, nothing, webLink, type Html } from "./markup.ts"
import { sourceAnchor, verdictAnchor, type Page, type PageFinding } from "./page.ts"
import { quotationInSentence } from "./quotation.ts"

/** Modalities a reader should know of; a plain assertion goes without saying. */
const modalityWords: Readonly<Record<Source["modality"], string | null>> = {
  asserted: null, hedged: "hedged", planned: "planned", denied: "denied", hypothetical: "hypothetical"
}

function quotation(page: Page, item: PageFinding, source: Source, index: number): Html {
  const article = page.articleById.get(source.article)
  const name = article === undefined ? source.article : articleName(article.entry)
  const facts: ReadonlyArray<Html | null> = [
    source.speaker === null ? null : html`said by ${isolated(source.speaker)}`,
    modalityWords[source.modality] === null ? null : html`${modalityWords[source.modality]}`,
    source.asOf === null ? null : html`as of ${isolated(source.asOf)}`,
    html`<a href="#${sourceAnchor(item, index)}">line ${source.line}</a>`
  ]
  return html`<figure class="quotation">
<figcaption><strong>${isolated(name)}</strong>${facts.map((fact) => (fact === null ? nothing : html` <span class="fact">${fact}</span>`))}</figcaption>
${quotationInSentence(source, item, index)}
</figure>
`
}

function variantBlock(page: Page, item: PageFinding, variant: number): Html {
  const { sources, variants } = item.finding
  const found = variants[variant]
  if (found === undefined) return nothing
  return html`<section class="variant">
<h5>${variantBadge(variant)} ${isolated(found.value)} <span class="muted">${
    count(found.witnesses.length, "independent witness", "independent witnesses")}</span></h5>
${sources.map((source, index) => (source.variant === variant ? quotation(page, item, source, index) : nothing))}</section>
`
}

function explanations(finding: Finding): Html {
  if (finding.explanations.length === 0) return nothing
  return html`<section class="explanations">
<h5>What may explain it</h5>
<ul>${finding.explanations.map(({ source, text }) =>
    html`<li>${isolated(text)}${source === null ? nothing : html` <span class="muted">Source: ${webLink(source)}</span>`}</li>`)}</ul>
</section>
`
}

/** One finding: a line that says it all, and below it everything that stands behind it. */
function findingItem(page: Page, item: PageFinding): Html {
  const { finding } = item
  return html`<li class="finding finding-${finding.verdict}" id="${item.anchor}">
<details>
<summary><span class="number">${item.number}</span><span class="summary-words"><h4>${isolated(capitalised(finding.topic))}</h4>
<span class="summary-values">${finding.variants.map((variant, index) =>
    html`<span class="summary-value">${variantBadge(index)} ${isolated(variant.value)}</span> `)}</span></span></summary>
<div class="finding-body">
<p class="message">${isolated(finding.message)}</p>
${finding.variants.map((_, variant) => variantBlock(page, item, variant))}${
    witnessNotes(finding).map((note) => html`<p class="muted">${note}</p>`)}${explanations(finding)}${evidence(page, item)}
<p class="facts">${verdictTag(finding.verdict)} <span class="fact">${kindWords[finding.kind].toLowerCase()}</span> <span class="fact">${
    severityWords[finding.severity]}</span> <span class="fact">confidence ${percentOf(finding.confidence)}</span> <span class="fact">rule <code>${
    finding.rule}</code></span> <span class="fact"><a href="#${item.anchor}">finding <code>${finding.id}</code></a></span></p>
</div>
</details>
</li>
`
}

export function findingsSection(page: Page): Html {
  if (page.findings.length === 0) return nothing
  return html`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">Findings</h2>
${verdictOrder.map((verdict) => {
    const items = page.findings.filter(({ finding }) => finding.verdict === verdict)
    if (items.length === 0) return nothing
    const words = verdictWords[verdict]
    return html`<section id="${verdictAnchor(verdict)}" aria-labelledby="${verdictAnchor(verdict)}-title">
<h3 id="${verdictAnchor(verdict)}-title"><span class="tag-${verdict}"><span aria-hidden="true">${words.symbol}</span> ${
      capitalised(words.many)}</span> <span class="muted">${items.length}</span></h3>
<p class="lead">${words.means}</p>
<ol class="findings">
${items.map((item) => findingItem(page, item))}</ol>
</section>
`
  })}</section>`
}
