import type { QuotationOverlap } from "./overlap.ts"
import { isLight } from "./words.ts"

/** Fewest words that two quotations share around the one that differs. */
const fewestShared = 3
/** Most words that stand in its place. */
const longestChange = 2

/**
 * Whether two quotations are the same words in the same order but for one place, where each has a word or two of its
 * own: "I'm done with this circus", "I'm through with this circus". The longer the change, the more must be shared.
 */
export const isParallel = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean => {
  const least = Math.min(left.length, right.length)
  let before = 0
  while (before < least && left[before] === right[before]) before++
  let behind = 0
  while (behind < least - before && left[left.length - 1 - behind] === right[right.length - 1 - behind]) behind++
  const shared = before + behind
  const change = Math.max(left.length, right.length) - shared
  if (least === shared || change > longestChange || shared < fewestShared || shared < 2 * change) return false
  return left.some((word, i) => (i < before || i >= left.length - behind) && !isLight(word))
}

/** Fewest words of two quotations that stand word against word, and how many of them may be others. */
const fewestAgainst = 8
const othersAgainst = 2
/** Content words that stand in the same places in both. */
const contentAgainst = 3

/** Whether two quotations are as long, and all but a word or two stand in the same places, as two papers translate one sentence. */
export const areTranslations = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean => {
  if (left.length !== right.length || left.length < fewestAgainst) return false
  const same = left.filter((word, i) => word === right[i])
  return left.length - same.length <= othersAgainst && same.filter((word) => !isLight(word)).length >= contentAgainst
}

/** Content words that the shorter quotation must have in common with the other. */
const fewestContent = 2
/** Words of the shorter quotation that may be missing from the other. */
const mostMissing = 2

/**
 * Whether a short quotation stands in another one but for one content word and little ones: "an official declaration of
 * defeat" in "amounts to an official announcement of their defeat". `shorter` is the length of the shorter one, in words.
 */
export const isOneWordApart = ({ changed, content, pairs }: QuotationOverlap, shorter: number): boolean =>
  content >= fewestContent && pairs.length >= fewestShared && shorter - pairs.length <= mostMissing && changed.filter((word) => !isLight(word)).length <= 2
