import type { QuotationValue } from "../../model/value.ts"
import { rememberingLast } from "./last-pair.ts"
import { quotationOverlap, type QuotationOverlap } from "./overlap.ts"
import { areJoinedOtherwise, isPart, rewordingOf } from "./rewording.ts"
import { sharedThought } from "./thought.ts"
import { isLight } from "./words.ts"

/** What two quotations share, with how surely they are one utterance in other words, and whether that shows only with what stands beside one of them. */
export interface Overlap {
  readonly overlap: QuotationOverlap
  readonly wording: "likely" | "alike" | null
  readonly beside: boolean
}

/**
 * Lays two quotations side by side. One paper has in one sentence what another has in two: where they do not show to be
 * one utterance by themselves, each is laid beside the other with the sentences before and after it.
 */
export const overlapWithin = rememberingLast((left: QuotationValue, right: QuotationValue): Overlap => overlapOf(left, right))

const overlapOf = (left: QuotationValue, right: QuotationValue): Overlap => {
  const overlap = quotationOverlap(left.words, right.words)
  const wording = rewordingOf(left.words, right.words, overlap)
  if (wording !== null && overlap.changed.length > 0 || isPart(overlap) || areJoinedOtherwise(overlap) || !standsBesideAny(left) && !standsBesideAny(right)) return { overlap, wording, beside: false }
  if (sharedThought(left.words, right.words) === "none") return { overlap, wording, beside: false }
  const wider = [...widerOverlaps(left, right), ...widerOverlaps(right, left)].sort((a, b) => b.score - a.score)[0]
  return wider === undefined ? { overlap, wording, beside: false } : { overlap: wider, wording: "likely", beside: true }
}

const standsBesideAny = ({ after, before }: QuotationValue): boolean => before.length + after.length > 0

/** The overlaps of a whole quotation with a sentence and one beside it, where both of these are told in it and the sentence in other words. */
const widerOverlaps = (part: QuotationValue, { words: whole }: QuotationValue): ReadonlyArray<QuotationOverlap> => {
  const own = part.words.filter((word) => !isLight(word)).length
  return [part.before, part.after].flatMap((beside) => {
    if (beside.length === 0) return []
    const neighbour = quotationOverlap(beside, whole)
    if (!isPart(neighbour) && rewordingOf(beside, whole, neighbour) === null) return []
    const words = beside === part.before ? [...beside, ...part.words] : [...part.words, ...beside]
    const overlap = quotationOverlap(words, whole)
    if (overlap.parts || overlap.changed.length <= neighbour.changed.length || rewordingOf(words, whole, overlap) !== "likely") return []
    return overlap.content - neighbour.content >= Math.max(1, own / 2) ? [overlap] : []
  })
}
