import { articleName } from "../words.ts"
import { html, nothing, type Html } from "./markup.ts"
import type { Page, PageArticle } from "./page.ts"

/** Anchor of two articles side by side, by their places in the report; the script answers it. */
export function pairAnchor(left: number, right: number): string {
  return `pair-${left}-${right}`
}

/** What a reader calls an article; with its path where another one is called the same. */
function distinctName(page: Page, { entry }: PageArticle): string {
  const name = articleName(entry)
  return page.articles.some((other) => other.entry !== entry && articleName(other.entry) === name) ? `${name} (${entry.id})` : name
}

/** A choice of any two articles. The script sets them side by side, claim by claim, with the words of the findings. */
export function sideBySideSection(page: Page): Html {
  if (page.findings.length === 0 || page.articles.length < 2) return nothing
  const options = page.articles.map((article, index) => html`<option value="${index}">${distinctName(page, article)}</option>`)
  return html`<section id="side-by-side" aria-labelledby="side-by-side-title">
<h2 id="side-by-side-title">Side by side</h2>
<p class="lead">Two articles, claim by claim, in the order of the first.</p>
<div class="pair-choice" hidden>
<label>First article <select id="pair-first">${options}</select></label>
<label>Second article <select id="pair-second">${options}</select></label>
<p class="pair-count" role="status"></p>
<ol class="aligned"></ol>
</div>
<p class="scriptless">With scripts allowed, any two articles stand here side by side. Without them, <a href="#matrix">the matrix</a> has
the values of both, and each of <a href="#findings">the findings</a> their words.</p>
</section>`
}
