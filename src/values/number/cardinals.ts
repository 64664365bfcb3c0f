import type { Tokens } from "../../model/tokens.ts"
import { timesPowerOfTen } from "../digits.ts"
import { isHyphen, skipHyphen, wordAt } from "../scan.ts"
import { isDozen, readMagnitude } from "./magnitudes.ts"
import { readAndPart, readMixed, readPoint } from "./parts.ts"
import { exact, type NumberOptions, type NumberRead } from "./read.ts"
import { denominators, magnitudes, smallNumbers } from "./words.ts"

/** Cardinals in words. `start` is 1 where an article stood before ("a hundred and five"), else 0. */
export const readCardinalWords = (tokens: Tokens, at: number, end: number, options: NumberOptions, start: number): NumberRead | null => {
  let total = 0
  let current = start
  let seen = start > 0
  // The next small number must be below `room`: 10 after "twenty", 100 after "hundred", 0 after "five".
  let room = seen ? 0 : 1000
  let lastPower = Infinity
  let exponent = 0
  let i = at
  let next = at
  for (;;) {
    let word = wordAt(tokens, i, end)
    if (seen && isHyphen(word)) word = wordAt(tokens, ++i, end)
    else if (word === "and" && (room === 100 || room === 1000) && seen && options.noAnd !== true) {
      word = wordAt(tokens, ++i, end)
      if (!smallNumbers.has(word) || isFraction(word, wordAt(tokens, i + 1, end))) break
    }
    const small = smallNumbers.get(word)
    if (small !== undefined) {
      if (small >= room || (small === 0 && seen)) break
      if (seen && room === 1000 && wordAt(tokens, i + 1, end) === "in") break
      current += small
      room = small >= 20 ? 10 : 0
      exponent = 0
    } else {
      const power = magnitudes.get(word)
      if (power === 7 && lastPower === 5 && current === 0) {
        // "three lakh crore"
        total = timesPowerOfTen(total, power)
        exponent += power
        next = ++i
        break
      }
      if (power === undefined || !seen || current === 0) break
      if (power === 2) {
        if (current > 99) break
        current *= 100
        room = 100
      } else {
        if (power >= lastPower) break
        total += timesPowerOfTen(current, power)
        current = 0
        lastPower = power
        room = 1000
      }
      exponent += power
    }
    seen = true
    next = ++i
  }
  if (next === at) return null
  const value = total + current
  if (total === 0) {
    const mixed = readMixed(tokens, value, next, end)
    if (mixed !== null) return readMagnitude(tokens, mixed.value, mixed.next, end, false, options)
    if (wordAt(tokens, next, end) === "point") {
      const decimal = readPoint(tokens, value, next + 1, end)
      if (decimal !== null) return readMagnitude(tokens, decimal.value, decimal.next, end, false, options)
    }
  }
  if (isDozen(wordAt(tokens, skipHyphen(tokens, next, end), end)) && exponent === 0) {
    return { ...exact(skipHyphen(tokens, next, end) + 1, value * 12, false), approximate: true }
  }
  const part = exponent < 3 ? null : readAndPart(tokens, next, end)
  return part === null ? exact(next, value, false, exponent) : exact(part.next, value + timesPowerOfTen(part.value, exponent), false, exponent)
}

/** Behind "and": "three quarters", "one half" are added to what stands before, not counted. */
const isFraction = (count: string, part: string): boolean => denominators.has(part) && (part.endsWith("s") || count === "one" && (part === "half" || part === "quarter"))
