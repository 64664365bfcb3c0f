import { TokenKind, type Tokens } from "../model/tokens.ts"
import type { OrdinalValue } from "../model/value.ts"
import type { Recognised, ValueKind } from "./kind.ts"
import { largeOrdinals, magnitudes, smallNumbers, smallOrdinals } from "./number/words.ts"
import { isCapital, isGlued, isHyphen, isNumber, isWord, skipHyphen, wordAt, wordBefore } from "./scan.ts"

const endings = new Set(["st", "nd", "rd", "th"])

/** What goes by a number behind it: "Game 5" is the fifth game, "round nine" the ninth round. */
const numbered = new Set("chapter day episode game grade heat inning lap part period phase quarter round season stage step week year".split(" "))

/** Words before such a noun in small letters where a number behind it is its own: "in round nine", not "last week nine". */
const leading = new Set(["in", "of", "by", "after", "before", "from", "until", "through", "for", "during", "since", "on", "at", "to", "into", ""])

/** Words that may follow the number behind a noun in small letters: another noun would be counted by it. */
const following = new Set("of in on at and or to with against when after before was is were will had has for as by from until that who which while but he she they it".split(" "))

const behindNoun = (tokens: Tokens, at: number, end: number): Recognised<OrdinalValue> | null => {
  const named = at > 0 && isCapital(tokens, at - 1)
  if (!numbered.has(wordBefore(tokens, at)) || isGlued(tokens, at) || !named && !leading.has(wordBefore(tokens, at - 1))) return null
  const rank = isNumber(tokens, at, end) ? Number(wordAt(tokens, at, end)) : smallNumbers.get(wordAt(tokens, at, end)) ?? 0
  if (!Number.isInteger(rank) || rank < 1 || rank > 99) return null
  const next = wordAt(tokens, at + 1, end)
  const counts = isWord(tokens, at + 1, end) && !isCapital(tokens, at + 1) && (named ? next.length > 3 && next.endsWith("s") : !following.has(next))
  return counts || isNumber(tokens, at + 1, end) || tokens.kind[at + 1] === TokenKind.symbol || isHyphen(next) ? null : { first: at, last: at + 1, value: { kind: "ordinal", rank } }
}

/** Ranks: "39th", "first", "twenty-first", "one hundred and first", "round nine". */
export const ordinal: ValueKind<OrdinalValue> = {
  kind: "ordinal",
  begins: new Set([...smallOrdinals.keys(), ...largeOrdinals.keys(), ...smallNumbers.keys()]),
  recognise: (tokens, at, end) => {
    if (at >= end) return null
    const numbering = behindNoun(tokens, at, end)
    if (numbering !== null) return numbering
    const word = wordAt(tokens, at, end)
    if (isNumber(tokens, at, end)) {
      if (word.length < 3 || !endings.has(word.slice(-2))) return null
      const rank = Number(word.slice(0, -2).replaceAll(",", ""))
      return Number.isInteger(rank) && rank > 0 ? { first: at, last: at + 1, value: { kind: "ordinal", rank } } : null
    }
    const small = smallOrdinals.get(word)
    if (small !== undefined) return { first: at, last: at + 1, value: { kind: "ordinal", rank: small } }
    const large = largeOrdinals.get(word)
    if (large !== undefined) return { first: at, last: at + 1, value: { kind: "ordinal", rank: large } }
    if (!smallNumbers.has(word)) return null
    let total = 0
    let current = 0
    for (let i = at; i < end && i < at + 12; i++) {
      const part = wordAt(tokens, i, end)
      const cardinal = smallNumbers.get(part)
      const power = magnitudes.get(part)
      if (cardinal !== undefined) {
        // "ten first places" is no rank; only a ten takes a unit.
        const next = wordAt(tokens, skipHyphen(tokens, i + 1, end), end)
        if (smallOrdinals.has(next) && !(cardinal >= 20 && (smallOrdinals.get(next) ?? 0) < 10)) return null
        if (current % 100 !== 0 && !(current % 100 >= 20 && cardinal < 10)) return null
        current += cardinal
      } else if (power !== undefined) {
        if (power === 2) current *= 100
        else {
          total += current * 10 ** power
          current = 0
        }
      } else if (part === "and" || part === "-") continue
      else {
        const last = smallOrdinals.get(part)
        if (last !== undefined && i > at + (current % 100 === 0 ? 0 : 1) && (current % 100 === 0 || current % 10 === 0 && last < 10)) {
          return { first: at, last: i + 1, value: { kind: "ordinal", rank: total + current + last } }
        }
        const end10 = largeOrdinals.get(part)
        if (end10 === undefined || current === 0) return null
        return { first: at, last: i + 1, value: { kind: "ordinal", rank: end10 === 100 ? total + current * 100 : total + current * end10 } }
      }
    }
    return null
  },
  normalise: (value) => value,
  compare: (left, right) =>
    left.rank === right.rank
      ? { relation: "equal", because: `both ${printOrdinal(left.rank)}` }
      : { relation: "incompatible", because: `${printOrdinal(left.rank)} and ${printOrdinal(right.rank)}` },
  print: ({ rank }) => printOrdinal(rank)
}

/** "1st", "22nd", "113th" */
export const printOrdinal = (rank: number): string => {
  const tens = rank % 100
  const ending = tens >= 11 && tens <= 13 ? "th" : rank % 10 === 1 ? "st" : rank % 10 === 2 ? "nd" : rank % 10 === 3 ? "rd" : "th"
  return `${rank}${ending}`
}
