import { TokenKind } from "../model/tokens.ts"
import type { Comparison, QuotationValue } from "../model/value.ts"
import type { ValueKind } from "./kind.ts"
import { overlapWithin } from "./quotation/beside.ts"
import { areJoinedOtherwise, isPart, lackPronoun } from "./quotation/rewording.ts"
import { sharedThought } from "./quotation/thought.ts"
import { quotedWords } from "./quotation/words.ts"

const compare = (left: QuotationValue, right: QuotationValue): Comparison => {
  const { beside, overlap, wording } = overlapWithin(left, right)
  const { changed, whole } = overlap
  if (whole && changed.length === 0 && left.words.length === right.words.length) return { relation: "equal", because: "the same words" }
  if (isPart(overlap)) return { relation: "equal", because: "one quotation is a part of the other, word for word" }
  if (areJoinedOtherwise(overlap)) return { relation: "equal", because: "the same words but for an “and”" }
  if (lackPronoun(overlap)) return { relation: "compatible", because: `the same words, without “${changed[0]}” in one of them` }
  if (wording !== null) {
    if (beside) return { relation: "different", because: `sentences that one of them has in one, other words: ${changed.map((word) => `“${word}”`).join(", ")}` }
    return changed.length === 0 ? { relation: "compatible", because: "the same words, before both go on differently" }
      : { relation: "different", because: `the same sentence, other words: ${changed.map((word) => `“${word}”`).join(", ")}` }
  }
  return sharedThought(left.words, right.words) === "all" ? { relation: "compatible", because: "the same thought in other words" }
    : { relation: "incomparable", because: "too few words in common" }
}

/** Words that nothing of the same speech stands beside. */
const alone = (words: ReadonlyArray<string>): QuotationValue => ({ kind: "quotation", words, before: [], after: [] })

/** Words in quotation marks. */
export const quotation: ValueKind<QuotationValue> = {
  kind: "quotation",
  recognise: (tokens, at, end) => {
    if (tokens.kind[at] !== TokenKind.openQuote) return null
    let last = at + 1
    while (last < end && tokens.kind[last] !== TokenKind.closeQuote) last++
    const words = quotedWords(tokens, at + 1, last)
    return words.length === 0 ? null : { first: at, last: Math.min(last + 1, end), value: alone(words) }
  },
  normalise: (value) => value,
  compare,
  print: (value) => `“${value.words.join(" ")}”`
}
