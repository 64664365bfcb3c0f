import type { Finding } from "../../model/report.ts"
import { decisionNotes, decisionWord, settledWords, staleHeading, staleHints, staleNote } from "../decisions.ts"
import { html, isolated, nothing, type Html } from "./markup.ts"
import type { Page, PageFinding } from "./page.ts"

/** What of a finding's decision shows before it is opened. */
export function decisionBadge(finding: Finding): Html {
  const word = decisionWord(finding)
  return word === null ? nothing : html` <span class="decided">${word}</span>`
}

/** The decision in an opened finding, with its reason. */
export function decisionReason(finding: Finding): ReadonlyArray<Html> {
  return decisionNotes(finding).map((note) => html`<p class="decision">${isolated(note)}</p>
`)
}

/** Findings of one verdict that nobody needs to look at again, closed below the others. */
export function settledFold(settled: ReadonlyArray<PageFinding>, list: Html): Html {
  if (settled.length === 0) return nothing
  return html`<details class="settled">
<summary>${settledWords(settled.map(({ finding }) => finding))}</summary>
${list}</details>
`
}

/** Decisions whose finding changed or is gone. */
export function staleSection({ findings, report }: Page): Html {
  const { stale = [] } = report
  if (stale.length === 0) return nothing
  const anchors = new Map(findings.map(({ anchor, finding }) => [finding.id, anchor]))
  const near = (ids: ReadonlyArray<string>): Html => {
    const links = ids.flatMap((id) => (anchors.has(id) ? [html` <a href="#${anchors.get(id) ?? ""}">finding <code>${id}</code></a>`] : []))
    return links.length === 0 ? nothing : html`<p>See${links}</p>`
  }
  return html`<section id="stale" aria-labelledby="stale-title">
<h2 id="stale-title">Decisions that no longer hold</h2>
<p class="lead">${staleHeading(report)}.</p>
<ul class="stale">
${stale.map((one) => html`<li><h3>${isolated(one.topic)} <span class="muted">${isolated(one.values.join("; "))}</span></h3>
<p>${isolated(staleNote(one))}</p>
<p>${isolated(one.why)}</p>
<p class="muted">${isolated(staleHints(one).join(" "))}</p>
${near(one.near)}</li>
`)}</ul>
</section>
`
}
