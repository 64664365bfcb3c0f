import type { LexiconEntry } from "../model/rule.ts"
import { TokenFlag, type Tokens } from "../model/tokens.ts"
import type { MoneyValue } from "../model/value.ts"
import { amountStarts, readAmount, startsAmount, type AmountGrammar } from "./amount.ts"
import { readApproximator } from "./approximators.ts"
import { printNumber } from "./digits.ts"
import { compareIntervals, printInterval } from "./interval.ts"
import type { Recognised, ValueKind } from "./kind.ts"
import { areSterling, isPound } from "./money/pounds.ts"
import { readNumber } from "./numbers.ts"
import { isCapital, isDash, isGlued, isWord, phrases, readPhrase, skipHyphen, wordAt, wordBefore, type Read } from "./scan.ts"

interface Currency {
  /** The ISO 4217 code, or the id of a word that several countries have for their money. */
  readonly code: string
  /** Codes that such a word may mean; empty for a currency of its own. */
  readonly codes: ReadonlyArray<string>
  /** Smaller sums are no money ("three crowns"). */
  readonly least: number
  /** Sign before the amount, where one is printed. */
  readonly symbol: string | null
  /** Word behind the amount ("dollars"), where one is printed. */
  readonly many: string | null
  /** Whether this is a hundredth of the currency ("cents"). */
  readonly minor: boolean
}

/**
 * Amounts of money. `currencies` are entries of the currencies lexicon: the fact `code` is the ISO 4217 code, `before`
 * the signs that stand before an amount, `symbol` and `many` how it is printed, `minor` the words for a hundredth; `codes`
 * stands for `code` where a word may mean several, and `least` is the smallest sum. Throws a TypeError for an entry
 * without code.
 */
export const moneyKind = (currencies: ReadonlyArray<LexiconEntry>): ValueKind<MoneyValue> => {
  const byCode = new Map<string, Currency>()
  const behindForms: Array<readonly [string, Currency]> = []
  const aheadForms: Array<readonly [string, Currency]> = []
  const codes = new Map<string, Currency>()
  for (const entry of currencies) {
    const currency = currencyOf(entry)
    byCode.set(currency.code, currency)
    if (currency.codes.length === 0) codes.set(currency.code.toLowerCase(), currency)
    for (const form of entry.forms) behindForms.push([form, currency])
    for (const form of listFact(entry, "minor")) behindForms.push([form, { ...currency, minor: true }])
    for (const form of listFact(entry, "before")) {
      aheadForms.push([form, currency])
      // "5 €", "10 $"
      if (!/[a-z]/u.test(form)) behindForms.push([form, currency])
    }
  }
  const behind = phrases(behindForms)
  const ahead = phrases(aheadForms)

  const readSign = (tokens: Tokens, at: number, end: number): Read<Currency> | null => {
    if (at >= end) return null
    const word = wordAt(tokens, at, end)
    // "CAD$ 15": a code says which dollars.
    const before = codes.get(word)
    if (before !== undefined && wordAt(tokens, at + 1, end) === "$") return { next: at + 2, value: before }
    if (!ahead.has(word)) {
      const code = codes.get(word)
      return code !== undefined && ((tokens.flags[at] ?? 0) & TokenFlag.allCaps) !== 0 ? { next: at + 1, value: code } : null
    }
    const sign = readPhrase(ahead, tokens, at, end)
    // "A$5" is Australian, "a $5" is not; "told us $5" names no country.
    const letters = sign !== null && isWord(tokens, at, end) && sign.next > at + 1
    if (letters && !dollarPrefixes.has(word) && !(isCapital(tokens, at) && (isGlued(tokens, at + 1) || word === "us" || word === "u.s."))) return null
    return sign
  }

  const grammar: AmountGrammar<Currency> = {
    prefix: readSign,
    suffix: (tokens, at, end, number) => {
      let i = skipHyphen(tokens, at, end)
      const word = wordAt(tokens, i, end)
      // "half a billion of dollars", "hundreds of millions of dollars"
      if (word === "of" && !number.digits) i++
      else if ((word === "us" || word === "u.s.") && !behind.has(word)) i++
      else if (word === "a" && number.share) i++
      const unit = readPhrase(behind, tokens, i, end)
      if (unit === null) return null
      if (isPound(word) && unit.next === i + 1 && !areSterling(tokens, at, i + 1, end, number)) return null
      // "2 $ 30": the sign belongs to what follows it; "p" and "c" are words of their own.
      if (unit.next < end && !/[a-z]/u.test(wordAt(tokens, i, end)) && startsWithDigit(wordAt(tokens, unit.next, end))) return null
      if (wordAt(tokens, i, end).length === 1 && !number.digits) return null
      return number.high < unit.value.least ? null : unit
    },
    sameUnit: (left, right) => left.code === right.code && (left.minor === right.minor || !right.minor),
    unitRequired: true,
    numbers: { shortMagnitudes: true }
  }
  // A first word that no other kind knows: a sign or a code.
  const starts = (tokens: Tokens, at: number, end: number) => {
    const word = wordAt(tokens, at, end)
    return ahead.has(word) || codes.has(word) || startsAmount(tokens, at, end)
  }

  /** Whether a word of several countries may stand for a currency. */
  const mayMean = (word: string, code: string): boolean => byCode.get(word)?.codes.includes(code) === true

  const recognise = (tokens: Tokens, at: number, end: number): Recognised<MoneyValue> | null => {
    if (at >= end || !starts(tokens, at, end)) return null
    // The number behind a sign is read with its sign.
    if (ahead.has(wordBefore(tokens, at)) && !ahead.has(wordAt(tokens, at, end)) && readApproximator(tokens, at, end) === null && !isDash(wordAt(tokens, at, end))) {
      const before = readSign(tokens, at - 1, at)
      if (before !== null && before.next === at) return null
    }
    const read = readAmount(grammar, tokens, at, end)
    if (read === null || read.unit === null) return null
    const scale = (n: number) => (read.unit?.minor === true && Number.isFinite(n) ? n / 100 : n)
    // "13 dollars and 45 cents"
    if (!read.range && read.low === read.high && !read.unit.minor && Number.isInteger(read.low)) {
      const i = wordAt(tokens, read.next, end) === "and" ? read.next + 1 : read.next
      const cents = readNumber(tokens, i, end)
      const unit = cents === null || !(cents.low < 100) || cents.low !== cents.high ? null : readPhrase(behind, tokens, cents.next, end)
      if (cents !== null && unit !== null && unit.value.minor && unit.value.code === read.unit.code) {
        const sum = Math.round(read.low * 100 + cents.low) / 100
        return { first: at, last: unit.next, value: { kind: "money", low: sum, high: sum, approximate: read.approximate, currency: read.unit.code } }
      }
    }
    return { first: at, last: read.next, value: { kind: "money", low: scale(read.low), high: scale(read.high), approximate: read.approximate, currency: read.unit.code } }
  }

  const print = (value: MoneyValue): string => {
    const currency = byCode.get(value.currency)
    const sign = currency?.symbol ?? `${value.currency} `
    const word = currency !== undefined && currency.codes.length > 0 ? currency.many ?? currency.code : null
    const one = (n: number, digitsOnly = false): string => (word !== null ? `${printNumber(n, digitsOnly)} ${word}` : n < 0 ? `minus ${sign}${printNumber(-n, digitsOnly)}` : `${sign}${printNumber(n, digitsOnly)}`)
    const many = currency?.many ?? null
    return printInterval(value, one, many === null ? undefined : (word) => (word.includes(" ") || word.endsWith("s") ? `${word} of ${many}` : `${word} ${many}`))
  }

  return {
    kind: "money",
    begins: new Set([...ahead.keys(), ...codes.keys(), ...amountStarts]),
    recognise,
    normalise: (value) => value,
    compare: (left, right) => {
      if (left.currency !== right.currency && !mayMean(left.currency, right.currency) && !mayMean(right.currency, left.currency)) {
        return isOneFigure(left, right) ? { relation: "different", because: `one figure in two currencies, ${left.currency} and ${right.currency}` }
          : { relation: "incomparable", because: `${left.currency} against ${right.currency}` }
      }
      if (isJustUnder(left, right) || isJustUnder(right, left)) return { relation: "compatible", because: "one is the price, the other the next whole sum" }
      return compareIntervals(left, right, { factor: 1, offset: 0, unit: left.currency, measured: false })
    },
    print
  }
}

/** Whether two sums are one exact figure, and no round one: who changes money changes the figure. Dollars of two countries are often written alike. */
const isOneFigure = (left: MoneyValue, right: MoneyValue): boolean =>
  left.low === left.high && left.low === right.low && right.low === right.high && !left.approximate && !right.approximate &&
  !(left.currency.endsWith("D") && right.currency.endsWith("D")) && String(left.low).replaceAll(/[0.]/g, "").length > 1

/** What a price just under a whole sum leaves to it: $24.99, $24.95. */
const change = 0.0501

/** Whether one sum is a price just under the other, which is whole: $24.99 is told as $25. */
const isJustUnder = (price: MoneyValue, whole: MoneyValue): boolean =>
  price.low === price.high && whole.low === whole.high && Number.isInteger(whole.low) && price.low < whole.low && whole.low - price.low <= change

/** Letters before a dollar sign that are no words, however they are written: "hk $ 10". */
const dollarPrefixes = new Set(["c", "hk", "nz", "au", "nt", "cdn", "mex"])

const startsWithDigit = (word: string): boolean => word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57

const currencyOf = (entry: LexiconEntry): Currency => {
  const codes = listFact(entry, "codes")
  const code = codes.length > 0 ? entry.id : entry.facts?.["code"]
  if (typeof code !== "string" || codes.length === 0 && !/^[A-Z]{3}$/u.test(code)) throw new TypeError(`currency "${entry.id}" needs the fact code, three capital letters of ISO 4217`)
  const least = entry.facts?.["least"]
  const text = (name: string) => {
    const fact = entry.facts?.[name]
    return typeof fact === "string" ? fact : null
  }
  return { code, codes, least: typeof least === "number" ? least : 0, symbol: text("symbol"), many: text("many"), minor: false }
}

const listFact = (entry: LexiconEntry, name: string): ReadonlyArray<string> => {
  const fact = entry.facts?.[name]
  return Array.isArray(fact) ? fact : []
}
