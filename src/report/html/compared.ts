import { claimKinds } from "../../model/rule.ts"
import { articleName, capitalised, count, kindWords, leftOutOf, verdictOrder, verdictWords } from "../words.ts"
import { pairsOf, type Pair } from "./coverage.ts"
import { html, isolated, nothing, type Html } from "./markup.ts"
import type { Page, PageArticle } from "./page.ts"
import { relations } from "./relation.ts"
import { timeline } from "./timeline.ts"

/** How many pairs of articles the page shows: with a hundred articles there are thousands. */
const pairsShown = 12

/** Zeros would drown what is there. */
function amount(found: number): Html {
  return found === 0 ? html`<td class="amount"></td>` : html`<td class="amount">${found}</td>`
}

function kindsTable(page: Page): Html {
  const verdicts = verdictOrder.filter((verdict) => page.findings.some(({ finding }) => finding.verdict === verdict))
  const kinds = claimKinds
    .map((kind) => ({ kind, found: page.findings.filter(({ finding }) => finding.kind === kind) }))
    .filter(({ found }) => found.length > 0)
    .sort((left, right) => right.found.length - left.found.length)
  return html`<h3 id="kinds-title">Findings by kind</h3>
<div class="scroll" role="region" tabindex="0" aria-labelledby="kinds-title"><table class="tally">
<thead><tr><th scope="col">Kind</th>${verdicts.map((verdict) =>
    html`<th scope="col" class="tag-${verdict}"><span aria-hidden="true" title="${capitalised(verdictWords[verdict].many)}">${verdictWords[verdict].symbol}</span><span class="visually-hidden">${
      capitalised(verdictWords[verdict].many)}</span></th>`)}<th scope="col">All</th></tr></thead>
<tbody>
${kinds.map(({ found, kind }) => html`<tr><th scope="row">${kindWords[kind]}</th>${verdicts.map((verdict) =>
    amount(found.filter(({ finding }) => finding.verdict === verdict).length))}${amount(found.length)}</tr>
`)}</tbody>
</table></div>
`
}

function link({ anchor, entry }: PageArticle): Html {
  return html`<a href="#${anchor}">${isolated(articleName(entry))}</a>`
}

function pairRow({ left, relations: tally, right, shared }: Pair): Html {
  const copies = left.entry.witness === right.entry.witness
  return html`<tr><th scope="row">${link(left)} and ${link(right)}${copies ? html` <span class="muted">one witness</span>` : nothing}</th>${
    amount(shared)}${relations.map((relation) => amount(tally.get(relation) ?? 0))}</tr>
`
}

function coverage(page: Page): Html {
  const pairs = pairsOf(page)
  if (pairs.length === 0) return nothing
  const possible = page.articles.length * (page.articles.length - 1) / 2
  return html`<h3 id="coverage-title">Which articles share claims</h3>
<p class="muted">${pairs.length === possible ? html`Every two articles share a claim.` : html`${pairs.length} of ${possible} pairs of articles share a claim.`}${
    pairs.length > pairsShown ? ` The ${pairsShown} that share most:` : ""}</p>
<div class="scroll" role="region" tabindex="0" aria-labelledby="coverage-title"><table class="tally pairs">
<thead><tr><th scope="col">Articles</th><th scope="col">Shared</th>${relations.map((relation) => html`<th scope="col">${relation === "not comparable" ? "Related" : capitalised(relation)}</th>`)}</tr></thead>
<tbody>
${pairs.slice(0, pairsShown).map(pairRow)}</tbody>
</table></div>
`
}

function leftOut(page: Page): Html {
  const reasons = page.articles.flatMap(({ entry }) => leftOutOf(entry).map(({ reason }) => reason))
  const tally = [...Map.groupBy(reasons, (reason) => reason)].sort(([left, a], [right, b]) => b.length - a.length || (left < right ? -1 : 1))
  const silent = page.articles.filter(({ entry }) => entry.claims === 0).length
  return html`<p>${reasons.length === 0
    ? html`Every line of the articles was read for claims.`
    : html`<a href="#left-out">${count(reasons.length, "stretch", "stretches")}</a> of the articles made no claims: ${
      tally.map(([reason, found], index) => html`${index === 0 ? "" : ", "}${reason}${found.length > 1 ? ` (${found.length})` : ""}`)}.`}${
    silent === 0 ? nothing : html` In ${count(silent, "article")} no claim was found.`}</p>
`
}

/** What was compared: kinds of findings, when the articles were published, which of them share claims, what was left out. */
export function comparedSection(page: Page): Html {
  return html`<section id="compared" aria-labelledby="compared-title">
<h2 id="compared-title">What was compared</h2>
<div class="compared">
<div>${timeline(page)}
<h3>What was left out</h3>
${leftOut(page)}</div>
${page.findings.length === 0 ? nothing : html`<div>${kindsTable(page)}${coverage(page)}</div>`}
</div>
</section>`
}
