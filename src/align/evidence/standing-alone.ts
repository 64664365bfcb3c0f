import { areInitials } from "../../values/name.ts"
import type { Features } from "./features.ts"
import { shareName } from "./one-story.ts"
import type { Scales } from "./scales.ts"
import { isMisspelling } from "./spelling.ts"
import { ofOneIncident, victims } from "./tolls.ts"

/**
 * Whether two claims are of one such thing: that their sentences share no word or name says nothing then. So it is with
 * a figure that a story mostly gives once. Victims are counted in many incidents: of their tolls only those that an
 * article leads with are surely its incident's.
 */
export const standAlone = (one: Features, other: Features, scales: Scales): boolean => {
  // What stands close to a figure tells more than the rest of its sentence; of victims the sentence tells which incident.
  if (one.framed && one.closeWords && other.closeWords) return true
  if (one.ofPerson && other.ofPerson || one.measured && other.measured || mayBeKnown(one, other) && shareAny(one.knownAs, other.knownAs)) return true
  const [left, right] = [one.claim, other.claim]
  if (left.kind === "name" && right.kind === "name") {
    if (left.value.kind === "place" || left.value.kind === "name" && left.value.type === "known") return true
    return left.value.kind === "person" ? one.person !== undefined && one.person === other.person
      : one.value !== other.value && (isMisspelling(one, other, scales) || left.value.kind === "name" && right.value.kind === "name" && areInitials(left.value, right.value) && shareName(one, other, scales))
  }
  if (one.state === null || other.state === null) return false
  if (!victims.has(one.state) && !victims.has(other.state)) return true
  return left.context.toll?.lead === true && right.context.toll?.lead === true && ofOneIncident(left, right) && shareName(one, other, scales)
}

/** Whether only what the stories know two people as can tell that they are one: one of them is not named. */
export const mayBeKnown = (one: Features, other: Features): boolean =>
  !(one.named && other.named) && one.knownAs.length > 0 && other.knownAs.length > 0

/** Whether two figures are one of their story, whatever it comes to: a toll, a price. */
export const isOfStory = (one: Features, other: Features): boolean => one.measured && other.measured || one.state !== null && other.state !== null

/** Whether two short lists have a word in common. */
export const shareAny = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean => {
  for (const word of a) if (b.includes(word)) return true
  return false
}
