import type { OrdinalValue } from "../model/value.ts"
import type { ValueKind } from "./kind.ts"
import { largeOrdinals, magnitudes, smallNumbers, smallOrdinals } from "./number/words.ts"
import { isNumber, skipHyphen, wordAt } from "./scan.ts"

const endings = new Set(["st", "nd", "rd", "th"])

/** Ranks: "39th", "first", "twenty-first", "one hundred and first". */
export const ordinal: ValueKind<OrdinalValue> = {
  kind: "ordinal",
  begins: new Set([...smallOrdinals.keys(), ...largeOrdinals.keys(), ...smallNumbers.keys()]),
  recognise: (tokens, at, end) => {
    if (at >= end) return null
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
