import type { Alignment } from "../model/alignment.ts"
import type { Claim } from "../model/claim.ts"
import { narrowed } from "./focus.ts"

/** Nouns that say nothing of who the people are. */
export const anybody: ReadonlySet<string> = new Set(["person", "victim", "casualty", "body", "other", "life", "resident", "villager", "inhabitant", "migrant"])

/**
 * An alignment of tolls in parts that answer each other only: those that came about apart from those that somebody meant
 * to bring about, and those of one sort of people where an article counts both. The "45 Danes" of one paper answer the
 * 40 Danes of another, not its 45 of all countries.
 */
export const bySort = (alignment: Alignment): ReadonlyArray<Alignment> => (alignment.claims[0]!.context.toll === null ? [alignment] : byCourse(alignment).flatMap(byPeople))

/** That two articles tell of one plan for 100 does not make the 17 of one the 19 of the other. */
const byCourse = (alignment: Alignment): ReadonlyArray<Alignment> => {
  const { claims } = alignment
  const planned = claims.filter(({ modality }) => modality === "planned" || modality === "hypothetical")
  const done = claims.filter((claim) => !planned.includes(claim))
  if (planned.length === 0 || articlesOf(done) < 2) return [alignment]
  return [narrowed(alignment, done), ...articlesOf(planned) < 2 ? [] : [narrowed(alignment, planned)]]
}

const articlesOf = (claims: ReadonlyArray<Claim>): number => new Set(claims.map(({ article }) => article)).size

const byPeople = (alignment: Alignment): ReadonlyArray<Alignment> => {
  const apart: Array<Alignment> = []
  let rest = alignment.claims
  for (const sort of new Set(alignment.claims.map(sortOf))) {
    if (sort === null) continue
    const ofSort = rest.filter((claim) => sortOf(claim) === sort)
    if (articlesOf(ofSort) < 2 || !rest.some((claim) => sortOf(claim) !== sort && isOfMore(claim, ofSort))) continue
    apart.push(narrowed(alignment, ofSort))
    rest = rest.filter((claim) => !ofSort.includes(claim))
  }
  return apart.length === 0 ? [alignment] : [...apart, ...articlesOf(rest) < 2 ? [] : [narrowed(alignment, rest)]]
}

/** What sort of people a claim counts, if it tells. */
const sortOf = ({ details: { who } }: Claim): string | null => (who === undefined || anybody.has(who.key) ? null : who.key)

/** Whether an article counts more people with a claim than with those of one sort. */
const isOfMore = ({ article, value }: Claim, ofSort: ReadonlyArray<Claim>): boolean =>
  ofSort.some((claim) => claim.article === article && "low" in value && "low" in claim.value && value.low > claim.value.low)
