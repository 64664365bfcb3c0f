import type { Tokens } from "../model/tokens.ts"
import type { OrdinalValue } from "../model/value.ts"
import type { Recognised } from "./kind.ts"
import { readNumber } from "./numbers.ts"
import { phrases, readPhrase, wordAt, wordBefore } from "./scan.ts"

/** Where the minutes of a football match are counted from, and in which direction. */
interface Count {
  readonly from: number
  readonly back: boolean
}

const full: Count = { from: 90, back: true }
const extra: Count = { from: 120, back: true }
const start: Count = { from: 0, back: false }
const second: Count = { from: 45, back: false }
const half: Count = { from: 45, back: true }

const breaks = ["the break", "half time", "halftime", "the interval", "the restart"]

const counts = phrases<Count>([
  ...["from time", "from full time", "from the end", "from the end of normal time", "from the end of regulation", "of normal time left", "of normal time remaining", "before full time",
    "before the final whistle", "from the final whistle"].map((form) => [form, full] as const),
  ...["from the end of extra time", "of extra time left", "of extra time remaining"].map((form) => [form, extra] as const),
  ...breaks.flatMap((form) => [[`after ${form}`, second], [`before ${form}`, half], [`from ${form}`, half]] as const),
  ["into the second half", second], ["into extra time", { from: 90, back: false }],
  ["on the clock", start], ["gone", start], ["played", start]
])

const minutes = new Set(["minute", "minutes", "mins", "min"])

/** Longer than any match with extra time. */
const longest = 125

/**
 * The minute of a football match that is told as a length of time: "on 53 minutes", "17 minutes from time", "seven minutes
 * after the break". Only the rule of such minutes asks for it: elsewhere the same words are a duration.
 */
export const recogniseMatchMinute = (tokens: Tokens, at: number, end: number): Recognised<OrdinalValue> | null => {
  const number = readNumber(tokens, at, end)
  if (number === null || number.low !== number.high || number.share || !Number.isInteger(number.low) || !minutes.has(wordAt(tokens, number.next, end))) return null
  const behind = number.next + 1
  const told = readPhrase(counts, tokens, behind, end)
  const before = wordBefore(tokens, at)
  if (told === null && before !== "on" && before !== "after") return null
  const { back, from } = told?.value ?? start
  const rank = back ? from - number.low : from + number.low
  return rank < 1 || rank > longest ? null : { first: at, last: told?.next ?? behind, value: { kind: "ordinal", rank } }
}
