import type { Tokens } from "../../model/tokens.ts"
import { parseDigits } from "../digits.ts"
import { isCapital, isGlued, isNumber, wordAt, type Read } from "../scan.ts"

/** Named zones in minutes east of UTC. */
const zones: ReadonlyMap<string, number> = new Map([
  ["gmt", 0], ["utc", 0], ["bst", 60], ["cet", 60], ["cest", 120], ["eet", 120], ["eest", 180], ["msk", 180], ["est", -300], ["edt", -240], ["cst", -360], ["cdt", -300],
  ["mst", -420], ["mdt", -360], ["pst", -480], ["pdt", -420], ["akst", -540], ["akdt", -480], ["hst", -600], ["jst", 540], ["kst", 540], ["hkt", 480], ["sgt", 480], ["aest", 600],
  ["aedt", 660], ["nzst", 720], ["nzdt", 780], ["pkt", 300], ["irst", 210]
])

/** Names that leave the season open, in minutes east of UTC in winter. */
const seasonless: ReadonlyMap<string, number> = new Map([["et", -300], ["ct", -360], ["mt", -420], ["pt", -480]])

/** The name that leaves the season of a zone open. */
export const seasonlessName = (winter: number): string => [...seasonless].find(([, offset]) => offset === winter)![0].toUpperCase()

/** American zones by name, in minutes east of UTC in winter. */
const american: ReadonlyMap<string, number> = new Map([["eastern", -300], ["central", -360], ["mountain", -420], ["pacific", -480]])

/** What names a zone: minutes east of UTC, null where the name stands for several; then those in winter, where they are known. */
export interface Zone {
  readonly offset: number | null
  readonly winter?: number
}

/** "GMT", "GMT+3:30", "Eastern Daylight Time", "local time" */
export const readZone = (tokens: Tokens, at: number, end: number): Read<Zone> | null => {
  const word = wordAt(tokens, at, end)
  if (word === "local" && wordAt(tokens, at + 1, end) === "time") return { next: at + 2, value: { offset: null } }
  const standard = american.get(word)
  if (standard !== undefined) {
    const second = wordAt(tokens, at + 1, end)
    if (second === "time") return { next: at + 2, value: { offset: null, winter: standard } }
    const summer = second === "daylight"
    return (summer || second === "standard") && wordAt(tokens, at + 2, end) === "time" ? { next: at + 3, value: { offset: standard + (summer ? 60 : 0) } } : null
  }
  const winter = seasonless.get(word)
  if (winter !== undefined) return isCapital(tokens, at) ? { next: at + 1, value: { offset: null, winter } } : null
  const offset = zones.get(word)
  if (offset === undefined) return null
  if (offset === 0) {
    const sign = wordAt(tokens, at + 1, end)
    if ((sign === "+" || sign === "-" || sign === "−") && isGlued(tokens, at + 1) && isNumber(tokens, at + 2, end)) {
      const hours = parseDigits(wordAt(tokens, at + 2, end))
      if (Number.isInteger(hours) && hours <= 14) {
        const colon = wordAt(tokens, at + 3, end) === ":" && wordAt(tokens, at + 4, end).length === 2
        const minutes = colon ? parseDigits(wordAt(tokens, at + 4, end)) : 0
        if (minutes < 60) return { next: colon ? at + 5 : at + 3, value: { offset: (sign === "+" ? 1 : -1) * (hours * 60 + minutes) || 0 } }
      }
    }
  }
  return { next: at + 1, value: { offset } }
}
