import type { Claim } from "../model/claim.ts"
import type { QuantityValue } from "../model/value.ts"
import { fold } from "../text/characters.ts"
import { stem } from "../text/stem.ts"
import type { Kinds } from "../values/registry.ts"
import type { People } from "./people.ts"

/**
 * Blocking keys of a claim: only claims that share one are weighed. Claims with a thing or a person meet over it;
 * claims that only a time, a place or words tell apart meet over each content word of their clause.
 */
export const blockingKeys = (claim: Claim, people: People, kinds: Kinds): ReadonlyArray<string> => {
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
  const byValue = value.kind === "quantity" ? (value.unit === null ? [] : magnitudes(value, kinds).map((magnitude) => `${ofDimension}=${magnitude}`))
    : "low" in value && value.kind !== "time" ? [`${own}=${value.low}`]
    : value.kind === "score" ? [`${own}=${claim.printed}`] : []
  // An amount that names its thing here may do without it there ("5.8 metres").
  const surroundings = things.length === 0 || amounts.has(claim.predicate) ? (value.kind === "stance" ? claim.context.sentence : claim.context.clause).map((s) => ofDimension + s) : []
  return [...things, ...byValue, ...surroundings]
}

/** Steps of a doubling. */
const steps = 8

/**
 * Two neighbouring steps on a scale of magnitudes, in the base unit: amounts that are the same but for rounding, whatever
 * their units ("36 miles", "58 km"), share at least one.
 */
const magnitudes = (value: QuantityValue, kinds: Kinds): ReadonlyArray<number> => {
  const { low } = kinds.normalise(value) as QuantityValue
  if (!Number.isFinite(low) || low === 0) return [low]
  const at = Math.floor(Math.log2(Math.abs(low)) * steps)
  return [at, at + 1]
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
