import { TokenKind } from "../model/tokens.ts"
import type { Comparison, QuotationValue } from "../model/value.ts"
import type { ValueKind } from "./kind.ts"
import { quotationOverlap } from "./quotation/overlap.ts"
import { areJoinedOtherwise, isPart, rewordingOf } from "./quotation/rewording.ts"
import { sharedThought } from "./quotation/thought.ts"
import { quotedWords } from "./quotation/words.ts"

const compare = (left: QuotationValue, right: QuotationValue): Comparison => {
  const overlap = quotationOverlap(left.words, right.words)
  const { changed, whole } = overlap
  if (whole && changed.length === 0 && left.words.length === right.words.length) return { relation: "equal", because: "the same words" }
  if (isPart(overlap)) return { relation: "equal", because: "one quotation is a part of the other, word for word" }
  if (areJoinedOtherwise(overlap)) return { relation: "equal", because: "the same words but for an “and”" }
  if (rewordingOf(left.words, right.words, overlap) !== null) {
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
