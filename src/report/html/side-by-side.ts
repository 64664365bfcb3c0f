import { articleName, capitalised, count, verdictWords } from "../words.ts"
import { variantBadge } from "./labels.ts"
import { html, isolated, nothing, words, type Html } from "./markup.ts"
import { sourceAnchor, type Page, type PageArticle, type PageFinding } from "./page.ts"

/** Rows of all pairs that a page may hold; with more of them only the script sets two articles side by side. */
const mostRows = 200

/** A finding with the numbers of the sources that each of two articles has in it. */
interface SharedFinding {
  readonly item: PageFinding
  readonly left: ReadonlyArray<number>
  readonly right: ReadonlyArray<number>
}

interface Pair {
  readonly left: PageArticle
  readonly right: PageArticle
  readonly shared: ReadonlyArray<SharedFinding>
}

/** Anchor of two articles side by side, by their places in the report; the script knows it for every pair. */
export function pairAnchor(left: number, right: number): string {
  return `pair-${left}-${right}`
}

/** Pairs of articles that share a claim, each with its findings in the order of the first article's text. */
function pairsOf(page: Page): ReadonlyArray<Pair> {
  const sourcesOf = (item: PageFinding, { entry }: PageArticle): ReadonlyArray<number> =>
    item.finding.sources.flatMap((source, index) => (source.article === entry.id ? [index] : []))
  return page.articles.flatMap((left, at) => page.articles.slice(at + 1).flatMap((right): ReadonlyArray<Pair> => {
    const shared = page.findings.map((item) => ({ item, left: sourcesOf(item, left), right: sourcesOf(item, right) }))
      .filter((row) => row.left.length > 0 && row.right.length > 0)
      .sort((a, b) => startOf(a) - startOf(b) || a.item.number - b.item.number)
    return shared.length === 0 ? [] : [{ left, right, shared }]
  }))
}

function startOf({ item, left }: SharedFinding): number {
  return Math.min(...left.map((index) => item.finding.sources[index]!.start))
}

function rowsOf(page: Page): number {
  return page.findings.reduce((sum, { finding }) => {
    const articles = new Set(finding.sources.map(({ article }) => article)).size
    return sum + (articles * (articles - 1)) / 2
  }, 0)
}

/** Whether the page holds a list for every pair of articles. */
export function holdsPairs(page: Page): boolean {
  return rowsOf(page) <= mostRows
}

/** What a reader calls an article; with its path where another one is called the same. */
function distinctName(page: Page, { entry }: PageArticle): string {
  const name = articleName(entry)
  return page.articles.some((other) => other.entry !== entry && articleName(other.entry) === name) ? `${name} (${entry.id})` : name
}

function side(item: PageFinding, article: PageArticle, sources: ReadonlyArray<number>): Html {
  return html`<div class="side"><span class="side-name">${isolated(articleName(article.entry))}</span>${sources.map((index) => {
    const source = item.finding.sources[index]!
    return html`<p dir="auto">${variantBadge(source.variant)} <a class="to-text" href="#${sourceAnchor(item, index)}">${words(source.quote)}</a></p>`
  })}</div>`
}

function pairList(page: Page, { left, right, shared }: Pair): Html {
  return html`<details class="pair" id="${pairAnchor(page.articles.indexOf(left), page.articles.indexOf(right))}">
<summary>${isolated(distinctName(page, left))} and ${isolated(distinctName(page, right))}: ${count(shared.length, "shared claim")}</summary>
<ol class="aligned">
${shared.map(({ item, left: ours, right: theirs }) => {
    const { one, symbol } = verdictWords[item.finding.verdict]
    return html`<li><p class="aligned-topic"><a href="#${item.anchor}"><span class="tag-${item.finding.verdict}"><span aria-hidden="true">${symbol}</span> ${
      capitalised(one)}</span> ${isolated(capitalised(item.finding.topic))}</a></p>
<div class="sides">${side(item, left, ours)}${side(item, right, theirs)}</div></li>
`
  })}</ol>
</details>
`
}

/**
 * Two articles, claim by claim. Without the script, the page holds a list for every pair as long as they are few; the
 * script offers a choice of any two in any order, and takes the words from the findings.
 */
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
<div class="scriptless">
${holdsPairs(page) ? pairsOf(page).map((pair) => pairList(page, pair))
    : html`<p>There are too many pairs of articles to list them all. With scripts allowed, any two can be chosen here.</p>`}</div>
</section>`
}
