import type { Source } from "../../model/report.ts"
import { html, words, type Html } from "./markup.ts"
import { sourceAnchor, type PageFinding } from "./page.ts"

/** The exact words of a source, marked in their sentence, with a link to the same words in the article's text. */
export function quotationInSentence(source: Source, item: PageFinding, index: number): Html {
  const { sentence } = source
  const before = sentence.text.slice(0, Math.max(0, source.start - sentence.start))
  const after = source.end < sentence.end ? sentence.text.slice(source.end - sentence.start) : ""
  return html`<blockquote dir="auto"><p>${words(before)}<a class="to-text" href="#${sourceAnchor(item, index)}"><mark class="mark mark-${item.finding.verdict}">${
    words(source.quote)}</mark></a>${words(after)}</p></blockquote>`
}
