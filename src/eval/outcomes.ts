import type { Finding } from "../model/report.ts"
import { accepted, isDifference, needsTwoValues } from "./accepted.ts"
import { articlesOf, type Gold, hits, type Place, valuesOf } from "./locate.ts"

/** What the annotations say of a finding: `open` where they say nothing. */
export type Outcome = "right" | "wrong" | "open"

/** Whether two articles among the places say the same. */
const agree = (places: ReadonlyArray<Place>): boolean =>
  places.some((place) => places.some((other) => place.article !== other.article && place.value === other.value))

/**
 * Whether a finding is right. Annotators list every difference but not every agreement: so a difference that belongs to
 * none of theirs is wrong, while an agreement is judged only where it stands on annotated words. `related` claims
 * nothing that could be wrong.
 */
export const outcomeOf = (finding: Finding, { groups }: Gold): Outcome => {
  const { verdict } = finding
  if (verdict === "related") return "open"
  const touched = groups.map((group) => ({ group, there: hits(finding, group.places) })).filter(({ there }) => articlesOf(there) >= 2)
  if (isDifference(verdict)) return touched.some(({ group }) => isDifference(group.verdict)) ? "right" : "wrong"
  if (touched.length === 0) return "open"
  const right = touched.some(({ group, there }) =>
    (accepted[group.verdict].has(verdict) && (!needsTwoValues(group.verdict) || valuesOf(there) > 1))
    // Two of three who agree do agree, whatever the third says.
    || (verdict !== "update" && needsTwoValues(group.verdict) && agree(there)))
  return right ? "right" : "wrong"
}
