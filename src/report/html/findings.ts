import type { Finding, Source } from "../../model/report.ts"
import { qualified } from "../copy.ts"
import { toldIn, type Told } from "../told.ts"
import { differingWords, type Differing } from "../wording.ts"
import {
  articleName, capitalised, count, kindWords, percentOf, severityWords, verdictOrder, verdictWords, witnessNotes
} from "../words.ts"
import { decisionWord, folded } from "../decisions.ts"
import { decisionBadge, decisionReason, settledFold } from "./decisions.ts"
import { evidence } from "./evidence.ts"
import { variantBadge, verdictTag } from "./labels.ts"
import { html, isolated, nothing, webLink, type Html } from "./markup.ts"
import { sourceAnchor, verdictAnchor, type Page, type PageFinding } from "./page.ts"
import { plotFigure } from "./plot.ts"
import { quotationInSentence } from "./quotation.ts"
import { pairAnchor } from "./side-by-side.ts"
import { wordByWord } from "./wording.ts"

/** The other articles of the finding that print the same wire story. */
function copies(page: Page, finding: Finding, source: Source): Html | null {
  const others = [...new Set(finding.sources
    .filter((other) => other.witness === source.witness && other.article !== source.article)
    .map((other) => articleTitle(page, other)))]
  return others.length === 0 ? null : html`one witness with ${others.map((name, index) => html`${index === 0 ? "" : ", "}${isolated(name)}`)}`
}

function articleTitle(page: Page, source: Source): string {
  const article = page.articleById.get(source.article)
  return article === undefined ? source.article : articleName(article.entry)
}

/** Where the words stand, and where the article repeats them. */
function places(item: PageFinding, { again, index, source }: Told): Html {
  return html`<a href="#${sourceAnchor(item, index)}">line ${source.line}</a>${
    again.map((other, at) => html`${at === 0 ? ", again " : ", "}<a href="#${sourceAnchor(item, other.index)}">${other.source.line}</a>`)}`
}

function quotation(page: Page, item: PageFinding, told: Told, differing: Differing | undefined): Html {
  const { index, source } = told
  const number = page.report.articles.findIndex(({ id }) => id === source.article)
  const shared = copies(page, item.finding, source)
  return html`<figure class="quotation" data-article="${number}" data-start="${source.start}">
<figcaption><strong>${isolated(articleTitle(page, source))}</strong>${
    qualified(source).map((fact) => html` <span class="fact qualified">${isolated(fact)}</span>`)}${
    shared === null ? nothing : html` <span class="fact">${shared}</span>`} <span class="fact">${places(item, told)}</span></figcaption>
${quotationInSentence(source, item, index, differing)}
</figure>
`
}

function variantBlock(page: Page, item: PageFinding, variant: number, differing: ReadonlyArray<Differing>): Html {
  const found = item.finding.variants[variant]
  if (found === undefined) return nothing
  return html`<section class="variant">
<h5>${variantBadge(variant)} ${isolated(found.value)} <span class="muted">${
    count(found.witnesses.length, "independent witness", "independent witnesses")}</span></h5>
${toldIn(item.finding).filter(({ source }) => source.variant === variant).map((told) => quotation(page, item, told, differing[told.index]))}</section>
`
}

/** The variants side by side, their words collated. */
function variants(page: Page, item: PageFinding): Html {
  const differing = differingWords(item.finding)
  const gaps = differing.some(({ gaps }) => gaps.length > 0)
  const key = gaps || differing.some(({ words }) => words.length > 0)
    ? html`<p class="key muted"><span class="differs">Framed</span> words differ between the values${
      gaps ? html`; <span class="gap"></span> stands where another one has more words` : nothing}.</p>
` : nothing
  return html`<div class="variants">
${item.finding.variants.map((_, variant) => variantBlock(page, item, variant, differing))}</div>
${key}${wordByWord(item.finding)}${plotFigure(page, item.finding)}`
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

/** The places in the report of two articles to compare: the first that give different values, else the first two. */
function firstTwoArticles(page: Page, { sources, variants }: Finding): readonly [number, number] | null {
  const [first] = sources
  const other = sources.find(({ article, variant }) => article !== first?.article && (variants.length === 1 || variant !== first?.variant)) ??
    sources.find(({ article }) => article !== first?.article)
  if (first === undefined || other === undefined) return null
  const place = ({ article }: Source): number => page.report.articles.findIndex(({ id }) => id === article)
  return [Math.min(place(first), place(other)), Math.max(place(first), place(other))]
}

/** The way to the findings before and after, and the finding as text to take along. */
function tools(page: Page, item: PageFinding): Html {
  const neighbour = (number: number, key: "j" | "k", words: string): Html => {
    const other = page.findings[number - 1]
    return other === undefined ? nothing : html`<a href="#${other.anchor}" aria-keyshortcuts="${key}" title="${other.finding.topic}">${words}</a> <kbd aria-hidden="true">${key}</kbd> `
  }
  const pair = firstTwoArticles(page, item.finding)
  const compare = pair === null ? nothing
    : html`<a href="#side-by-side" data-pair="${pairAnchor(...pair)}">Articles side by side</a> `
  return html`<p class="tools">${neighbour(item.number - 1, "k", "← Previous finding")}${neighbour(item.number + 1, "j", "Next finding →")}${compare}<button type="button" hidden data-copy="text">Copy as text</button> <button type="button" hidden data-copy="markdown">Copy as Markdown</button></p>`
}

/** One finding: a line that says it all, and below it everything that stands behind it. */
function findingItem(page: Page, item: PageFinding): Html {
  const { finding } = item
  const decision = decisionWord(finding)
  return html`<li class="finding finding-${finding.verdict}" id="${item.anchor}"${decision === null ? nothing : html` data-decision="${decision}"`}>
<details>
<summary><span class="number">${item.number}</span><span class="summary-words"><h4>${isolated(capitalised(finding.topic))}</h4>${decisionBadge(finding)}
<span class="summary-values">${finding.variants.map((variant, index) =>
    html`<span class="summary-value">${variantBadge(index)} ${isolated(variant.value)}</span> `)}</span></span></summary>
<div class="finding-body">
${decisionReason(finding)}<p class="message">${isolated(finding.message)}</p>
${variants(page, item)}${
    witnessNotes(finding).map((note) => html`<p class="note muted">${note}</p>`)}${explanations(finding)}${evidence(page, item)}
<p class="facts">${verdictTag(finding.verdict)} <span class="fact">${kindWords[finding.kind].toLowerCase()}</span> <span class="fact">${
    severityWords[finding.severity]}</span> <span class="fact confidence">confidence ${percentOf(finding.confidence)}</span> <span class="fact">rule <code>${
    finding.rule}</code></span> <span class="fact"><a href="#${item.anchor}">finding <code>${finding.id}</code></a></span></p>
${tools(page, item)}
</div>
</details>
</li>
`
}

function findingList(page: Page, items: ReadonlyArray<PageFinding>): Html {
  return items.length === 0 ? nothing : html`<ol class="findings">
${items.map((item) => findingItem(page, item))}</ol>
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
    const [open, settled] = folded(items, ({ finding }) => finding)
    return html`<section id="${verdictAnchor(verdict)}" aria-labelledby="${verdictAnchor(verdict)}-title">
<h3 id="${verdictAnchor(verdict)}-title"><span class="tag-${verdict}"><span aria-hidden="true">${words.symbol}</span> ${
      capitalised(words.many)}</span> <span class="muted">${items.length}</span></h3>
<p class="lead">${words.means}</p>
${findingList(page, open)}${settledFold(settled, findingList(page, settled))}</section>
`
  })}</section>`
}
