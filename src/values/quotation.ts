import { TokenKind } from "../model/tokens.ts"
import type { Comparison, QuotationValue } from "../model/value.ts"
import type { ValueKind } from "./kind.ts"
import { quotationOverlap, type QuotationOverlap } from "./quotation/overlap.ts"
import { sharedThought } from "./quotation/thought.ts"
import { quotedWords } from "./quotation/words.ts"

/** From these scores on, two quotations that share so much of the shorter one are one utterance. */
const long = { score: 10, share: 0.5 }
const short = { score: 6, share: 0.6 }
/** Where both go on differently they may share a phrase that everybody uses. */
const inParts = { score: 11, share: 0.5 }
/** So they may where the words are the end of one and the beginning of the other. */
const bothCut = { score: 6, share: 0.7 }
/** A short one of which nearly all recurs is known by one content word. */
const nearlyAll = 0.75
/** What a word weighs that is all of a quotation, at least. */
const oneWord = 3

const reaches = ({ score, share }: QuotationOverlap, least: { readonly score: number, readonly share: number }): boolean => score >= least.score && share >= least.share

/** Whether one quotation is a part of the other, or both are parts of one. */
const isPart = (overlap: QuotationOverlap): boolean =>
  overlap.changed.length === 0 && !overlap.parts && (overlap.whole ? overlap.score >= oneWord : overlap.content >= 2 && reaches(overlap, bothCut))

/** Whether two quotations that are worded differently are one utterance. */
const isReworded = (overlap: QuotationOverlap): boolean =>
  overlap.parts ? reaches(overlap, inParts)
    : overlap.changed.length > 0 && (reaches(overlap, long) || reaches(overlap, short) && (overlap.content >= 2 || overlap.share >= nearlyAll))

const compare = (left: QuotationValue, right: QuotationValue): Comparison => {
  const overlap = quotationOverlap(left.words, right.words)
  const { changed, whole } = overlap
  if (whole && changed.length === 0 && left.words.length === right.words.length) return { relation: "equal", because: "the same words" }
  if (isPart(overlap)) return { relation: "equal", because: "one quotation is a part of the other, word for word" }
  if (isReworded(overlap)) {
    return changed.length === 0 ? { relation: "compatible", because: "the same words, before both go on differently" }
      : { relation: "different", because: `the same sentence, other words: ${changed.map((word) => `“${word}”`).join(", ")}` }
  }
  return sharedThought(left.words, right.words) === "all" ? { relation: "compatible", because: "the same thought in other words" }
    : { relation: "incomparable", because: "too few words in common" }
}

/** Words in quotation marks. */
export const quotation: ValueKind<QuotationValue> = {
  kind: "quotation",
  recognise: (tokens, at, end) => {
    if (tokens.kind[at] !== TokenKind.openQuote) return null
    let last = at + 1
    while (last < end && tokens.kind[last] !== TokenKind.closeQuote) last++
    const words = quotedWords(tokens, at + 1, last)
    return words.length === 0 ? null : { first: at, last: Math.min(last + 1, end), value: { kind: "quotation", words } }
  },
  normalise: (value) => value,
  compare,
  print: (value) => `“${value.words.join(" ")}”`
}
