import type { QuotationOverlap } from "./overlap.ts"
import { areTranslations, isOneWordApart, isParallel } from "./parallel.ts"
import { isLight, mends } from "./words.ts"

/** From these scores on, two quotations that share so much of the shorter one are one utterance. */
const long = { score: 10, share: 0.5 }
const short = { score: 6, share: 0.6 }
/** Where both go on differently they may share a phrase that everybody uses. */
const inParts = { score: 11, share: 0.5 }
/** So they may where the words are the end of one and the beginning of the other. */
const bothCut = { score: 6, share: 0.7 }
/** Two that begin alike and go on differently, of one speaker. */
const begunAlike = { score: 9, share: 0.6 }
/** Two that have a clause in common, the same but for little words, and go on differently at both ends, of one speaker. */
const clauseAlike = { score: 11, share: 0 }
/** Fewer content words in common may be a turn of phrase. */
const fewestAlike = 3
/** A short one of which nearly all recurs is known by one content word. */
const nearlyAll = 0.75
/** What a word weighs that is all of a quotation, at least. */
const oneWord = 3

const reaches = ({ score, share }: QuotationOverlap, least: { readonly score: number, readonly share: number }): boolean => score >= least.score && share >= least.share

/** Whether two quotations differ only in where they join their clauses with a comma and where with "and". */
export const areJoinedOtherwise = ({ changed, parts }: QuotationOverlap): boolean => !parts && changed.length > 0 && changed.every((word) => word === "and")

/** Most words that a paper leaves out for its own in brackets: "I think [Osk] has it". */
const mostLeftOut = 2

/** Whether a quotation with words in brackets, which has these besides, lacks no more of another one than what may have stood there, and has no more of its own than a word that mends it. */
export const lacksWhatBracketsHold = (words: ReadonlyArray<string>, others: ReadonlyArray<string>, overlap: QuotationOverlap): boolean =>
  !overlap.parts && overlap.changed.length > 0 && overlap.changed.length <= mostLeftOut && (overlap.whole || reaches(overlap, short)) &&
  overlap.changed.every((word) => timesIn(words, word) < timesIn(others, word) || mends(word))

const timesIn = (words: ReadonlyArray<string>, word: string): number => words.filter((other) => other === word).length

/** Whether one quotation is a part of the other, or both are parts of one. */
export const isPart = (overlap: QuotationOverlap): boolean =>
  overlap.changed.length === 0 && !overlap.parts && (overlap.whole ? overlap.score >= oneWord : overlap.content >= 2 && reaches(overlap, bothCut))

/**
 * How surely two quotations that are worded differently are one utterance: `likely` by what they share, or `alike`,
 * cast in one mould, so that they are one where one person says both. Null where they are none.
 */
export const rewordingOf = (left: ReadonlyArray<string>, right: ReadonlyArray<string>, overlap: QuotationOverlap): "likely" | "alike" | null => {
  if (overlap.parts) return reaches(overlap, inParts) ? "likely" : overlap.content >= fewestAlike && isClauseAlike(overlap) ? "alike" : null
  if (overlap.changed.length > 0 && (reaches(overlap, long) || reaches(overlap, short) && (overlap.content >= 2 || overlap.share >= nearlyAll))) return "likely"
  return isParallel(left, right) || areTranslations(left, right) || isOneWordApart(overlap, Math.min(left.length, right.length)) ? "alike" : null
}

const isClauseAlike = (overlap: QuotationOverlap): boolean =>
  overlap.begunAlike && reaches(overlap, begunAlike) || overlap.changed.every(isLight) && reaches(overlap, clauseAlike)
