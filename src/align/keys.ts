import type { Claim } from "../model/claim.ts"
import { fold } from "../text/characters.ts"
import { stem } from "../text/stem.ts"
import type { People } from "./people.ts"

/**
 * Blocking keys of a claim: only claims that share one are weighed. Claims with a thing or a person meet over it;
 * claims that only a time, a place or words tell apart meet over each content word of their clause.
 */
export const blockingKeys = (claim: Claim, people: People): ReadonlyArray<string> => {
  const own = `${claim.predicate}|`
  const ofDimension = own + dimensionOf(claim)
  const { value } = claim
  switch (value.kind) {
    case "person": return [`${own}${people.of(claim.article, value) ?? fold(value.surname)}`]
    case "name": case "place":
      if (claim.kind === "name") {
        const bare = fold(value.name).replaceAll(/[^\p{L}\p{N}]/gu, "")
        return bare.length < 4 ? [] : [`${own}${bare.slice(0, 2)}`, `${own}…${bare.slice(-3)}`]
      }
      break
    case "quotation": return value.words.map((word) => `${own}${stem(word)}`).filter((key, i, all) => key.length > own.length + 3 && all.indexOf(key) === i)
    default:
  }
  const things = Object.entries(claim.arguments).filter(([role]) => role !== "event").map(([role, argument]) => {
    const person = argument.value?.kind === "person" ? people.of(claim.article, argument.value) : undefined
    return `${ofDimension}${role}=${person === undefined ? argument.key : `#${person}`}`
  })
  // A value that is rare by itself brings claims together that name their thing differently.
  const byValue = "low" in value && value.kind !== "time" && (value.kind !== "quantity" || value.unit !== null) ? [`${own}=${value.low}`]
    : value.kind === "score" ? [`${own}=${claim.printed}`] : []
  // An amount that names its thing here may do without it there ("5.8 metres").
  const surroundings = things.length === 0 || amounts.has(claim.predicate) ? (value.kind === "stance" ? claim.context.sentence : claim.context.clause).map((s) => ofDimension + s) : []
  return [...things, ...byValue, ...surroundings]
}

/** Predicates whose claims name the thing measured or leave it to the sentence. */
const amounts = new Set(["measure", "money", "percent", "duration"])

/** Amounts of different dimensions are never compared. */
const dimensionOf = (claim: Claim): string => {
  const { value } = claim
  if (value.kind === "quantity") return `${value.dimension ?? "count"}${value.factor ? "*" : ""}|`
  if (value.kind === "money") return "money|"
  return `${value.kind}|`
}
