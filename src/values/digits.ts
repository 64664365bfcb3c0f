/** A numeral with more digits counts nothing, and its millions would be beyond all numbers. */
const mostDigits = 21

/**
 * The number that a digit token stands for ("20,000", "3.5", ".22", "1,50,000"), NaN if it is none ("39th", "1,2",
 * "1990s", a hundred nines).
 */
export const parseDigits = (word: string): number => {
  let sinceComma = -1
  let digits = 0
  let point = false
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code >= 48 && code <= 57) {
      digits++
      if (sinceComma >= 0) sinceComma++
    } else if (code === 44) {
      // Groups have three digits, or two above the thousands where lakhs are counted.
      if (point || digits === 0 || (sinceComma >= 0 && sinceComma !== 3 && sinceComma !== 2)) return NaN
      if (sinceComma < 0 && digits > 3) return NaN
      sinceComma = 0
    } else if (code === 46) {
      if (point || (sinceComma >= 0 && sinceComma !== 3)) return NaN
      point = true
      sinceComma = -1
    } else return NaN
  }
  if (digits === 0 || digits > mostDigits || (sinceComma >= 0 && sinceComma !== 3)) return NaN
  return Number(word.indexOf(",") < 0 ? word : word.replaceAll(",", ""))
}

/** `value` times ten to the `exponent`, without the error of a binary product: 3.3 million is 3300000. */
export const timesPowerOfTen = (value: number, exponent: number): number => {
  if (exponent === 0) return value
  const text = String(value)
  return text.includes("e") ? value * 10 ** exponent : Number(`${text}e${exponent}`)
}

/** All digits of a finite, not negative number without exponent; read back, they give the same number. */
const plain = (value: number): string => {
  const text = String(value)
  const e = text.indexOf("e")
  if (e < 0) return text
  const exponent = Number(text.slice(e + 1))
  const mantissa = text.slice(0, e)
  const dot = mantissa.indexOf(".")
  const digits = mantissa.replace(".", "")
  const point = (dot < 0 ? mantissa.length : dot) + exponent
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`
  return point >= digits.length ? digits + "0".repeat(point - digits.length) : `${digits.slice(0, point)}.${digits.slice(point)}`
}

const grouped = (value: number): string => {
  const text = plain(value)
  if (text.length <= 3) return text
  const dot = text.indexOf(".")
  const whole = dot < 0 ? text : text.slice(0, dot)
  let out = ""
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && (whole.length - i) % 3 === 0) out += ","
    out += whole[i]
  }
  return dot < 0 ? out : out + text.slice(dot)
}

/**
 * How a newspaper prints a number: "42", "20,000", "1.5 million", "minus 17"; with `digitsOnly`, "1,500,000". Finite
 * numbers only.
 */
export const printNumber = (value: number, digitsOnly = false): string => {
  if (value < 0) return `minus ${printNumber(-value, digitsOnly)}`
  if (digitsOnly || value < 1e6) return grouped(value)
  for (const [exponent, word] of [[12, "trillion"], [9, "billion"], [6, "million"]] as const) {
    if (value < 10 ** exponent) continue
    const mantissa = timesPowerOfTen(value, -exponent)
    if (mantissa < 1000 && Number.isInteger(timesPowerOfTen(mantissa, 3)) && timesPowerOfTen(mantissa, exponent) === value) return `${plain(mantissa)} ${word}`
    break
  }
  return grouped(value)
}

/** The decimal place of the last digit that is not zero: 3 for 58,000, 0 for 36, -1 for 5.9. */
export const lastPlace = (value: number): number => {
  const text = plain(Math.abs(value))
  const dot = text.indexOf(".")
  if (dot >= 0) return dot + 1 - text.length
  let zeros = 0
  while (zeros < text.length - 1 && text.charCodeAt(text.length - 1 - zeros) === 48) zeros++
  return zeros
}
