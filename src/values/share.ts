import { printNumber } from "./digits.ts"

const numerators = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
const denominatorNames = ["", "", "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]

/** A fraction of a whole as it is written: 0.5 is "half", 2/3 "two-thirds", 0.15 "3 in 20". */
export const printShare = (value: number): string => {
  if (value === 0.5) return "half"
  for (let q = 3; q <= 1000; q++) {
    const p = Math.round(value * q)
    if (p < 1 || p >= q || p / q !== value) continue
    if (q <= 10) return `${numerators[p]}-${denominatorNames[q]}${p === 1 ? "" : "s"}`
    return `${p} in ${q}`
  }
  return printNumber(value)
}
