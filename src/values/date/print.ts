import type { DateValue } from "../../model/value.ts"
import { printOrdinal as ordinal } from "../ordinal.ts"
import { monthNames, weekdayNames } from "./words.ts"

const bounds = ["by", "since", "until", "before", "after"]
const qualifiers = ["early", "mid", "late"]
const directions = ["last", "this", "next"]

const pick = ({ vagueness }: DateValue, words: ReadonlyArray<string>): string | null =>
  (vagueness.length === 0 ? null : words.find((word) => vagueness.includes(word)) ?? null)

/** The date in words that are recognised back as the same date. */
export const printDate = (date: DateValue): string => {
  if (date.until !== null) {
    const { until } = date
    // Two years side by side are printed as they are written.
    return `from ${printPoint({ ...date, until: null })} to ${printPoint(until)}`
  }
  const bound = pick(date, bounds)
  if (bound !== null) return `${bound} ${printPoint(date)}`
  const point = printPoint(date)
  return pick(date, qualifiers) === null && !isRelativeAgo(date) && !date.vagueness.includes("around") && needsIn(date) ? `in ${point}` : point
}

/** Bare years, months and seasons are dates only behind a preposition. */
const needsIn = (date: DateValue): boolean =>
  date.relative === null && pick(date, directions) === null &&
  (date.grain === "year" || date.grain === "month" && date.year === null || date.grain === "season" && date.year === null)

const isRelativeAgo = (date: DateValue): boolean => date.relative !== null

const printPoint = (date: DateValue): string => {
  const qualifier = pick(date, qualifiers)
  const around = date.vagueness.includes("around")
  const core = printCore(date)
  if (date.relative !== null && Math.abs(date.relative.offset) >= 1 && core.endsWith("ago") || core.endsWith("from now") || core.endsWith("later") || core.endsWith("earlier")) {
    // Weeks, months and years ago are vague by themselves.
    const vague = around && (date.grain === "day" || core.endsWith("later") || core.endsWith("earlier"))
    return `${vague ? "about " : ""}${core}`
  }
  const lead = around ? "around " : ""
  if (qualifier === null) return `${lead}${core}`
  return core.startsWith("the ") && (date.grain === "decade" || date.grain === "century")
    ? `${lead}the ${qualifier} ${core.slice(4)}`
    : `${lead}${qualifier === "mid" && /^[A-Z\d]/u.test(core) ? "mid-" : `${qualifier} `}${core}`
}

const printCore = (date: DateValue): string => {
  const { year, month, name, relative } = date
  if (relative !== null && (date.vagueness.includes("later") || date.vagueness.includes("earlier"))) {
    const count = Math.abs(relative.offset)
    return `${count} ${relative.unit}${count === 1 ? "" : "s"} ${relative.offset < 0 ? "earlier" : "later"}`
  }
  switch (date.grain) {
    case "century": return `the ${ordinal((year ?? 0) / 100 + 1)} century`
    case "decade": return `the ${year}s`
    case "year": return relative === null ? `${year}` : printRelative(date)
    case "quarter": return relative?.unit === "quarter" ? printRelative(date) : printTerm(date, 3)
    case "half": return printTerm(date, 6)
    case "season": {
      if (year !== null) return `${name} ${year}`
      if (relative === null) return `${name}`
      return relative.unit === "season" ? `${direction(relative.offset)} ${name}` : `${name} of ${printRelative(date)}`
    }
    case "month": {
      if (relative !== null && month === null) return printRelative(date)
      const direct = pick(date, directions)
      return `${direct === null ? "" : `${direct} `}${monthNames[(month ?? 1) - 1]}${year === null ? ofRelative(date) : ` ${year}`}`
    }
    case "week": {
      if (relative !== null && date.day === null) return name === "weekend" ? `${direction(relative.offset)} weekend` : printRelative(date)
      return date.day === null ? `the ${name ?? "week"}` : `the week of ${printDay(date)}`
    }
    case "day": return printDay(date)
    case "part": return printPart(date)
  }
}

const printTerm = (date: DateValue, months: 3 | 6): string => {
  const rank = ["first", "second", "third", "fourth"][Math.floor(((date.month ?? 1) - 1) / months)]
  return `the ${rank} ${months === 3 ? "quarter" : "half"} of ${date.year ?? (date.relative === null ? "the year" : printRelative(date))}`
}

/** What a month, a weekday or a day lies in: " of last year". */
const ofRelative = (date: DateValue): string => (date.relative === null ? "" : ` of ${printRelative(date)}`)

const direction = (offset: number): string => (offset < 0 ? "last" : offset > 0 ? "next" : "this")

const printRelative = (date: DateValue): string => {
  const { unit, offset } = date.relative ?? { unit: "day", offset: 0 }
  const ago = date.vagueness.includes("around")
  if (!ago && Math.abs(offset) <= 1 && unit !== "day") return `${direction(offset)} ${unit}`
  if (unit === "day" && !ago && Math.abs(offset) <= 1) return offset === 0 ? "today" : offset < 0 ? "yesterday" : "tomorrow"
  const count = Math.abs(offset)
  return `${count} ${unit}${count === 1 ? "" : "s"} ${offset < 0 ? "ago" : "from now"}`
}

const printDay = (date: DateValue): string => {
  const { year, month, day, weekday, name } = date
  if (date.relative !== null && month === null && weekday === null && name === null) return printRelative(date)
  const dayName = weekday === null ? "" : weekdayNames[weekday] ?? ""
  if (month === null || day === null) {
    const direct = pick(date, directions)
    const lead = direct === null ? "" : `${direct} `
    if (name !== null) return `${lead}${titleCase(name)}${year === null ? ofRelative(date) : ` ${year}`}`
    return `${lead}${dayName}${day === null ? "" : ` the ${ordinal(day)}`}${ofRelative(date)}`
  }
  return `${dayName === "" ? "" : `${dayName}, `}${day} ${monthNames[month - 1]}${year === null ? ofRelative(date) : ` ${year}`}`
}

const printPart = (date: DateValue): string => {
  const { relative, part } = date
  if (relative?.unit === "day" && !date.vagueness.includes("around")) {
    if (relative.offset === 0) return part === "night" ? "tonight" : `this ${part}`
    if (relative.offset === -1) return part === "night" ? "last night" : `yesterday ${part}`
    if (relative.offset === 1) return `tomorrow ${part}`
  }
  const day = printDay({ ...date, grain: "day" })
  if (date.weekday !== null && date.month === null && date.day === null) return `${printDay({ ...date, grain: "day", relative: null })} ${part}${ofRelative(date)}`
  return relative === null && date.month === null && date.name === null ? `${day} ${part}` : `the ${part} of ${day}`
}

const titleCase = (name: string): string => name.replace(/(^|[ .])([a-z])/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
