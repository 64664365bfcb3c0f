import type { Source } from "../../model/report.ts"
import type { Span } from "../../model/span.ts"
import { aroundQuote } from "../copy.ts"
import type { Differing } from "../wording.ts"
import { html, words, type Html } from "./markup.ts"
import { sourceAnchor, type PageFinding } from "./page.ts"
import { pieces } from "./pieces.ts"

/** The words of a quotation, those that other variants have not and the places where they have more marked. */
function collated(quote: string, differing: Differing): Html {
  const marks: ReadonlyArray<Span> = [...differing.words, ...differing.gaps.map((at) => ({ start: at, end: at }))]
  if (marks.length === 0) return words(quote)
  // The mark of a gap is drawn by the stylesheet: the text stays that of the article.
  const gapAt = (at: number): Html | null => (differing.gaps.includes(at) ? html`<span class="gap"></span>` : null)
  return html`${pieces({ start: 0, end: quote.length }, marks, []).map(({ covering, end, start }) => {
    const text = words(quote.slice(start, end))
    return html`${gapAt(start)}${covering.length === 0 ? text : html`<span class="differs">${text}</span>`}`
  })}${gapAt(quote.length)}`
}

/**
 * The exact words of a source, marked in their sentence, with a link to the same words in the article's text; where
 * `differing` is given, with the words marked that other variants have not.
 */
export function quotationInSentence(source: Source, item: PageFinding, index: number, differing: Differing = { words: [], gaps: [] }): Html {
  const [before, quote, after] = aroundQuote(source)
  return html`<blockquote dir="auto"><p>${words(before)}<a class="to-text" href="#${sourceAnchor(item, index)}"><mark class="mark mark-${item.finding.verdict}">${
    collated(quote, differing)}</mark></a>${words(after)}</p></blockquote>`
}
