import fc, { type Arbitrary } from "fast-check"

/** Two ways to write one value. */
export interface Paraphrase {
  readonly left: string
  readonly right: string
  /** What `compare` must say of the two: the same value, or one told more exactly. */
  readonly relation: "equal" | "compatible"
}

const ones = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"
]
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

/** A whole number from 0 to 999,999 in words. Throws a RangeError for others. */
export const inWords = (n: number): string => {
  if (!Number.isInteger(n) || n < 0 || n > 999_999) throw new RangeError(`${n} is no whole number from 0 to 999,999`)
  if (n < 20) return ones[n] ?? ""
  if (n < 100) return `${tens[Math.floor(n / 10)]}${n % 10 === 0 ? "" : `-${ones[n % 10]}`}`
  if (n < 1000) return `${ones[Math.floor(n / 100)]} hundred${n % 100 === 0 ? "" : ` and ${inWords(n % 100)}`}`
  return `${inWords(Math.floor(n / 1000))} thousand${n % 1000 === 0 ? "" : `${n % 1000 < 100 ? " and" : ""} ${inWords(n % 1000)}`}`
}

/** A whole number in digits, thousands set off. */
export const inDigits = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/gu, ",")

/** "twelve" and "12", "thirty-one thousand" and "31,000". From 2, as "one" may be a pronoun. */
export const numberWords: Arbitrary<Paraphrase> = fc.oneof(fc.integer({ min: 2, max: 120 }), fc.integer({ min: 2, max: 999_999 }))
  .map((n) => ({ left: inWords(n), right: inDigits(n), relation: "equal" }))

/** "36 miles" and "58 kilometres": figures rounded to what they show. */
export const milesAndKilometres: Arbitrary<Paraphrase> = fc.integer({ min: 11, max: 4000 }).filter((n) => n % 10 !== 0)
  .map((n) => ({ left: `${inDigits(n)} miles`, right: `${inDigits(Math.round(n * 1.609344))} kilometres`, relation: "equal" }))

/** "about 12" and "around 12" */
export const approximations: Arbitrary<Paraphrase> = fc.tuple(fc.integer({ min: 2, max: 90_000 }), fc.constantFrom("around", "roughly", "approximately", "some", "an estimated"))
  .map(([n, word]) => ({ left: `about ${inDigits(n)}`, right: `${word} ${inDigits(n)}`, relation: "equal" }))

/** "more than 400" and "417": exact and not. */
export const looserWordings: Arbitrary<Paraphrase> = fc.tuple(fc.integer({ min: 10, max: 90_000 }), fc.constantFrom("more than", "about", "at least", "nearly"))
  .map(([n, word]) => ({ left: `${word} ${inDigits(n)}`, right: inDigits(n), relation: "compatible" }))

/** All of the quantity paraphrases. */
export const quantityParaphrases: Arbitrary<Paraphrase> = fc.oneof(numberWords, milesAndKilometres, approximations, looserWordings)
