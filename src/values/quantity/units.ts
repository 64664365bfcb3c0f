import type { LexiconEntry } from "../../model/rule.ts"
import type { Tokens } from "../../model/tokens.ts"
import type { Amount } from "../amount.ts"
import type { Measure } from "../interval.ts"
import { areSterling, isPound } from "../money/pounds.ts"
import { readNumber, type NumberRead } from "../numbers.ts"
import { isCapital, isGlued, isNumber, isWord, readPhrase, skipHyphen, wordAt, type Phrases, type Read } from "../scan.ts"

// Units of measure: what the lexicon tells of one, and how one is read beside its number.

/** A unit as the units lexicon tells it. */
export interface Unit {
  readonly id: string
  readonly dimension: string
  readonly factor: number
  readonly offset: number
  readonly one: string
  readonly many: string
  readonly tolerance: number | null
  readonly anyScale: boolean
  /** The unit that papers call by the name of this one as well, null for most. */
  readonly takenFor: string | null
}

export const unitOf = (entry: LexiconEntry): Unit => {
  const dimension = entry.facts?.["dimension"]
  const factor = entry.facts?.["factor"]
  const offset = entry.facts?.["offset"]
  const tolerance = entry.facts?.["tolerance"]
  if (typeof dimension !== "string" || typeof factor !== "number" || !(factor > 0)) {
    throw new TypeError(`unit "${entry.id}" needs the facts dimension (a word) and factor (a positive number)`)
  }
  const text = (name: string) => {
    const fact = entry.facts?.[name]
    return typeof fact === "string" ? fact : entry.forms[0] ?? entry.id
  }
  return {
    id: entry.id, dimension, factor, offset: typeof offset === "number" ? offset : 0, one: text("one"), many: text("many"),
    tolerance: typeof tolerance === "number" ? tolerance : null, anyScale: entry.facts?.["anyScale"] === true,
    takenFor: typeof entry.facts?.["takenFor"] === "string" ? entry.facts["takenFor"] : null
  }
}

export const listFact = (entry: LexiconEntry, name: string): ReadonlyArray<string> => {
  const fact = entry.facts?.[name]
  return Array.isArray(fact) ? fact : []
}

/** The unit of the dimension whose factor is 1 and offset 0: what amounts are normalised to. */
export const baseOf = (units: ReadonlyMap<string, Unit>, { dimension }: Unit): Unit | null => {
  for (const unit of units.values()) if (unit.dimension === dimension && unit.factor === 1 && unit.offset === 0 && !unit.anyScale) return unit
  return null
}

export const measureOf = (unit: Unit | undefined, name: string): Measure => ({
  factor: unit?.factor ?? 1, offset: unit?.offset ?? 0, unit: unit?.many ?? name, measured: true,
  ...(unit === undefined || unit.tolerance === null ? {} : { tolerance: unit.tolerance })
})

/** "magnitude-6.1", "a magnitude of about 6": the unit, with the hyphen behind it. */
export const readPrefixUnit = (table: Phrases<Unit>, tokens: Tokens, at: number, end: number): Read<Unit> | null => {
  const read = readPhrase(table, tokens, at, end)
  if (read === null) return null
  const next = skipHyphen(tokens, read.next, end)
  return isNumber(tokens, next, end) ? { next, value: read.value } : null
}

/** "16st", "5.3in": a form that is a unit only where it is glued to its digits. */
export const readGluedUnit = (table: Phrases<Unit>, tokens: Tokens, at: number, end: number, number: NumberRead): Read<Unit> | null =>
  number.digits && isGlued(tokens, at) && isNumber(tokens, at - 1, end) ? readPhrase(table, tokens, at, end) : null

/** Symbols of two letters that are no other word. */
const plainSymbols = new Set(["km", "kg", "cm", "mm"])

/** Behind these words "5m" tells a length; before others it counts millions. */
const lengthContext = new Set(["wide", "long", "tall", "high", "deep", "away", "from", "above", "below", "off", "of", "down", "to", "in", "and", "or", "at", "per", "by", "x"])

export const readUnit = (table: Phrases<Unit>, tokens: Tokens, at: number, end: number, number: NumberRead): Read<Unit> | null => {
  let i = skipHyphen(tokens, at, end)
  // "a quarter of a mile", "half a mile"
  if (number.share) {
    if (wordAt(tokens, i, end) === "of") i++
    const article = wordAt(tokens, i, end)
    if (article === "a" || article === "an") i++
    else if (i !== at && i !== at + 1) return null
  }
  const word = wordAt(tokens, i, end)
  if (!table.has(word)) return null
  const read = readPhrase(table, tokens, i, end)
  if (read === null) return null
  // Short symbols are units behind digits only: "5 m", never "five m". Some are nothing else: "four km".
  if (word.length <= 2 && !plainSymbols.has(word) && read.next === i + 1 && isWord(tokens, i, end)) {
    if (!number.digits) return null
    if (word === "m" && (isCapital(tokens, i) && isGlued(tokens, i) || isWord(tokens, i + 1, end) && !lengthContext.has(wordAt(tokens, i + 1, end)))) return null
  }
  if (isPound(word) && areSterling(tokens, at, i + 1, end, number)) return null
  // Stone and Foot are names of people too.
  if (isCapital(tokens, i) && isWord(tokens, i, end) && word.length > 3 && isCapital(tokens, Math.max(i - 1, 0))) return null
  return read
}

/** "190 km2", "5 m³": the square or the cube of the unit, where a raised number or a plain one is glued to it. */
export const raised = (units: ReadonlyMap<string, Unit>, read: Read<Unit>, tokens: Tokens, end: number): Read<Unit> => {
  const power = isGlued(tokens, read.next) ? powers.get(wordAt(tokens, read.next, end)) : undefined
  const unit = power === undefined ? undefined : units.get(`${power} ${read.value.id}`)
  return unit === undefined ? read : { next: read.next + 1, value: unit }
}

const powers: ReadonlyMap<string, string> = new Map([["2", "square"], ["²", "square"], ["3", "cubic"], ["³", "cubic"]])

/** "5 foot, 8 inches", "six pounds three ounces": the smaller unit of the same dimension, added. */
export const addSmallerUnit = (table: Phrases<Unit>, amount: Amount<Unit>, tokens: Tokens, end: number): Amount<Unit> => {
  if (amount.unit === null || amount.range || amount.low !== amount.high || amount.unit.offset !== 0) return amount
  let i = amount.next
  const joiner = wordAt(tokens, i, end)
  if (joiner === "," || joiner === "and" || joiner === "-") i++
  const number = readNumber(tokens, i, end)
  if (number === null || number.low !== number.high || number.share) return amount
  const unit = readUnit(table, tokens, number.next, end, number) ?? readInch(table, amount.unit, tokens, number.next, end) ?? (joiner === "-" ? bareInches(table, amount.unit, tokens, i, number.next) : null)
  if (unit === null || unit.value.dimension !== amount.unit.dimension || !(unit.value.factor < amount.unit.factor) || unit.value.offset !== 0) return amount
  // More of the smaller unit than one of the larger is another amount: "2 feet and 30 inches".
  if (number.low * unit.value.factor >= amount.unit.factor) return amount
  const value = amount.low + (number.low * unit.value.factor) / amount.unit.factor
  return { ...amount, next: unit.next, low: value, high: value }
}

/** "6 feet 2 inches": an amount that no decimal number of its unit tells well, where a smaller unit of its system does, else null. */
export const inTwoUnits = (units: ReadonlyMap<string, Unit>, { factor, id, many, one }: Unit, amount: number): string | null => {
  const smaller = units.get(smallerUnits.get(id) ?? "")
  if (smaller === undefined || amount < 1) return null
  const whole = Math.floor(amount)
  const rest = Math.round((amount - whole) * factor / smaller.factor)
  if (rest === 0 || whole + rest * smaller.factor / factor !== amount) return null
  return `${whole} ${whole === 1 ? one : many} ${rest} ${rest === 1 ? smaller.one : smaller.many}`
}

/** Units with the smaller one that people tell the rest in. */
const smallerUnits: ReadonlyMap<string, string> = new Map([["foot", "inch"], ["pound", "ounce"], ["stone", "pound"]])

/** The inches of "6-foot-2" and "six-foot-two", which have no name. */
const bareInches = (table: Phrases<Unit>, larger: Unit, tokens: Tokens, at: number, next: number): Read<Unit> | null => {
  const inch = larger.id === "foot" && isGlued(tokens, at) && isGlued(tokens, at - 1) ? table.get("inch")?.[0] : undefined
  return inch === undefined ? null : { next, value: inch.value }
}

/** The "in" of "5 ft 2 in", which elsewhere is a preposition. */
const readInch = (table: Phrases<Unit>, larger: Unit, tokens: Tokens, at: number, end: number): Read<Unit> | null => {
  if (larger.id !== "foot" || wordAt(tokens, at, end) !== "in" || isWord(tokens, at + 1, end) && !lengthContext.has(wordAt(tokens, at + 1, end))) return null
  const inch = table.get("inch")?.[0]
  return inch === undefined ? null : { next: at + 1, value: inch.value }
}
