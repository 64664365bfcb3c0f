import type { Claim } from "../model/claim.ts"
import { stem } from "../text/stem.ts"
import { timeWords } from "../text/time-words.ts"

/** How many words two statements share, and how many of these tell what happened. */
export interface Shared {
  readonly words: number
  readonly telling: number
}

/** Whether two statements that share so much tell the same: a single word beside one name is met by chance as well. */
export const tellTheSame = ({ telling, words }: Shared): boolean => telling > 1 || telling === 1 && words > 2

/** Whether two statements that share so much are worth seeing side by side. */
export const tellOfOneMatter = ({ telling }: Shared): boolean => telling > 2

/**
 * Makes the count of words that two statements share: names do not tell what happened, of which a story is full, nor does
 * when it was. That both name somebody other findings say. It reads each statement once, beside however many it is laid.
 */
export const countingTellingWords = (): ((left: Claim, right: Claim) => Shared) => {
  const known = new Map<Claim, ReadonlySet<string>>()
  const namesOf = (claim: Claim): ReadonlySet<string> => {
    let names = known.get(claim)
    if (names === undefined) { names = nameWords(claim); known.set(claim, names) }
    return names
  }
  return (left, right) => {
    if (left.value.kind !== "statement" || right.value.kind !== "statement") return { words: 0, telling: 0 }
    const { words } = right.value
    const shared = left.value.words.filter((word) => words.includes(word) && !timeWords.has(word))
    if (shared.length === 0) return { words: 0, telling: 0 }
    const [ours, theirs] = [namesOf(left), namesOf(right)]
    return { words: shared.length, telling: shared.filter((word) => !(ours.has(word) && theirs.has(word))).length }
  }
}

/** Stems of the words of a statement that belong to names: those with a capital letter, but for headlines, where all have one. */
const nameWords = ({ context: { names }, quote, sentence, span }: Claim): ReadonlySet<string> => {
  const out = new Set(names.flatMap((name) => name.split(" ")).map(stem))
  const words = quote.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length >= fewestOfHeadline && words.every((word) => word.length < longWord || isCapital(word))) return out
  words.forEach((word, i) => {
    // The first word of a sentence has its capital anyway, unless another follows.
    const first = i === 0 && span.start === sentence.start && !(words[1] !== undefined && isCapital(words[1]))
    if (isCapital(word) && !first) out.add(stem(word))
  })
  return out
}

/** A headline has so many words, and of its words those of so many letters have a capital each. */
const fewestOfHeadline = 5
const longWord = 5

const isCapital = (word: string): boolean => { const first = word.slice(0, 1); return first !== first.toLowerCase() }
