import type { LexiconEntry } from "../model/rule.ts"
import type { Tokens } from "../model/tokens.ts"
import type { Comparison, QuantityValue } from "../model/value.ts"
import { amountStarts, readAmount, startsAmount, type Amount, type AmountGrammar } from "./amount.ts"
import { parseDigits, printNumber } from "./digits.ts"
import { factorStarts, printFactor, readFactor } from "./factor.ts"
import { compareIntervals, counted, interval, printInterval, type Measure } from "./interval.ts"
import type { Recognised, ValueKind } from "./kind.ts"
import { readNumber, type NumberRead } from "./numbers.ts"
import { isCapital, isDash, isGlued, isNumber, isWord, phrases, readPhrase, skipHyphen, wordAt, wordBefore, type Phrases, type Read } from "./scan.ts"
import { printShare } from "./share.ts"

/** A unit as the units lexicon tells it. */
interface Unit {
  readonly id: string
  readonly dimension: string
  readonly factor: number
  readonly offset: number
  readonly one: string
  readonly many: string
  readonly tolerance: number | null
  readonly anyScale: boolean
}

/**
 * Counts, measured amounts, multiples ("more than double") and fractions of a whole ("two-thirds"). Years, times, scores,
 * telephone numbers, amounts of money, per cent, durations and ages are left to their own kinds.
 *
 * `units` are entries of the units lexicon with the facts `dimension`, `factor`, and optionally `offset`, `one`, `many`,
 * `tolerance`, `anyScale`, `prefix`. Throws a TypeError for an entry without dimension or factor.
 */
export const quantityKind = (units: ReadonlyArray<LexiconEntry>): ValueKind<QuantityValue> => {
  const byId = new Map(units.map((entry) => [entry.id, unitOf(entry)] as const))
  const unit = (id: string): Unit | undefined => byId.get(id)
  const pairs = (forms: (entry: LexiconEntry) => ReadonlyArray<string>) =>
    units.flatMap((entry) => forms(entry).map((form) => [form, byId.get(entry.id)!] as const))
  const behind = phrases(pairs((entry) => entry.forms))
  const ahead = phrases(pairs((entry) => listFact(entry, "prefix")))
  const grammar: AmountGrammar<Unit> = {
    prefix: (tokens, at, end) => readPrefixUnit(ahead, tokens, at, end),
    suffix: (tokens, at, end, number) => {
      const read = readUnit(behind, tokens, at, end, number)
      return read === null ? null : raised(byId, read, tokens, end)
    },
    sameUnit: (left, right) => left.id === right.id,
    unitRequired: false,
    numbers: {}
  }
  const recognise = (tokens: Tokens, at: number, end: number): Recognised<QuantityValue> | null => {
    if (at >= end) return null
    const word = wordAt(tokens, at, end)
    const lead = startsAmount(tokens, at, end)
    if (factorStarts.has(word) || lead) {
      const factor = readFactor(tokens, at, end)
      if (factor !== null) return factor
    }
    if (!lead && !ahead.has(word)) return null
    const read = readAmount(grammar, tokens, at, end)
    if (read === null) return null
    if (read.unit === null) {
      if (read.share ? isShareOfOtherKind(tokens, read.next, end) : isNoCount(tokens, at, read, end)) return null
      const degree = byId.get("degree")
      if (degree !== undefined && !read.share && isTemperature(tokens, at, read.next, end)) {
        return { first: at, last: read.next, value: { kind: "quantity", ...plainInterval(read), unit: degree.id, dimension: degree.dimension, factor: false, share: false } }
      }
      return { first: at, last: read.next, value: { kind: "quantity", ...plainInterval(read), unit: null, dimension: null, factor: false, share: read.share } }
    }
    const amount = addSmallerUnit(behind, read, tokens, end)
    // "half a mile" is an amount; its number was read as a fraction.
    return {
      first: at, last: amount.next,
      value: { kind: "quantity", ...plainInterval(amount), unit: read.unit.id, dimension: read.unit.dimension, factor: false, share: false }
    }
  }

  const normalise = (value: QuantityValue): QuantityValue => {
    const known = value.unit === null ? undefined : unit(value.unit)
    if (known === undefined || known.anyScale) return value
    const base = baseOf(byId, known)
    if (base === null || base.id === known.id) return value
    const to = (n: number) => (Number.isFinite(n) ? n * known.factor + known.offset : n)
    return { ...value, ...interval(to(value.low), to(value.high), value.approximate), unit: base.id }
  }

  const compare = (left: QuantityValue, right: QuantityValue): Comparison => {
    if (left.factor !== right.factor) return { relation: "incomparable", because: "a multiple against a level" }
    if (left.share !== right.share) return { relation: "incomparable", because: "a share against a number" }
    if (left.unit === right.unit) {
      const measure = left.unit === null ? counted : measureOf(unit(left.unit), left.unit)
      return left.factor || left.share ? compareIntervals(left, right, shareMeasure) : compareIntervals(left, right, measure)
    }
    const [a, b] = [left.unit === null ? undefined : unit(left.unit), right.unit === null ? undefined : unit(right.unit)]
    if (a === undefined || b === undefined || a.dimension !== b.dimension) {
      return { relation: "incomparable", because: `${left.unit ?? "a count"} against ${right.unit ?? "a count"}` }
    }
    // Degrees of an unnamed scale may be of either.
    if (a.anyScale || b.anyScale) {
      const plain = compareIntervals(left, right, { ...measureOf(a, a.id), unit: "" })
      return plain.relation === "incompatible" ? { ...plain, relation: "different" } : plain
    }
    return compareIntervals(left, right, measureOf(a, a.id), measureOf(b, b.id))
  }

  const print = (value: QuantityValue): string => {
    if (value.factor) return printFactor(value)
    if (value.share) return printInterval(value, printShare)
    const known = value.unit === null ? undefined : unit(value.unit)
    if (value.unit === null) return printInterval(value, printNumber, (word) => word)
    const [one, many] = known === undefined ? [value.unit, value.unit] : [known.one, known.many]
    const amount = (n: number) => `${printNumber(n)} ${n === 1 ? one : many}`
    if (value.low !== value.high && Number.isFinite(value.low) && Number.isFinite(value.high)) {
      return `${printInterval(value, printNumber, (word) => word)} ${value.high === 1 ? one : many}`
    }
    return printInterval(value, amount)
  }

  return { kind: "quantity", begins: new Set([...factorStarts, ...ahead.keys(), ...amountStarts]), recognise, normalise, compare, print }
}

const plainInterval = ({ low, high, approximate }: { readonly low: number; readonly high: number; readonly approximate: boolean }) => ({ low, high, approximate })

/** Shares and multiples are rough by nature: two of them that are close may both be right. */
const shareMeasure: Measure = { ...counted, measured: true }

const unitOf = (entry: LexiconEntry): Unit => {
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
    tolerance: typeof tolerance === "number" ? tolerance : null, anyScale: entry.facts?.["anyScale"] === true
  }
}

const listFact = (entry: LexiconEntry, name: string): ReadonlyArray<string> => {
  const fact = entry.facts?.[name]
  return Array.isArray(fact) ? fact : []
}

/** The unit of the dimension whose factor is 1 and offset 0: what amounts are normalised to. */
const baseOf = (units: ReadonlyMap<string, Unit>, { dimension }: Unit): Unit | null => {
  for (const unit of units.values()) if (unit.dimension === dimension && unit.factor === 1 && unit.offset === 0 && !unit.anyScale) return unit
  return null
}

const measureOf = (unit: Unit | undefined, name: string): Measure => ({
  factor: unit?.factor ?? 1, offset: unit?.offset ?? 0, unit: unit?.many ?? name, measured: true,
  ...(unit === undefined || unit.tolerance === null ? {} : { tolerance: unit.tolerance })
})

/** "magnitude-6.1", "a magnitude of about 6": the unit, with the hyphen behind it. */
const readPrefixUnit = (table: Phrases<Unit>, tokens: Tokens, at: number, end: number): Read<Unit> | null => {
  const read = readPhrase(table, tokens, at, end)
  if (read === null) return null
  const next = skipHyphen(tokens, read.next, end)
  return isNumber(tokens, next, end) ? { next, value: read.value } : null
}

/** Behind these words "5m" tells a length; before others it counts millions. */
const lengthContext = new Set(["wide", "long", "tall", "high", "deep", "away", "from", "above", "below", "off", "of", "down", "to", "in", "and", "or", "at", "per"])

const readUnit = (table: Phrases<Unit>, tokens: Tokens, at: number, end: number, number: NumberRead): Read<Unit> | null => {
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
  // Short symbols are units behind digits only: "5 m", never "five m".
  if (word.length <= 2 && read.next === i + 1 && isWord(tokens, i, end)) {
    if (!number.digits) return null
    if (word === "m" && (isCapital(tokens, i) && isGlued(tokens, i) || isWord(tokens, i + 1, end) && !lengthContext.has(wordAt(tokens, i + 1, end)))) return null
  }
  // Millions of pounds are money.
  if ((word === "pounds" || word === "pound") && (number.exponent >= 3 || number.high >= 100_000 || wordAt(tokens, i + 1, end) === "sterling")) return null
  // Stone and Foot are names of people too.
  if (isCapital(tokens, i) && isWord(tokens, i, end) && word.length > 3 && isCapital(tokens, Math.max(i - 1, 0))) return null
  return read
}

/** "190 km2", "5 m³": the square or the cube of the unit, where a raised number or a plain one is glued to it. */
const raised = (units: ReadonlyMap<string, Unit>, read: Read<Unit>, tokens: Tokens, end: number): Read<Unit> => {
  const power = isGlued(tokens, read.next) ? powers.get(wordAt(tokens, read.next, end)) : undefined
  const unit = power === undefined ? undefined : units.get(`${power} ${read.value.id}`)
  return unit === undefined ? read : { next: read.next + 1, value: unit }
}

const powers: ReadonlyMap<string, string> = new Map([["2", "square"], ["²", "square"], ["3", "cubic"], ["³", "cubic"]])

const temperatureWords = new Set(["temperature", "temperatures", "thermometer", "thermometers", "mercury"])

/** How many tokens before a number its "temperatures" may stand. */
const temperatureReach = 6

/** "Temperatures were minus 20": a number that counts nothing, governed by a temperature in its clause. */
const isTemperature = (tokens: Tokens, at: number, next: number, end: number): boolean => {
  if (isWord(tokens, next, end) && !functionWords.has(wordAt(tokens, next, end))) return false
  for (let i = at - 1; i >= 0 && i >= at - temperatureReach; i--) {
    const word = tokens.word[i] ?? ""
    if (temperatureWords.has(word)) return true
    if (word === "." || word === "," || word === ";" || word === "by") return false
  }
  return false
}

/** "5 foot, 8 inches", "six pounds three ounces": the smaller unit of the same dimension, added. */
const addSmallerUnit = (table: Phrases<Unit>, amount: Amount<Unit>, tokens: Tokens, end: number): Amount<Unit> => {
  if (amount.unit === null || amount.range || amount.low !== amount.high || amount.unit.offset !== 0) return amount
  let i = amount.next
  const joiner = wordAt(tokens, i, end)
  if (joiner === "," || joiner === "and" || joiner === "-") i++
  const number = readNumber(tokens, i, end)
  if (number === null || number.low !== number.high || number.share) return amount
  const unit = readUnit(table, tokens, number.next, end, number) ?? readInch(table, amount.unit, tokens, number.next, end)
  if (unit === null || unit.value.dimension !== amount.unit.dimension || !(unit.value.factor < amount.unit.factor) || unit.value.offset !== 0) return amount
  // More of the smaller unit than one of the larger is another amount: "2 feet and 30 inches".
  if (number.low * unit.value.factor >= amount.unit.factor) return amount
  const value = amount.low + (number.low * unit.value.factor) / amount.unit.factor
  return { ...amount, next: unit.next, low: value, high: value }
}

/** The "in" of "5 ft 2 in", which elsewhere is a preposition. */
const readInch = (table: Phrases<Unit>, larger: Unit, tokens: Tokens, at: number, end: number): Read<Unit> | null => {
  if (larger.id !== "foot" || wordAt(tokens, at, end) !== "in" || isWord(tokens, at + 1, end) && !lengthContext.has(wordAt(tokens, at + 1, end))) return null
  const inch = table.get("inch")?.[0]
  return inch === undefined ? null : { next: at + 1, value: inch.value }
}

// What the numbers behind these words are: names of things, not counts.
const labels = new Set([
  "number", "no", "no.", "nos", "#", "interstate", "route", "highway", "hwy", "flight", "chapter", "section", "article", "page", "room", "boeing", "airbus", "season",
  "episode", "volume", "phase", "level", "tier", "channel", "district", "precinct", "psalm", "version", "type", "group", "unit", "line", "gate", "platform", "apollo",
  "resolution", "pier", "studio", "title", "rule", "item", "proposition", "act", "figure", "table", "appendix", "suite", "apartment", "apt",
  "block", "zone", "ward", "stage", "iphone", "windows", "xbox", "playstation", "covid", "formula"
])

const oneRefused = new Set(["no", "this", "that", "each", "every", "any", "some", "another", "which", "the", "not"])

/** Words that a noun phrase does not begin with. */
const functionWords = new Set([
  "of", "the", "a", "an", "that", "who", "whom", "which", "is", "are", "was", "were", "be", "been", "to", "and", "or", "but", "in", "on", "at", "for", "by", "with", "as",
  "from", "has", "have", "had", "will", "would", "can", "could", "should", "must", "may", "might", "if", "when", "while", "because", "so", "than", "then", "there", "it", "he", "she",
  "they", "we", "you", "i", "his", "her", "its", "their", "our", "my", "your", "not", "said", "says", "does", "did", "do", "where", "what", "how", "even", "also", "about", "over",
  "whose", "another", "after", "before", "until", "since", "else", "way", "thing"
])

// Behind these the number belongs to another kind.
const otherKinds = new Set([
  "%", "percent", "percents", "pct", "percentage", "basis", "second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day", "days", "week",
  "weeks", "fortnight", "fortnights", "month", "months", "year", "years", "yr", "yrs", "decade", "decades", "century", "centuries", "dollars", "dollar", "cents", "cent", "euros", "euro",
  "pounds", "pence", "yen", "yuan", "rupees", "rubles", "roubles", "am", "pm", "a.m.", "p.m.", "o'clock", "gmt", "utc", "est", "edt", "$", "€", "£", "¥", "yo"
])

const sportsWords = new Set(["record", "start", "win", "loss", "victory", "defeat", "run", "draw", "mark", "lead", "decision", "rout"])

/** "x86", "76ers", "over.500", "No. 8", and the age of "Smith, 38, said". */
const isPartOfName = (tokens: Tokens, at: number, next: number, end: number): boolean => {
  const left = wordBefore(tokens, at)
  if (isGlued(tokens, at) && (isWord(tokens, at - 1, end) || left === ".")) return true
  if (isWord(tokens, next, end) && isGlued(tokens, next) && next === at + 1 && wordAt(tokens, next, end) !== "'s") return true
  if (left === "." && at >= 2 && (tokens.word[at - 2] === "no" || tokens.word[at - 2] === "nos")) return true
  const close = wordAt(tokens, next, end)
  return left === "," && (close === "," || close === ".") && next === at + 1 && at >= 2 && isWord(tokens, at - 2, end) && isCapital(tokens, at - 2) &&
    parseDigits(wordAt(tokens, at, end)) <= 120
}

const monthNames = new Set([
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul",
  "aug", "sep", "sept", "oct", "nov", "dec"
])

const yearPrepositions = new Set(["in", "since", "by", "until", "till", "during", "before", "after", "of", "from", "circa"])

/** Whether a number without unit is something other than a count. */
const isNoCount = (tokens: Tokens, at: number, amount: Amount<object>, end: number): boolean => {
  const left = wordBefore(tokens, at)
  const right = skipHyphen(tokens, amount.next, end)
  const after = wordAt(tokens, right, end)
  const word = wordAt(tokens, at, end)
  if (otherKinds.has(after)) return true
  if (after === "per" && (wordAt(tokens, right + 1, end) === "cent" || wordAt(tokens, right + 1, end) === "cents")) return true
  if (after === "a" && wordAt(tokens, right + 1, end) === "." && wordAt(tokens, right + 2, end) === "m") return true
  if (after === "p" && wordAt(tokens, right + 1, end) === "." && wordAt(tokens, right + 2, end) === "m") return true
  if (left === "$" || left === "€" || left === "£" || left === "¥" || left === "#" || left === "@") return true
  if (labels.has(left) && isNumber(tokens, at, end)) return true
  if (monthNames.has(after) && isCapital(tokens, right) && isNumber(tokens, at, end)) return true
  if (isNumber(tokens, at, end) && (monthNames.has(left) || left === "." && at >= 2 && monthNames.has(tokens.word[at - 2] ?? "") && isCapital(tokens, at - 2)) && parseDigits(word) <= 31) {
    return true
  }
  if (isDash(left) && at >= 2 && isGlued(tokens, at) && isGlued(tokens, at - 1) && isNumber(tokens, at, end) && isWord(tokens, at - 2, end)) {
    // "F-16", "COVID-19", "Follow-Up-1": part of a name.
    if (isCapital(tokens, at - 2)) return true
  }
  if (isNumber(tokens, at, end) && isPartOfName(tokens, at, amount.next, end)) return true
  // "won 3-1", "an 18-30 record"
  if (amount.range && sportsWords.has(after)) return true
  if (word === "one" && amount.next === at + 1) return !oneCounts(tokens, at, end)
  if (amount.range || amount.bound !== null) return isYearRange(tokens, at, amount, end)
  return looksLikeYear(tokens, at, right, end)
}

/** "half a percentage point", "half an hour" */
const isShareOfOtherKind = (tokens: Tokens, at: number, end: number): boolean => {
  let i = skipHyphen(tokens, at, end)
  if (wordAt(tokens, i, end) === "of") i++
  const article = wordAt(tokens, i, end)
  return (article === "a" || article === "an" || i === at || i === at + 1) && otherKinds.has(article === "a" || article === "an" ? wordAt(tokens, i + 1, end) : article)
}

/** "one victim", "one of the 12": a count. "one of them", "no one", "this one": a pronoun. */
const oneCounts = (tokens: Tokens, at: number, end: number): boolean => {
  if (oneRefused.has(wordBefore(tokens, at))) return false
  const next = wordAt(tokens, at + 1, end)
  if (next === "of") {
    const i = wordAt(tokens, at + 2, end) === "the" ? at + 3 : at + 2
    return readNumber(tokens, i, end) !== null
  }
  const i = skipHyphen(tokens, at + 1, end)
  return at + 1 >= end ? at === 0 : isWord(tokens, i, end) && !functionWords.has(wordAt(tokens, i, end))
}

/** Four digits without a comma from 1900 to 2100 are a year, unless a unit follows or a round number counts a plural. */
const looksLikeYear = (tokens: Tokens, at: number, right: number, end: number): boolean => {
  const word = wordAt(tokens, at, end)
  if (!isNumber(tokens, at, end) || word.length !== 4) return false
  const value = parseDigits(word)
  if (!Number.isInteger(value) || value < 1000 || value > 2100) return false
  const left = wordBefore(tokens, at)
  if (yearPrepositions.has(left) && !isPlural(tokens, right, end) || monthNames.has(left)) return true
  if (left === "at" && (value % 100) < 60 && !isPlural(tokens, right, end)) return true
  if (value < 1900) return false
  if (value % 100 !== 0) return true
  return !isPlural(tokens, right, end)
}

const isYearRange = (tokens: Tokens, at: number, amount: Amount<object>, end: number): boolean => {
  if (!amount.range) return false
  let years = 0
  for (let i = at; i < amount.next; i++) {
    const word = tokens.word[i] ?? ""
    const value = word.length === 4 ? parseDigits(word) : NaN
    if (value >= 1700 && value <= 2100) years++
  }
  return years > 0 && !isPlural(tokens, amount.next, end)
}

const plurals = new Set(["people", "men", "women", "children", "police", "personnel", "staff", "cattle", "sheep", "more", "other", "others", "member", "strong", "seat", "word"])

const isPlural = (tokens: Tokens, at: number, end: number): boolean => {
  if (!isWord(tokens, at, end) || isCapital(tokens, at)) return false
  const word = wordAt(tokens, at, end)
  return plurals.has(word) || (word.length > 3 && word.endsWith("s") && !word.endsWith("ss"))
}
