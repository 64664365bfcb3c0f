import type { Alignment } from "../model/alignment.ts"
import type { Claim } from "../model/claim.ts"
import { narrowed } from "./focus.ts"

/** Nouns that say nothing of who the people are. */
export const anybody: ReadonlySet<string> = new Set(["person", "victim", "casualty", "body", "other", "life", "resident", "villager", "inhabitant", "migrant"])

/**
 * An alignment of tolls, and apart from it those of one sort of people where an article counts both: the "45 Danes" of one
 * paper answer the 40 Danes of another, not its 45 of all countries.
 */
export const bySort = (alignment: Alignment): ReadonlyArray<Alignment> => {
  if (alignment.claims[0]!.context.toll === null) return [alignment]
  const apart: Array<Alignment> = []
  let rest = alignment.claims
  for (const sort of new Set(alignment.claims.map(sortOf))) {
    if (sort === null) continue
    const ofSort = rest.filter((claim) => sortOf(claim) === sort)
    if (new Set(ofSort.map(({ article }) => article)).size < 2 || !rest.some((claim) => sortOf(claim) !== sort && isOfMore(claim, ofSort))) continue
    apart.push(narrowed(alignment, ofSort))
    rest = rest.filter((claim) => !ofSort.includes(claim))
  }
  return apart.length === 0 ? [alignment] : [...apart, ...new Set(rest.map(({ article }) => article)).size < 2 ? [] : [narrowed(alignment, rest)]]
}

/** What sort of people a claim counts, if it tells. */
const sortOf = ({ details: { who } }: Claim): string | null => (who === undefined || anybody.has(who.key) ? null : who.key)

/** Whether an article counts more people with a claim than with those of one sort. */
const isOfMore = ({ article, value }: Claim, ofSort: ReadonlyArray<Claim>): boolean =>
  ofSort.some((claim) => claim.article === article && "low" in value && "low" in claim.value && value.low > claim.value.low)
