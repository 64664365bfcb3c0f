import type { Tokens } from "../../model/tokens.ts"
import { parseDigits } from "../digits.ts"
import { isCapital, isGlued, isNumber, wordAt, type Read } from "../scan.ts"

/** Named zones in minutes east of UTC. Names that stand for several offsets ("ET") say nothing certain: null. */
const zones: ReadonlyMap<string, number | null> = new Map<string, number | null>([
  ["gmt", 0], ["utc", 0], ["bst", 60], ["cet", 60], ["cest", 120], ["eet", 120], ["eest", 180], ["msk", 180], ["est", -300], ["edt", -240], ["cst", -360], ["cdt", -300],
  ["mst", -420], ["mdt", -360], ["pst", -480], ["pdt", -420], ["akst", -540], ["akdt", -480], ["hst", -600], ["jst", 540], ["kst", 540], ["hkt", 480], ["sgt", 480], ["aest", 600],
  ["aedt", 660], ["nzst", 720], ["nzdt", 780], ["pkt", 300], ["irst", 210], ["et", null], ["ct", null], ["mt", null], ["pt", null]
])

/** What names a zone: minutes east of UTC, null where the name stands for several. */
export interface Zone {
  readonly offset: number | null
}

/** "GMT", "GMT+3:30", "Eastern Daylight Time", "local time" */
export const readZone = (tokens: Tokens, at: number, end: number): Read<Zone> | null => {
  const word = wordAt(tokens, at, end)
  if (word === "local" && wordAt(tokens, at + 1, end) === "time") return { next: at + 2, value: { offset: null } }
  if (word === "eastern" || word === "central" || word === "pacific" || word === "mountain") {
    const second = wordAt(tokens, at + 1, end)
    if (second === "time") return { next: at + 2, value: { offset: null } }
    const summer = second === "daylight"
    if ((summer || second === "standard") && wordAt(tokens, at + 2, end) === "time") {
      const standard = word === "eastern" ? -300 : word === "central" ? -360 : word === "mountain" ? -420 : -480
      return { next: at + 3, value: { offset: standard + (summer ? 60 : 0) } }
    }
    return null
  }
  const offset = zones.get(word)
  if (offset === undefined || !isCapital(tokens, at) && offset === null) return null
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
