import type { Tokens } from "../../model/tokens.ts"
import type { DateValue } from "../../model/value.ts"
import { isCivil } from "../civil.ts"
import { parseDigits } from "../digits.ts"
import { isGlued, isHyphen, wordAt, type Read } from "../scan.ts"
import { read } from "./read.ts"
import { yearOf } from "./years.ts"

/** "2016-10-02" */
export const readIso = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const year = yearOf(tokens, at, end)
  if (year === null || !isHyphen(wordAt(tokens, at + 1, end)) || !isHyphen(wordAt(tokens, at + 3, end))) return null
  for (let i = at + 1; i < at + 5; i++) if (!isGlued(tokens, i)) return null
  const month = wordAt(tokens, at + 2, end)
  const day = wordAt(tokens, at + 4, end)
  if (month.length !== 2 || day.length !== 2 || !isCivil(year, Number(month), Number(day))) return null
  return read(at + 5, { grain: "day", year, month: Number(month), day: Number(day) })
}

/** "25/12/2013", "12/25/2013"; where both may be the month, it is left alone. */
export const readSlashed = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  if (wordAt(tokens, at + 1, end) !== "/" || wordAt(tokens, at + 3, end) !== "/") return null
  for (let i = at + 1; i < at + 5; i++) if (!isGlued(tokens, i)) return null
  const year = yearOf(tokens, at + 4, end)
  const first = parseDigits(wordAt(tokens, at, end))
  const second = parseDigits(wordAt(tokens, at + 2, end))
  if (year === null || first !== second && first <= 12 && second <= 12) return null
  const [month, day] = first > 12 ? [second, first] : [first, second]
  return isCivil(year, month, day) ? read(at + 5, { grain: "day", year, month, day }) : null
}
