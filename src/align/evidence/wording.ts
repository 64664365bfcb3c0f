import type { QuotationValue, Relation } from "../../model/value.ts"
import { stem } from "../../text/stem.ts"
import { overlapWithin } from "../../values/quotation/beside.ts"
import { sharedThought } from "../../values/quotation/thought.ts"
import { isLight } from "../../values/quotation/words.ts"

export const wordings = ["same", "close", "short", "near", "alike", "thought", "word", "other"] as const
/** How alike two quotations are worded. */
export type Wording = (typeof wordings)[number]

/** From one of these scores on, two quotations that share so much of the shorter one are one utterance whoever is said to have spoken. */
const surely = [{ score: 13, share: 0.7 }, { score: 11, share: 0.9 }]

/** How alike two quotations are worded; `common` are the words frequent in all news, by stem. */
export const compareWordings = (left: QuotationValue, right: QuotationValue, relation: Relation, common: ReadonlyMap<string, number>): Wording => {
  const { overlap: { content, pairs, score, share }, wording } = overlapWithin(left, right)
  switch (relation) {
    case "equal": return pairs.length >= 5 || content >= 3 ? "same" : content >= 2 || isTellingWord(pairs, common) ? "short" : "word"
    case "different": return surely.some((least) => score >= least.score && share >= least.share) ? "close" : wording === "likely" ? "near" : "alike"
    default: return relation === "compatible" || sharedThought(left.words, right.words) !== "none" ? "thought" : "other"
  }
}

/** Whether a single word is one that few others would choose. */
const isTellingWord = (pairs: ReadonlyArray<readonly [string, string]>, common: ReadonlyMap<string, number>): boolean =>
  pairs.length === 1 && !isLight(pairs[0]![0]) && !common.has(stem(pairs[0]![0]))
