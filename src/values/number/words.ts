import { phrases, type Phrases } from "../scan.ts"

/** Number words below a hundred. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ["zero", 0], ["nought", 0], ["naught", 0], ["one", 1], ["two", 2], ["three", 3], ["four", 4], ["five", 5], ["six", 6], ["seven", 7], ["eight", 8],
  ["nine", 9], ["ten", 10], ["eleven", 11], ["twelve", 12], ["thirteen", 13], ["fourteen", 14], ["fifteen", 15],
  ["sixteen", 16], ["seventeen", 17], ["eighteen", 18], ["nineteen", 19], ["twenty", 20], ["thirty", 30], ["forty", 40],
  ["fifty", 50], ["sixty", 60], ["seventy", 70], ["eighty", 80], ["ninety", 90]
])

/** Powers of ten that multiply the number before them. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ["hundred", 2], ["thousand", 3], ["lakh", 5], ["lakhs", 5], ["million", 6], ["crore", 7], ["crores", 7], ["billion", 9], ["trillion", 12]
])

/** Written right behind digits; only where the context is clear, as "m" is also a metre. */
export const shortMagnitudes: ReadonlyMap<string, number> = new Map([
  ["k", 3], ["m", 6], ["mn", 6], ["mln", 6], ["mio", 6], ["mm", 6], ["mil", 6], ["b", 9], ["bn", 9], ["bln", 9], ["tn", 12], ["tln", 12], ["trn", 12]
])

/** Denominators of fractions in words, singular and plural. */
export const denominators: ReadonlyMap<string, number> = new Map([
  ["half", 2], ["halves", 2], ["third", 3], ["thirds", 3], ["quarter", 4], ["quarters", 4], ["fourth", 4], ["fourths", 4],
  ["fifth", 5], ["fifths", 5], ["sixth", 6], ["sixths", 6], ["seventh", 7], ["sevenths", 7], ["eighth", 8], ["eighths", 8],
  ["ninth", 9], ["ninths", 9], ["tenth", 10], ["tenths", 10], ["twelfth", 12], ["twelfths", 12], ["hundredth", 100],
  ["hundredths", 100]
])

/** Ordinals in words below a hundred. */
export const smallOrdinals: ReadonlyMap<string, number> = new Map([
  ["first", 1], ["second", 2], ["third", 3], ["fourth", 4], ["fifth", 5], ["sixth", 6], ["seventh", 7], ["eighth", 8],
  ["ninth", 9], ["tenth", 10], ["eleventh", 11], ["twelfth", 12], ["thirteenth", 13], ["fourteenth", 14], ["fifteenth", 15],
  ["sixteenth", 16], ["seventeenth", 17], ["eighteenth", 18], ["nineteenth", 19], ["twentieth", 20], ["thirtieth", 30],
  ["fortieth", 40], ["fiftieth", 50], ["sixtieth", 60], ["seventieth", 70], ["eightieth", 80], ["ninetieth", 90]
])

/** Ordinal endings of the large numbers. */
export const largeOrdinals: ReadonlyMap<string, number> = new Map([
  ["hundredth", 100], ["thousandth", 1000], ["millionth", 1e6], ["billionth", 1e9]
])

/**
 * Words that tell a size without a figure, and the numbers that they are used for. "hundreds" ends where the next word
 * begins; "thousands" is also said of tens of thousands, and "several" where nobody has counted yet, so these reach further.
 */
export const vagueNumbers: ReadonlyArray<readonly [form: string, range: readonly [low: number, high: number]]> = [
  ["a few", [3, 9]], ["a handful", [2, 9]], ["several", [3, 20]], ["dozens", [24, 99]], ["scores", [40, 199]],
  ["hundreds", [200, 999]], ["thousands", [2000, 99_999]], ["tens of thousands", [20_000, 99_999]],
  ["hundreds of thousands", [200_000, 999_999]], ["millions", [2e6, 99_999_999]], ["tens of millions", [2e7, 99_999_999]],
  ["hundreds of millions", [2e8, 999_999_999]], ["billions", [2e9, 99_999_999_999]],
  ["tens of billions", [2e10, 99_999_999_999]], ["hundreds of billions", [2e11, 999_999_999_999]],
  ["trillions", [2e12, 99_999_999_999_999]]
]

export const vaguePhrases: Phrases<readonly [low: number, high: number]> = phrases(vagueNumbers)

/** Vague words that multiply what follows: "several hundred", "a few dozen", "a couple of thousand". */
export const vagueMultipliers: Phrases<readonly [low: number, high: number]> = phrases([
  ["several", [3, 9]], ["a few", [3, 5]], ["few", [3, 5]], ["a couple of", [2, 2]], ["a couple", [2, 2]], ["couple of", [2, 2]]
])

const vagueByRange = new Map(vagueNumbers.map(([form, [low, high]]) => [`${low} ${high}`, form]))

/** The vague word for exactly this range, if there is one. */
export const vagueWord = (low: number, high: number): string | undefined => vagueByRange.get(`${low} ${high}`)
