import type { Finding } from "../../model/report.ts"
import { variantLetter } from "../words.ts"
import { compareWording, firstOfEachVariant, isOfWords, type WordRun } from "../wording.ts"
import { html, nothing, words, type Html } from "./markup.ts"

/** What `left` says up to the next run, its punctuation and spaces included. */
function upTo(left: string, runs: ReadonlyArray<WordRun>, index: number): string {
  return left.slice(runs[index]!.left.end, runs[index + 1]?.left.start ?? left.length)
}

/** One text with the words of another put in, and its own struck where the other leaves them out. */
function collation(left: string, right: string, runs: ReadonlyArray<WordRun>): Html {
  return html`${words(left.slice(0, runs[0]?.left.start ?? 0))}${runs.map((run, index) => {
    const [ours, theirs] = [left.slice(run.left.start, run.left.end), right.slice(run.right.start, run.right.end)]
    const rest = words(upTo(left, runs, index))
    if (run.same) return html`${words(ours)}${rest}`
    // Assistive technology seldom tells struck and added words from the others: the labels do.
    const struck = ours === "" ? nothing : html`<del><span class="visually-hidden">[left out: </span>${words(ours)}<span class="visually-hidden">]</span></del>`
    const put = theirs === "" ? nothing : html`<ins><span class="visually-hidden">[put in: </span>${words(theirs)}<span class="visually-hidden">]</span></ins>`
    if (ours !== "") return html`${struck}${theirs === "" ? nothing : " "}${put}${rest}`
    // Words put in stand behind the word before, whose space comes after them; the first words stand ahead of all.
    return index === 0 ? html`${put} ${rest}` : html` ${put}${rest}`
  })}`
}

/** How the first variant reads word by word beside each of the others, where the values are words that are alike. */
export function wordByWord(finding: Finding): Html {
  if (!isOfWords(finding)) return nothing
  const [first, ...others] = firstOfEachVariant(finding)
  if (first === undefined) return nothing
  const lines = others.flatMap((other) => {
    const runs = compareWording(first.quote, other.quote)
    return runs === null || runs.every(({ same }) => same) ? [] : [html`<li><span class="pair">${variantLetter(first.variant)} → ${
      variantLetter(other.variant)}</span> <span dir="auto">${collation(first.quote, other.quote, runs)}</span></li>`]
  })
  return lines.length === 0 ? nothing : html`<section class="word-by-word">
<h5>Word by word</h5>
<ul>${lines}</ul>
</section>
`
}
