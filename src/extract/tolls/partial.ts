import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { Lexicons } from "../lexicons.ts"
import { nounKey } from "../noun-key.ts"
import { belonging, isFraction, isNumberAt } from "./tolls.ts"

const furtherWords = new Set(["another", "additional", "remaining", "other", "others", "further", "extra", "rest"])

/** "The final three jurors" follow others. */
const closing = new Set(["final", "initial"])

/** Whether the amount at `[first, last)` is told as what there is beside another one: "its other 13 buses", "2,000 others". */
export const isFurther = (tokens: Tokens, sentence: Sentence, first: number, last: number): boolean => {
  for (let i = Math.max(sentence.first, first - 2); i < Math.min(sentence.last, last + 1); i++) if (furtherWords.has(tokens.word[i]!)) return true
  return false
}

/** Whether the amount at `[first, last)` is a part of another or comes on top of one. */
export const isPartial = (tokens: Tokens, sentence: Sentence, first: number, last: number, percent: boolean, lexicons: Lexicons): boolean => {
  if (isFurther(tokens, sentence, first, last) || first > sentence.first && closing.has(tokens.word[first - 1]!)) return true
  // "12 percent more pay" is how much it changes.
  if (!percent && tokens.word[last] === "more" && last < sentence.last && tokens.word[last + 1] !== "than") return true
  // "The captain and his 21 crew" are 22.
  if (first - 2 >= sentence.first && tokens.word[first - 2] === "and" && belonging.has(tokens.word[first - 1]!)) return true
  // "Field goals of 23, 34 and 44 yards" are three.
  if (first - 2 >= sentence.first && tokens.word[first - 1] === "and" && tokens.kind[first - 2] === TokenKind.number) return true
  // "Two deadly explosions" may be of three.
  if (deadly.has(tokens.word[last] ?? "") && last < sentence.last) return true
  // "Within two miles of the mill" tells how far, "30 percent of the vote" of what.
  return !percent && (tokens.word[first - 1] !== "within" && isFraction(tokens, last) || isSummand(tokens, sentence, last, lexicons) || isPlacedSummand(tokens, sentence, first, last) || isFirstOfMore(tokens, first, last, lexicons))
}

/** What tells which of several incidents are counted. */
const deadly = new Set(["deadly", "fatal", "lethal", "nonfatal"])

/** How far behind "one room" the second one may be told of, in tokens. */
const secondReach = 60

/** Whether a second one is told of behind the first: "booked one room, and two days later a second room". */
const isFirstOfMore = (tokens: Tokens, first: number, last: number, lexicons: Lexicons): boolean => {
  if (last !== first + 1 || tokens.word[first] !== "one" || !isPlainWord(tokens, last)) return false
  const noun = nounKey(tokens.word[last]!, lexicons)
  for (let i = last + 1; i < Math.min(tokens.count - 1, last + secondReach); i++) {
    if (tokens.word[i] === "second" && isPlainWord(tokens, i + 1) && nounKey(tokens.word[i + 1]!, lexicons) === noun) return true
  }
  return false
}

/** Words between a number and its noun, and between "and" and the noun of the second one. */
const mostModifiers = 2

/** Whether others of one kind are counted right behind: "two old men and a young man" are three. `last` is where the number ends. */
const isSummand = (tokens: Tokens, sentence: Sentence, last: number, lexicons: Lexicons): boolean => {
  let and = last + 1
  while (and < sentence.last && and <= last + mostModifiers + 1 && tokens.word[and] !== "and") and++
  const next = and + 1
  if (tokens.word[and] !== "and" || next >= sentence.last) return false
  const counts = isNumberAt(tokens, next, lexicons) || ["a", "an", "one"].includes(tokens.word[next]!)
  if (!counts || !isPlainWord(tokens, and - 1)) return false
  const noun = nounKey(tokens.word[and - 1]!, lexicons)
  for (let i = next + 1; i < Math.min(sentence.last, next + mostModifiers + 2) && isPlainWord(tokens, i); i++) if (nounKey(tokens.word[i]!, lexicons) === noun) return true
  return false
}

/** Words that lead to where the things counted are. */
const placing = new Set(["in", "at", "from", "on"])

/** Words between a number and its place, and in the name of the place. */
const mostPlaced = 4

/** Whether the same is counted elsewhere as well: "600 jobs in Lisbon and 900 in Porto" are 1,500; so of either number. */
const isPlacedSummand = (tokens: Tokens, sentence: Sentence, first: number, last: number): boolean => {
  if (countedElsewhere(tokens, sentence, last) !== null) return true
  for (let i = first - 1; i >= Math.max(sentence.first, first - reachOfPlace); i--) if (tokens.kind[i] === TokenKind.number && countedElsewhere(tokens, sentence, i + 1) === first) return true
  return false
}

/** How far behind one number the other may stand. */
const reachOfPlace = 2 * mostPlaced + 3

/** Where the number stands that counts at another place what the one before token `last` counts at the first; null where none does. */
const countedElsewhere = (tokens: Tokens, sentence: Sentence, last: number): number | null => {
  let place = last
  while (place < Math.min(sentence.last, last + mostPlaced) && !placing.has(tokens.word[place]!)) if (!isPlainWord(tokens, place++)) return null
  if (place === last || !placing.has(tokens.word[place] ?? "")) return null
  for (let and = place + 1; and < Math.min(sentence.last - 2, place + 1 + mostPlaced); and++) {
    if (tokens.word[and] === "and") return tokens.kind[and + 1] === TokenKind.number && tokens.word[and + 2] === tokens.word[place] ? and + 1 : null
  }
  return null
}

const isPlainWord = (tokens: Tokens, i: number): boolean => tokens.kind[i] === TokenKind.word && (tokens.flags[i]! & TokenFlag.possessive) === 0
