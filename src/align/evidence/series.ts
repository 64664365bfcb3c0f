import type { Claim } from "../../model/claim.ts"
import { timeUnits } from "../../values/time-units.ts"
import type { Features } from "./features.ts"
import type { Scales } from "./scales.ts"

/** From this rank on a story names one of a series for its number, not to tell it from the others. */
const telling = 4

/**
 * Whether two ranks tell two of a series apart, and do not say of one thing how far it has come, as a place in one ranking
 * or what somebody is the first of does, or the only rank of its sort in either article ("his 12th defence").
 */
export const areOfSeries = (left: Features, right: Features, { peopleNouns }: Pick<Scales, "peopleNouns">): boolean => {
  if (left.measured && right.measured || left.claim.arguments["person"] !== undefined && right.claim.arguments["person"] !== undefined) return false
  const [a, b] = [left.claim.value, right.claim.value]
  return a.kind !== "ordinal" || b.kind !== "ordinal" || Math.min(a.rank, b.rank) < telling || left.ofSort !== 1 || right.ofSort !== 1 || areMany(left.claim, peopleNouns)
}

/** Whether a claim is of one of many that a story tells apart by number: people ("a fifth victim"), and days, which pass. */
const areMany = ({ arguments: { thing } }: Claim, peopleNouns: ReadonlySet<string>): boolean =>
  thing !== undefined && (peopleNouns.has(thing.key) || timeUnits.has(thing.text.slice(thing.text.lastIndexOf(" ") + 1).toLowerCase()))
