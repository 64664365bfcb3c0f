import { UTCDate } from "@date-fns/utc"
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays"
import { areFormsOfOne } from "../align/evidence/one-story.ts"
import type { Claim } from "../model/claim.ts"
import type { ValueGroup } from "../model/judgement.ts"
import type { Explanation } from "../model/report.ts"
import type { ExplanationFile } from "../model/rule.ts"
import { fold } from "../text/characters.ts"

/** What may explain a difference: an expert's notes from the packs first, then what the texts themselves show. */
export const explain = (
  claims: ReadonlyArray<Claim>, groups: ReadonlyArray<ValueGroup>, topic: string, packs: ReadonlyArray<ExplanationFile>,
  publishedOf: (article: string) => string | null
): ReadonlyArray<Explanation> => {
  const out: Array<Explanation> = []
  const words = [topic, ...claims.map((claim) => `${claim.quote} ${claim.printed}`)].map((text) => ` ${text.toLowerCase()} `)
  const kind = claims[0]!.kind
  for (const pack of packs) {
    if (!pack.kinds.includes(kind)) continue
    if (pack.about.length > 0 && !pack.about.some((word) => words.some((text) => text.includes(word)))) continue
    if (pack.between.every((patterns) => words.slice(1).some((text) => patterns.some((pattern) => text.includes(pattern))))) {
      out.push({ text: pack.text.trim(), source: pack.source })
    }
  }
  const speakers = groups.map((group) => [...new Set(group.claims.map((claim) => claim.attribution.speaker).filter((s) => s !== null))])
  if (kind !== "quotation" && groups.length > 1 && speakers.every((list) => list.length === 1) && areApart(speakers.map((list) => list[0]!))) {
    out.push({ text: `The values come from different speakers: ${groups.map((g, i) => `${g.printed} from ${speakers[i]![0]}`).join(", ")}.`, source: null })
  }
  const hedged = claims.filter((claim) => claim.modality === "hedged")
  if (hedged.length > 0 && hedged.length < claims.length) {
    const articles = [...new Set(hedged.map((claim) => claim.article))]
    out.push({ text: `${articles.join(", ")} ${articles.length === 1 ? "reports" : "report"} it with reserve.`, source: null })
  }
  const dates = [...new Set(claims.map((claim) => publishedOf(claim.article)).filter((date) => date !== null))].sort()
  if (dates.length > 1 && (kind === "quantity" || kind === "money" || kind === "statement" || kind === "percent")) {
    const days = differenceInCalendarDays(utcDay(dates.at(-1)!), utcDay(dates[0]!))
    out.push({ text: `The articles appeared ${days === 1 ? "a day" : `${days} days`} apart (${dates[0]} to ${dates.at(-1)}): the later ones may know more.`, source: null })
  }
  return out
}

/** Whether no two of these speakers can be one: "officials" may speak by the mouth of Anna Holm, and "Holm" is she. */
const areApart = (speakers: ReadonlyArray<string>): boolean => {
  const names = speakers.map((speaker) => fold(speaker).split(" "))
  const described = speakers.filter((speaker) => speaker === speaker.toLowerCase()).length
  return (described === 0 || described === speakers.length) && names.every((name, i) => names.slice(0, i).every((other) => !areFormsOfOne(name, other)))
}

const utcDay = (date: string) => new UTCDate(`${date}T00:00:00Z`)
