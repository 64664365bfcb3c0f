// What the readers of numbers hand to one another.

/** A number as read, before approximators, ranges and units. */
export interface NumberRead {
  readonly next: number
  readonly low: number
  readonly high: number
  readonly approximate: boolean
  /** A fraction of a whole: "two-thirds", "one in five". */
  readonly share: boolean
  /** Written in digits. */
  readonly digits: boolean
  /** Power of ten of the magnitude words ("million": 6), 0 if there are none. "3 to 5 million" hands it on. */
  readonly exponent: number
}

export interface NumberOptions {
  /** "and" ends the number: the first number of "between one hundred and two hundred". */
  readonly noAnd?: boolean
  /** "5m" is five million. */
  readonly shortMagnitudes?: boolean
}

/** One number, told exactly. */
export const exact = (next: number, value: number, digits: boolean, exponent = 0): NumberRead =>
  ({ next, low: value, high: value, approximate: false, share: false, digits, exponent })

/** A fraction of a whole. */
export const share = (next: number, value: number, digits: boolean): NumberRead =>
  ({ next, low: value, high: value, approximate: false, share: true, digits, exponent: 0 })
