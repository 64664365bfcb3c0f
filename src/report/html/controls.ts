import { claimKinds } from "../../model/rule.ts"
import { articleName, capitalised, kindWords, verdictOrder, verdictWords } from "../words.ts"
import { html, type Html } from "./markup.ts"
import type { Page } from "./page.ts"

interface Choice {
  readonly value: string
  readonly label: string
}

const confidences: ReadonlyArray<Choice> = [50, 60, 70, 80, 90].map((share) => ({ value: String(share), label: `${share}% or more` }))

const orders: ReadonlyArray<Choice> = [
  { value: "importance", label: "Importance" },
  { value: "kind", label: "Kind" },
  { value: "topic", label: "Claim, A to Z" },
  { value: "articles", label: "Most articles" },
  { value: "confidence", label: "Confidence" }
]

/** What Windows, macOS and Linux print on the keys. */
const keys: ReadonlyArray<readonly [key: string, does: string]> = [
  ["/", "Go to the search"],
  ["?", "Show these keys"],
  ["j, k", "Next and previous finding, from within one"],
  ["Escape", "Close this list; within the search, empty it"],
  ["← → ↑ ↓", "Go from cell to cell"],
  ["Home, End", "First and last cell of a claim"],
  ["Ctrl + Home, Ctrl + End", "First and last cell of all"],
  ["Page Up, Page Down", "Ten claims up or down"],
  ["Enter", "Follow the link of a cell; where it has several values, go among them with Tab, and back with Escape"]
]

function select(name: string, label: string, none: string, choices: ReadonlyArray<Choice>): Html {
  return html`<label>${label}<select name="${name}"><option value="">${none}</option>${
    choices.map((choice) => html`<option value="${choice.value}">${choice.label}</option>`)}</select></label>
`
}

/** Filters and orders of the matrix. Hidden until the script is there to answer them. */
export function matrixControls(page: Page, people: ReadonlyArray<string>): Html {
  const found = new Set(page.findings.map(({ finding }) => finding.kind))
  const articles = page.articles.map(({ entry }) => ({ value: entry.id, label: articleName(entry) }))
  return html`<div class="controls" role="search" aria-label="Claims" hidden>
<label class="search">Search<input type="search" name="words" autocomplete="off" spellcheck="false" placeholder="Words of a claim or a quotation"></label>
<div class="toggles" role="group" aria-label="Verdicts">
${verdictOrder.filter((verdict) => page.report.summary.verdicts[verdict] > 0).map((verdict) =>
    html`<button type="button" name="verdict" value="${verdict}" aria-pressed="false"><span aria-hidden="true">${verdictWords[verdict].symbol}</span> ${
      capitalised(verdictWords[verdict].many)}</button>
`)}</div>
${select("kind", "Kind", "All kinds", claimKinds.filter((kind) => found.has(kind)).map((kind) => ({ value: kind, label: kindWords[kind] })))}${
    select("article", "Article", "All articles", articles)}${
    select("person", "Person", "Anybody", people.map((person) => ({ value: person, label: person })))}${
    select("confidence", "Confidence", "Any", confidences)}${
    select("sort", "Sort by", "Verdict", orders)}${
    select("base", "Compare with", "No article", articles)}<div class="toggles">
<button type="button" name="fold" aria-pressed="false">Fold what all agree on</button>
<button type="button" name="reset">Show everything</button>
<button type="button" name="help" aria-haspopup="dialog">Keys</button>
</div>
<p class="status" role="status"></p>
</div>`
}

export const keysDialog: Html = html`<dialog id="keys" aria-labelledby="keys-title">
<h3 id="keys-title">Keys</h3>
<dl>${keys.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>
`)}</dl>
<p><label><input type="checkbox" name="shortcuts" checked> <kbd>/</kbd> and <kbd>?</kbd> work everywhere on the page</label></p>
<p><button type="button" name="close">Close</button></p>
</dialog>`
