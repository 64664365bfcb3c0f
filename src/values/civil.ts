// Calendar arithmetic on day numbers (days since 1970-01-01, proleptic Gregorian). Date.UTC is the only part of Date that
// no time zone, clock or locale reaches; date-fns works on local Dates, where a zone's history can skip a day.

const msPerDay = 86_400_000

/** A calendar day; months 1 to 12. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

export const dayNumber = ({ year, month, day }: CivilDate): number => Math.floor(Date.UTC(year, month - 1, day) / msPerDay)

export const civilDate = (number: number): CivilDate => {
  const date = new Date(number * msPerDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 0 (Sunday) to 6 */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Whether there is such a day; without a year, 29 February is one. */
export const isCivil = (year: number | null, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month)

/** Month `offset` months after, as year and month. */
export const addMonths = (year: number, month: number, offset: number): { readonly year: number; readonly month: number } => {
  const count = year * 12 + (month - 1) + offset
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
}

/** Monday of the ISO week that the day lies in. */
export const mondayOf = (number: number): number => number - ((weekdayOf(number) + 6) % 7)

/** Western Easter Sunday (the anonymous Gregorian computus). */
export const easterSunday = (year: number): CivilDate => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 }
}
