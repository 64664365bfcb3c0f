import type { Alignment } from "../model/alignment.ts"
import type { Claim } from "../model/claim.ts"
import type { ValueGroup } from "../model/judgement.ts"
import { agree } from "../values/relations.ts"
import type { Compare } from "./compare.ts"
import { narrowed } from "./focus.ts"
import { countingTellingWords, tellOfOneMatter, tellTheSame } from "./telling.ts"

/**
 * The values that an agreement is on: those that two witnesses give, and those that are compatible with what another
 * witness gives. What else an article tells of the matter (a second office, an earlier year) is no part of it. Of two
 * dates on which witnesses agree, only the one of most witnesses is, with what fits it.
 */
export const agreedOf = (groups: ReadonlyArray<ValueGroup>, compare: Compare): ReadonlyArray<ValueGroup> => {
  const others = (group: ValueGroup) => groups.filter((other) => other !== group && other.witnesses.some((witness) => !group.witnesses.includes(witness)))
  const fits = (left: Claim, right: Claim) => agree(compare(left, right).relation)
  const anyFits = (left: ValueGroup, right: ValueGroup) => left.claims.some((claim) => right.claims.some((other) => fits(claim, other)))
  const kept = groups.filter((group) => group.witnesses.length > 1 || others(group).some((other) => anyFits(group, other)))
  const [leading] = kept
  if (leading === undefined) return groups
  return leading.claims[0]!.kind === "date" ? kept.filter((group) => group === leading || anyFits(group, leading)) : kept
}

/**
 * An alignment without the statements that only share names and dates with those of other witnesses, or null where all do;
 * where it is no agreement, whole or null. Of all other claims, all.
 */
export const tellingStatements = (alignment: Alignment, agrees: boolean, compare: Compare, witnessOf: (article: string) => string): Alignment | null => {
  const { claims } = alignment
  if (claims[0]!.value.kind !== "statement") return alignment
  const sharedBy = countingTellingWords()
  const others = (claim: Claim) => claims.filter(({ article }) => witnessOf(article) !== witnessOf(claim.article))
  if (!agrees) return claims.some((claim) => others(claim).some((other) => tellOfOneMatter(sharedBy(claim, other)))) ? alignment : null
  const kept = claims.filter((claim) => others(claim).some((other) => agree(compare(claim, other).relation) && tellTheSame(sharedBy(claim, other))))
  return kept.length === 0 ? null : kept.length === claims.length ? alignment : narrowed(alignment, kept)
}
