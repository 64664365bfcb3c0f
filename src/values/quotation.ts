import { TokenKind, type Tokens } from "../model/tokens.ts"
import type { Comparison, QuotationValue } from "../model/value.ts"
import type { ValueKind } from "./kind.ts"
import { overlapWithin } from "./quotation/beside.ts"
import { isParallel } from "./quotation/parallel.ts"
import { areJoinedOtherwise, isPart, lacksWhatBracketsHold } from "./quotation/rewording.ts"
import { sharedThought } from "./quotation/thought.ts"
import { isBracketed, quotedWords } from "./quotation/words.ts"

const compare = (left: QuotationValue, right: QuotationValue): Comparison => {
  const { beside, overlap, wording } = overlapWithin(left, right)
  const { changed, whole } = overlap
  if (whole && changed.length === 0 && left.words.length === right.words.length) return { relation: "equal", because: "the same words" }
  if (isPart(overlap)) return { relation: "equal", because: "one quotation is a part of the other, word for word" }
  if (areJoinedOtherwise(overlap)) return { relation: "equal", because: "the same words but for an “and”" }
  if (left.bracketed === true && lacksWhatBracketsHold(left.words, right.words, overlap) || right.bracketed === true && lacksWhatBracketsHold(right.words, left.words, overlap)) return { relation: "compatible", because: `the same words, with brackets for ${changed.map((word) => `“${word}”`).join(", ")}` }
  if (wording !== null) {
    if (beside) return { relation: "different", because: `sentences that one of them has in one, other words: ${changed.map((word) => `“${word}”`).join(", ")}` }
    // Laid side by side where they share most, two may end where their first words differ: "this was rather odd to me", "this was a bit odd to me".
    if (changed.length === 0 && isParallel(left.words, right.words)) return { relation: "different", because: `the same sentence, other words: ${[...without(left.words, right.words), ...without(right.words, left.words)].map((word) => `“${word}”`).join(", ")}` }
    return changed.length === 0 ? { relation: "compatible", because: "the same words, before both go on differently" }
      : { relation: "different", because: `the same sentence, other words: ${changed.map((word) => `“${word}”`).join(", ")}` }
  }
  return sharedThought(left.words, right.words) === "all" ? { relation: "compatible", because: "the same thought in other words" }
    : { relation: "incomparable", because: "too few words in common" }
}

const without = (words: ReadonlyArray<string>, others: ReadonlyArray<string>): ReadonlyArray<string> => words.filter((word) => !others.includes(word))

/** Quoted tokens as a value, beside which nothing of the same speech stands; null where they have no words. */
export const quotationOf = (tokens: Tokens, first: number, last: number): QuotationValue | null => {
  const words = quotedWords(tokens, first, last)
  return words.length === 0 ? null : { kind: "quotation", words, ...isBracketed(tokens, first, last) ? { bracketed: true } : {}, before: [], after: [] }
}

/** Words in quotation marks. */
export const quotation: ValueKind<QuotationValue> = {
  kind: "quotation",
  recognise: (tokens, at, end) => {
    if (tokens.kind[at] !== TokenKind.openQuote) return null
    let last = at + 1
    while (last < end && tokens.kind[last] !== TokenKind.closeQuote) last++
    const value = quotationOf(tokens, at + 1, last)
    return value === null ? null : { first: at, last: Math.min(last + 1, end), value }
  },
  normalise: (value) => value,
  compare,
  print: (value) => `“${value.words.join(" ")}”`
}
