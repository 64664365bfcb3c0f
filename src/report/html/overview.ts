import type { Finding, Source } from "../../model/report.ts"
import { isSettled } from "../../review/decisions.ts"
import { articleName, capitalised, count, differing, headline, nothingFound, verdictOrder, verdictWords } from "../words.ts"
import { differingWords, firstOfEachVariant } from "../wording.ts"
import { variantBadge, verdictTag } from "./labels.ts"
import { html, isolated, nothing, type Html } from "./markup.ts"
import { verdictAnchor, type Page, type PageFinding } from "./page.ts"
import { quotationInSentence } from "./quotation.ts"

/** How many findings the page opens with. */
const firstFindings = 3

function wantsALook(finding: Finding): boolean {
  return differing.includes(finding.verdict) && !isSettled(finding)
}

function navigation(page: Page): Html {
  const first = page.findings.some(({ finding }) => wantsALook(finding))
  return html`<nav aria-label="Contents"><ul>
${first ? html`<li><a href="#first-look">First look</a></li>` : nothing}
<li><a href="#compared">What was compared</a></li>
${page.findings.length > 0 ? html`<li><a href="#matrix">Who says what</a></li>
<li><a href="#findings">Findings</a></li>` : nothing}
${page.findings.length > 0 && page.articles.length > 1 ? html`<li><a href="#side-by-side">Side by side</a></li>` : nothing}
<li><a href="#articles">Articles</a></li>
<li><a href="#left-out">Left out</a></li>
</ul></nav>`
}

/** The top of the page: what was read, and how many findings of each verdict there are. */
export function masthead(page: Page, name: string): Html {
  const { report } = page
  return html`<header class="masthead">
<p class="nameplate">Variorum${name === "" ? nothing : html` <span class="story">${isolated(name)}</span>`}</p>
<h1>What ${report.summary.articles === 1 ? "one article says" : html`${report.summary.articles} articles say`}</h1>
<p class="headline">${headline(report)}${report.findings.length === 0 ? ` ${nothingFound}` : ""}${
    report.unreadable.length === 0 ? nothing : html` <a href="#unreadable">${count(report.unreadable.length, "file")} could not be read.</a>`}</p>
<ul class="counts">
${verdictOrder.map((verdict) => {
    const words = verdictWords[verdict]
    const amount = report.summary.verdicts[verdict]
    const label = html`<span class="count">${amount}</span> <span class="count-label tag-${verdict}"><span aria-hidden="true">${words.symbol}</span> ${
      capitalised(amount === 1 ? words.one : words.many)}</span>`
    return html`<li>${amount > 0 ? html`<a href="#${verdictAnchor(verdict)}">${label}</a>` : html`<span>${label}</span>`}</li>
`
  })}</ul>
${navigation(page)}
</header>`
}

/** The first source of each variant, in the order of the variants: one voice for each value. */
function voices({ finding }: PageFinding): ReadonlyArray<readonly [source: Source, index: number]> {
  return firstOfEachVariant(finding).map((source) => [source, finding.sources.indexOf(source)])
}

function card(page: Page, item: PageFinding): Html {
  const { finding } = item
  const differing = differingWords(finding)
  return html`<article class="card">
<p class="eyebrow">${verdictTag(finding.verdict)}</p>
<h3><a href="#${item.anchor}">${isolated(capitalised(finding.topic))}</a></h3>
<ul class="voices">
${voices(item).map(([source, index]) => {
    const article = page.articleById.get(source.article)
    const variant = finding.variants[source.variant]
    const others = (variant?.articles.length ?? 1) - 1
    return html`<li>
<p class="voice-value">${variantBadge(source.variant)} <strong>${isolated(source.value)}</strong>
<span class="muted">${isolated(article === undefined ? source.article : articleName(article.entry))}${others > 0 ? ` and ${others} more` : ""}</span></p>
${quotationInSentence(source, item, index, differing[index])}
</li>
`
  })}</ul>
</article>
`
}

/** The few differences that a reader should see if he or she sees nothing else. */
export function firstLook(page: Page): Html {
  const all = page.report.findings.filter(wantsALook)
  const top = all.slice(0, firstFindings).flatMap((finding) => page.findings.filter((item) => item.finding === finding))
  if (top.length === 0) return nothing
  const more = all.length - top.length
  return html`<section id="first-look" aria-labelledby="first-look-title">
<h2 id="first-look-title">First look</h2>
<p class="lead">Where the articles differ most clearly.</p>
<div class="cards">
${top.map((item) => card(page, item))}</div>
${more === 0 ? nothing : html`<p class="more"><a href="#findings">${count(more, "more difference")}</a></p>
`}</section>`
}
