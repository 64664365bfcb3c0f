import { isWordOrNumber, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { QuotationValue } from "../../model/value.ts"
import { quotationOf } from "../../values/quotation.ts"
import type { Found, Quoted } from "../document.ts"

/** Shorter parts of a quoted sentence are left with the rest. */
const shortestPart = 6
const partOpeners = new Set(["because", "and", "but", "so", "which", "who"])

/** Most tokens between two quotations of one speech, marks and all: “…,” she told the council on Friday. “…” */
const longestTag = 12

/** A part of a quotation, and the quotation that it is a part of. */
type Part = Found & { readonly value: QuotationValue, readonly of: Quoted }

/**
 * What quotations make claims with: their sentences, and of long ones the parts that papers cut them into. Each knows what
 * the same speech says right before and after it.
 */
export const quotedParts = (tokens: Tokens, sentences: ReadonlyArray<Sentence>, sentenceOf: Int32Array, quotations: ReadonlyArray<Quoted>): ReadonlyArray<Found> => {
  const parts = quotations.flatMap((quotation) => partsOf(tokens, sentences, sentenceOf, quotation))
  const wordsBeside = (part: Part, other: Part | undefined) => (other !== undefined && areOneSpeech(part, other) ? other.value.words : [])
  return parts.map((part, i) => {
    const { entity, first, last, value } = part
    return { first, last, entity, value: { ...value, before: wordsBeside(part, parts[i - 1]), after: wordsBeside(part, parts[i + 1]) } }
  })
}

/** Whether two parts, one right behind the other, are of one quotation or of two that only the name of the speaker stands between. */
const areOneSpeech = (one: Part, other: Part): boolean =>
  one.of === other.of || one.entity !== null && one.entity === other.entity && Math.max(one.first, other.first) - Math.min(one.last, other.last) <= longestTag

const partsOf = (tokens: Tokens, sentences: ReadonlyArray<Sentence>, sentenceOf: Int32Array, of: Quoted): ReadonlyArray<Part> => {
  const { attributed, first, last, speakerEntity } = of
  const parts: Array<Part> = []
  if (!attributed) return parts
  for (let from = first; from < last;) {
    const end = partEnd(tokens, from, Math.min(last, sentences[sentenceOf[from]!]!.last))
    const to = withoutMark(tokens, from, end)
    const value = quotationOf(tokens, from, to)
    const words = value?.words.length ?? 0
    // "Yes." among other sentences is no utterance that could be found again.
    if (value !== null && (words > 1 || from === first && end >= last)) parts.push({ first: from, last: to, entity: speakerEntity, value, of })
    from = end
    while (from < last && !isWordOrNumber(tokens, from)) from++
  }
  return parts
}

/** Fewer words before an ellipsis are an exclamation: "Well … I do not know." */
const shortestCut = 3

/**
 * End of the part of a quoted sentence that begins at `first`: papers cut sentences at an ellipsis, a semicolon or
 * before a clause, and each part is found again on its own.
 */
const partEnd = (tokens: Tokens, first: number, end: number): number => {
  for (let i = first + shortestCut; i <= end - shortestPart; i++) {
    const word = tokens.word[i]!
    // What was left out stands in the other paper, so that the two do not go on alike.
    if (word === "…" || word === "...") return i + 1
    if (i - first < shortestPart) continue
    if (word === ";") return i + 1
    if (word === "," && partOpeners.has(tokens.word[i + 1]!) && i - first >= 2 * shortestPart) return i + 1
  }
  return end
}

/** A quotation without the comma or period that the sentence around it put before the closing mark. */
const withoutMark = (tokens: Tokens, first: number, last: number): number =>
  last - first > 1 && (tokens.word[last - 1] === "," || tokens.word[last - 1] === ".") ? last - 1 : last
