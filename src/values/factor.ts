import type { Tokens } from "../model/tokens.ts"
import type { Interval, QuantityValue } from "../model/value.ts"
import { readApproximator } from "./approximators.ts"
import { printNumber } from "./digits.ts"
import { applyBound, printInterval } from "./interval.ts"
import type { Recognised } from "./kind.ts"
import { readNumber } from "./numbers.ts"
import { isWord, skipHyphen, wordAt } from "./scan.ts"

/** Verbs that say by what a value was multiplied. */
const verbs: ReadonlyMap<string, number> = new Map([
  ["doubled", 2], ["doubling", 2], ["tripled", 3], ["tripling", 3], ["trebled", 3], ["trebling", 3], ["quadrupled", 4],
  ["quadrupling", 4], ["quadruples", 4], ["quintupled", 5], ["quintupling", 5], ["halved", 0.5], ["halving", 0.5]
])

/** Words that multiply only in a comparison: "double the", "doubles its", but "double murder", "the doubles title", "both halves". */
const multiples: ReadonlyMap<string, number> = new Map([
  ["double", 2], ["doubles", 2], ["twice", 2], ["triple", 3], ["triples", 3], ["halves", 0.5], ["treble", 3], ["thrice", 3], ["quadruple", 4], ["halve", 0.5]
])

const folds: ReadonlyMap<string, number> = new Map([
  ["twofold", 2], ["threefold", 3], ["fourfold", 4], ["fivefold", 5], ["sixfold", 6], ["sevenfold", 7], ["eightfold", 8], ["ninefold", 9], ["tenfold", 10],
  ["hundredfold", 100], ["thousandfold", 1000]
])

export const factorStarts: ReadonlySet<string> = new Set([...verbs.keys(), ...multiples.keys(), ...folds.keys()])

const comparatives = new Set([
  "as", "the", "that", "what", "its", "their", "his", "her", "our", "those", "this", "last", "previous", "in", "to", "from", "over", "since", "more", "higher", "larger", "greater",
  "bigger", "faster", "longer", "normal", "usual", "by", "defence", "defense", "spending", "production", "output"
])

const timesComparatives = new Set(["as", "more", "the", "higher", "larger", "greater", "bigger", "faster", "longer", "what", "that", "its", "their", "stronger", "worse", "heavier", "normal"])

/** A multiple of another value: "more than double", "fivefold", "ten-fold", "three times the", "tripled". */
export const readFactor = (tokens: Tokens, at: number, end: number): Recognised<QuantityValue> | null => {
  const word = wordAt(tokens, at, end)
  const plain = readMultiple(tokens, at, end, false)
  if (plain !== null) return found(at, plain.next, { low: plain.value, high: plain.value, approximate: false })
  if (factorStarts.has(word)) return null
  const lead = readApproximator(tokens, at, end)
  if (lead !== null) {
    const multiple = readMultiple(tokens, lead.next, end, true)
    return multiple === null ? null : found(at, multiple.next, applyBound(lead.value, multiple.value, multiple.value, false))
  }
  return null
}

const found = (first: number, last: number, { low, high, approximate }: Interval): Recognised<QuantityValue> =>
  ({ first, last, value: { kind: "quantity", low, high, approximate, unit: null, dimension: null, factor: true, share: false } })

/** `led` by an approximator, "double" needs no comparison behind it. */
const readMultiple = (tokens: Tokens, at: number, end: number, led: boolean): { readonly next: number; readonly value: number } | null => {
  const word = wordAt(tokens, at, end)
  const sure = verbs.get(word) ?? folds.get(word)
  if (sure !== undefined) return { next: at + 1, value: sure }
  const multiple = multiples.get(word)
  if (multiple !== undefined) {
    return led || at + 1 >= end || comparatives.has(wordAt(tokens, at + 1, end)) || (word === "double" && !isWord(tokens, at + 1, end))
      ? { next: at + 1, value: multiple }
      : null
  }
  const number = readNumber(tokens, at, end)
  if (number === null || number.low !== number.high || number.share || number.low <= 0) return null
  const i = skipHyphen(tokens, number.next, end)
  const after = wordAt(tokens, i, end)
  if (after === "fold") return { next: i + 1, value: number.low }
  if (after === "times" && (timesComparatives.has(wordAt(tokens, i + 1, end)))) return { next: i + 1, value: number.low }
  return null
}

/** "double", "more than triple", "5-fold". */
export const printFactor = (value: Interval): string => printInterval(value, (n) => (n === 2 ? "double" : n === 3 ? "triple" : `${printNumber(n)}-fold`))
