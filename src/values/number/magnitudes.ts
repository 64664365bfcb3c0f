import type { Tokens } from "../../model/tokens.ts"
import { timesPowerOfTen } from "../digits.ts"
import { isCapital, isGlued, skipHyphen, wordAt } from "../scan.ts"
import { readAndPart } from "./parts.ts"
import { exact, type NumberOptions, type NumberRead } from "./read.ts"
import { magnitudes, shortMagnitudes } from "./words.ts"

/** The magnitude words behind a mantissa: "million", "hundred thousand", "-million", "dozen". */
export const readMagnitude = (tokens: Tokens, mantissa: number, at: number, end: number, digits: boolean, options: NumberOptions): NumberRead => {
  let exponent = 0
  let next = at
  for (;;) {
    const i = skipHyphen(tokens, next, end)
    const word = wordAt(tokens, i, end)
    if (exponent === 0 && isDozen(word)) return { ...exact(i + 1, mantissa * 12, digits), approximate: true }
    const power = magnitudes.get(word) ?? (isShortMagnitude(tokens, i, next, word, options) ? shortMagnitudes.get(word) : undefined)
    if (power === undefined) break
    exponent += power
    next = i + 1
    // "5 million" ends here; "2 hundred thousand" and "3 lakh crore" go on.
    if (power !== 2 && power !== 5) break
  }
  const part = exponent < 3 ? null : readAndPart(tokens, next, end)
  return part === null ? exact(next, timesPowerOfTen(mantissa, exponent), digits, exponent)
    : exact(part.next, timesPowerOfTen(mantissa + part.value, exponent), digits, exponent)
}

/** Twelve of what follows, in round numbers. */
export const isDozen = (word: string): boolean => word === "dozen" || word === "dozens"

const isShortMagnitude = (tokens: Tokens, i: number, next: number, word: string, options: NumberOptions): boolean => {
  if (i !== next || !shortMagnitudes.has(word)) return false
  if (options.shortMagnitudes === true) return true
  if (unambiguous.has(word)) return true
  // Without a currency only what is no unit of measure; "3M" is a company, "4B" a flat.
  if (!isGlued(tokens, i)) return false
  const mantissa = wordAt(tokens, i - 1, i)
  if (word === "m") return isCapital(tokens, i) ? mantissa !== "3" : manyOf.has(wordAt(tokens, i + 1, i + 2)) || manyOf.has(wordAt(tokens, i + 2, i + 3))
  if (word === "b") return mantissa.includes(".")
  return word === "k" && !races.has(wordAt(tokens, i + 1, i + 2))
}

/** What is counted in millions and never by the metre: "70m copies", "2m new homes". */
const manyOf = new Set((
  "acres albums barrels books bottles children cigarettes copies customers doses downloads dollars euros followers hectares homes households jobs listeners litres members passengers people phones " +
  "pounds readers records refugees residents sales shares subscribers tickets tonnes tons tourists users vehicles viewers views visitors voters votes workers"
).split(" "))

/** Abbreviations that stand for nothing else: "10bn", "10 bn". */
const unambiguous = new Set(["bn", "mn", "mln", "bln", "tn", "tln"])

/** Behind these "10k" tells a distance. */
const races = new Set(["run", "race", "walk", "fun", "runner", "runners", "course"])
