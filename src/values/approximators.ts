import type { Tokens } from "../model/tokens.ts"
import type { Bound } from "./interval.ts"
import { isGlued, isHyphen, phrases, readPhrase, skipHyphen, wordAt, type Phrases, type Read } from "./scan.ts"

/** Approximators before a number. */
export const approximators: Phrases<Bound> = phrases([
  ...listed("about", [
    "about", "around", "roughly", "approximately", "approx", "approx.", "some", "an estimated", "estimated", "circa", "something like", "in the region of",
    "more or less", "give or take", "an average of", "on average"
  ]),
  ...listed("nearly", [
    "nearly", "almost", "close to", "just under", "just below", "just shy of", "shy of", "not quite", "slightly less than", "slightly under", "slightly below",
    "a little under", "a little less than", "a bit less than", "little less than", "just less than", "just fewer than", "approaching"
  ]),
  ...listed("justOver", [
    "just over", "just above", "just more than", "slightly more than", "slightly over", "slightly above", "a little over", "a little more than",
    "little more than", "a bit more than", "a bit over"
  ]),
  ...listed("over", [
    "more than", "over", "above", "greater than", "in excess of", "exceeding", "well over", "well above", "far more than", "much more than", "upwards of",
    "upward of", "higher than", "larger than", "bigger than", "longer than", "older than", "at least more than"
  ]),
  ...listed("atLeast", [
    "at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "minimum of", "at a minimum", "greater than or equal to",
    "equal to or greater than", "equal to or more than", "more than or equal to", "at the very least", "as few as"
  ]),
  ...listed("atMost", [
    "at most", "at the most", "up to", "as many as", "as much as", "as high as", "no more than", "not more than", "no greater than", "a maximum of", "maximum of",
    "less than or equal to", "equal to or less than", "equal or less than", "equal or smaller than"
  ]),
  ...listed("under", [
    "fewer than", "less than", "under", "below", "smaller than", "lower than", "well under", "well below", "far fewer than", "far less than", "much less than",
    "shorter than", "younger than"
  ])
])

function listed(bound: Bound, forms: ReadonlyArray<string>): ReadonlyArray<readonly [string, Bound]> {
  return forms.map((form) => [form, bound] as const)
}

const after: Phrases<Bound> = phrases([
  ...listed("about", ["or so", "odd", "or thereabouts", "more or less", "give or take"]),
  ...listed("atLeast", ["or more", "or greater", "or higher", "or above", "or over", "or longer", "or older", "or better", "and above", "and older", "and over", "and up", "plus", "+", "at least"]),
  ...listed("atMost", ["or less", "or fewer", "or lower", "or below", "or under", "or younger", "and under", "and younger", "at most", "at the most", "or equal"])
])

/** First words of approximators. */
export const approximatorStarts: ReadonlySet<string> = new Set(approximators.keys())

/** The approximators before a number at token `at`, two at most ("at least about"): a bound outweighs "about". */
export const readApproximator = (tokens: Tokens, at: number, end: number): Read<Bound> | null => {
  const first = readPhrase(approximators, tokens, at, end)
  if (first === null || isPartOfVerb(tokens, at)) return null
  const second = readPhrase(approximators, tokens, first.next, end)
  if (second === null) return first
  return { next: second.next, value: first.value === "about" ? second.value : first.value }
}

/** Verbs that "up" goes with: what "went up to 13" stands at 13, and is not at most that. */
const risingVerbs = new Set("go goes going gone went come comes came coming move moves moved moving push pushes pushed pushing bring brings brought bringing drive drove driven send sent sending bid bids rack racked add adds added".split(" "))

/** Whether "up to" at a token is what a verb before it does. */
const isPartOfVerb = (tokens: Tokens, at: number): boolean => at > 0 && tokens.word[at] === "up" && tokens.word[at + 1] === "to" && risingVerbs.has(tokens.word[at - 1]!)

/** The approximator behind a number: "or so", "-odd", "-plus", "or more". */
export const readTrailingBound = (tokens: Tokens, at: number, end: number): Read<Bound> | null => {
  const word = wordAt(tokens, at, end)
  if (word === "+") return isGlued(tokens, at) ? { next: at + 1, value: "atLeast" } : null
  const i = isHyphen(word) ? skipHyphen(tokens, at, end) : at
  const read = readPhrase(after, tokens, i, end)
  if (read === null) return null
  // "30-odd", "50-plus" need their hyphen or a plain place; "plus 485 years" adds another number.
  const first = wordAt(tokens, i, end)
  if (i === at && first === "plus") return null
  if (i === at && first === "at" && read.next < end && wordAt(tokens, read.next, end) !== "." && wordAt(tokens, read.next, end) !== ",") return null
  return read
}
