import type { LexiconEntry } from "../model/rule.ts"
import type { Tokens } from "../model/tokens.ts"
import type { Comparison, QuantityValue } from "../model/value.ts"
import { isAgeBound } from "./age/bounds.ts"
import { amountStarts, readAmount, startsAmount, type AmountGrammar } from "./amount.ts"
import { printNumber } from "./digits.ts"
import { factorStarts, printFactor, readFactor } from "./factor.ts"
import { compareIntervals, counted, interval, printInterval, type Measure } from "./interval.ts"
import type { Recognised, ValueKind } from "./kind.ts"
import { isNoCount, isShareOfOtherKind, isStrength, isTemperature } from "./quantity/counts.ts"
import { addSmallerUnit, baseOf, inTwoUnits, listFact, measureOf, raised, readGluedUnit, readPrefixUnit, readUnit, unitOf, type Unit } from "./quantity/units.ts"
import { phrases, readPhrase, wordAt, wordBefore } from "./scan.ts"
import { printShare } from "./share.ts"

/** So many of something, exactly. */
export const countOf = (count: number): QuantityValue => ({ kind: "quantity", low: count, high: count, approximate: false, unit: null, dimension: null, factor: false, share: false })

/**
 * Counts, measured amounts, multiples ("more than double") and fractions of a whole ("two-thirds"). Years, times, scores,
 * telephone numbers, amounts of money, per cent, durations and ages are left to their own kinds.
 *
 * `units` are entries of the units lexicon with the facts `dimension`, `factor`, and optionally `offset`, `one`, `many`,
 * `tolerance`, `anyScale`, `takenFor`, `prefix`, `glued`. Throws a TypeError for an entry without dimension or factor.
 */
export const quantityKind = (units: ReadonlyArray<LexiconEntry>): ValueKind<QuantityValue> => {
  const byId = new Map(units.map((entry) => [entry.id, unitOf(entry)] as const))
  const unit = (id: string): Unit | undefined => byId.get(id)
  const pairs = (forms: (entry: LexiconEntry) => ReadonlyArray<string>) =>
    units.flatMap((entry) => forms(entry).map((form) => [form, byId.get(entry.id)!] as const))
  const behind = phrases(pairs((entry) => entry.forms))
  const ahead = phrases(pairs((entry) => listFact(entry, "prefix")))
  const glued = phrases(pairs((entry) => listFact(entry, "glued")))
  const grammar: AmountGrammar<Unit> = {
    prefix: (tokens, at, end) => readPrefixUnit(ahead, tokens, at, end),
    suffix: (tokens, at, end, number) => {
      const read = readUnit(behind, tokens, at, end, number) ?? readGluedUnit(glued, tokens, at, end, number)
      return read === null ? null : raised(byId, read, tokens, end)
    },
    sameUnit: (left, right) => left.id === right.id,
    unitRequired: false,
    isPreposition: (tokens, at) => wordAt(tokens, at, at + 1) === "over" && (handing.has(wordBefore(tokens, at)) || isCause(tokens, at)),
    numbers: {}
  }
  /** "Within a mile" is one mile; elsewhere "a foot" and "a ton" are mostly none. */
  const oneUnit = (tokens: Tokens, at: number, end: number): Recognised<QuantityValue> | null => {
    const read = readPhrase(behind, tokens, at + 1, end)
    if (read === null || read.value.dimension !== "length") return null
    return { first: at, last: read.next, value: { kind: "quantity", low: 1, high: 1, approximate: false, unit: read.value.id, dimension: read.value.dimension, factor: false, share: false } }
  }
  const recognise = (tokens: Tokens, at: number, end: number): Recognised<QuantityValue> | null => {
    if (at >= end) return null
    const word = wordAt(tokens, at, end)
    const lead = startsAmount(tokens, at, end)
    if (isAgeBound(tokens, at, end)) return null
    if (factorStarts.has(word) || lead) {
      const factor = readFactor(tokens, at, end)
      if (factor !== null) return factor
    }
    if (word === "a" && wordBefore(tokens, at) === "within") return oneUnit(tokens, at, end)
    if (!lead && !ahead.has(word)) return null
    const read = readAmount(grammar, tokens, at, end)
    if (read === null) return null
    if (read.unit === null) {
      if (read.share ? isShareOfOtherKind(tokens, read.next, end) : isNoCount(tokens, at, read, end)) return null
      const degree = byId.get("degree")
      if (degree !== undefined && !read.share && isTemperature(tokens, at, read.next, end)) {
        return { first: at, last: read.next, value: { kind: "quantity", ...plainInterval(read), unit: degree.id, dimension: degree.dimension, factor: false, share: false } }
      }
      const magnitude = byId.get("magnitude")
      if (magnitude !== undefined && !read.share && read.low === read.high && isStrength(tokens, at, read.next, end, read.low)) {
        return { first: at, last: read.next, value: { kind: "quantity", ...plainInterval(read), unit: magnitude.id, dimension: magnitude.dimension, factor: false, share: false } }
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
    // American papers write tons for tonnes.
    if ((a.takenFor === b.id || b.takenFor === a.id) && left.low === right.low && left.high === right.high) {
      return { relation: "compatible", because: `${print(left)} and ${print(right)}: the same number, of units that are taken for each other` }
    }
    return compareIntervals(left, right, measureOf(a, a.id), measureOf(b, b.id))
  }

  const print = (value: QuantityValue): string => {
    if (value.factor) return printFactor(value)
    if (value.share) return printInterval(value, printShare)
    const known = value.unit === null ? undefined : unit(value.unit)
    if (value.unit === null) return printInterval(value, printNumber, (word) => word)
    const [one, many] = known === undefined ? [value.unit, value.unit] : [known.one, known.many]
    const amount = (n: number): string => {
      const smaller = known === undefined || Number.isInteger(n * 100) ? null : inTwoUnits(byId, known, n)
      return smaller ?? `${printNumber(n)} ${n === 1 ? one : many}`
    }
    if (value.low !== value.high && Number.isFinite(value.low) && Number.isFinite(value.high)) {
      return `${printInterval(value, printNumber, (word) => word)} ${value.high === 1 ? one : many}`
    }
    return printInterval(value, amount)
  }

  return { kind: "quantity", begins: new Set([...factorStarts, ...ahead.keys(), ...amountStarts]), recognise, normalise, compare, print }
}

/** "Handed over 40 pages" are not more than 40. */
const handing = new Set(["hand", "hands", "handed", "handing", "turn", "turns", "turned", "turning"])

const plainInterval = ({ low, high, approximate }: { readonly low: number; readonly high: number; readonly approximate: boolean }) => ({ low, high, approximate })

/** Shares and multiples are rough by nature: two of them that are close may both be right. */
const shareMeasure: Measure = { ...counted, measured: true }

/** What people are held for. Right behind it "over 300 people" are its objects. */
const holding = new Set("arrested charged detained held jailed investigated questioned sued tried".split(" "))
const heldFor = new Set("attacks bombings claims crimes cuts deaths killings losses murders offences offenses rapes robberies shootings".split(" "))

/** What people quarrel about. */
const disputing = new Set("apologised apologized criticised criticized resigned anger dispute fears outrage protest protests row strike".split(" "))

/** How many tokens before "over" such a word may stand ("arrested two men over"), and behind it what is counted. */
const causeReach = 3

/** Whether "over" tells why: "charged over two deaths" are two, "arrested over 300 people" more than 300. */
const isCause = ({ word }: Tokens, at: number): boolean => {
  if (holding.has(word[at - 1] ?? "")) return word.slice(at + 2, at + 2 + causeReach).some((behind) => heldFor.has(behind))
  for (let i = at - 1; i >= Math.max(0, at - causeReach); i--) if (disputing.has(word[i]!) || holding.has(word[i]!)) return true
  return false
}
