import type { Claim } from "../model/claim.ts"
import type { Compare } from "./compare.ts"
import { anybody } from "./sorts.ts"

/** All claims of an article. */
export type ClaimsOf = (article: string) => ReadonlyArray<Claim>

/** States of people who were hit: a person shot is dead or injured, so that two of the three make up the first. */
const hurt = new Set(["injured", "shot", "casualty", "hospitalised"])

/** States of people whom one report calls men, another suspects, pirates or Somalis. */
const taken = new Set(["arrested", "charged", "attacking"])

/** Those of them who would be counted apart. */
const few = new Set(["woman", "girl", "boy", "child", "teenager", "minor", "student"])

/** States whose figure only grows while an incident is counted. */
const growing = new Set(["dead", "injured", "shot", "casualty", "arrested", "charged", "rescued"])

const stateOf = (claim: Claim): string | null => claim.arguments["state"]?.key ?? null

/** The number that a claim gives exactly, or null. */
const exact = (claim: Claim): number | null =>
  claim.value.kind === "quantity" && claim.value.low === claim.value.high && !claim.value.approximate ? claim.value.low : null

/** An article's claims without the vague tolls that it makes exact elsewhere: "several" are the four that it counts. */
export const mostExact = (claims: ReadonlyArray<Claim>, compare: Compare): ReadonlyArray<Claim> => {
  if (claims.length < 2 || claims[0]!.context.toll === null) return claims
  const counted = claims.filter((claim) => exact(claim) !== null && !claim.context.partial)
  return claims.filter((claim) => counted.includes(claim) || !counted.some((other) => compare(claim, other).relation === "compatible"))
}

/**
 * Why two differing tolls can both be true, or null: one adds up several incidents, one counts the attacker, one counts
 * the dead among those hit ("one dead and four wounded make the five shot").
 */
export const reconciled = (left: Claim, right: Claim, claimsOf: ClaimsOf): string | null => {
  const [a, b] = [left.context.toll, right.context.toll]
  const state = stateOf(left)
  if (a === null || b === null || state === null || state !== stateOf(right)) return null
  if (a.several || b.several) return "one adds up several incidents"
  const [x, y] = [exact(left), exact(right)]
  if (hurt.has(state)) {
    const other = counterpart(left, right, claimsOf) ?? counterpart(right, left, claimsOf)
    if (other !== null) return other
  }
  if (x === null || y === null || x === y) return null
  const [more, less] = x > y ? [left, right] : [right, left]
  const sum = withFurther(more, less, claimsOf)
  if (sum !== null) return sum
  const kinds = narrower(more, less, state)
  if (kinds !== null) return kinds
  if (state === "dead") return withAttacker(more, less)
  return hurt.has(state) ? withDead(more, less, claimsOf) : null
}

/** "Six shot, 40 hurt" beside "six wounded": who is hurt here is who is shot there. */
const counterpart = (one: Claim, other: Claim, claimsOf: ClaimsOf): string | null => {
  const [number, state] = [exact(one), stateOf(one)!]
  if (number === null || (state !== "injured" && state !== "shot")) return null
  const same = tollsBeside(other, claimsOf).find((claim) => stateOf(claim) !== state && hurt.has(stateOf(claim)!) && exact(claim) === number)
  return same === undefined ? null : `the ${number} ${state} may be the ${number} ${stateOf(same)} of ${other.article}`
}

/** "Two children killed" beside "seven people killed", "three men" beside "two women": others are counted. */
const narrower = (more: Claim, less: Claim, state: string): string | null => {
  const [a, b] = [more.details["who"], less.details["who"]]
  if (taken.has(state) && b !== undefined && !few.has(b.key)) return null
  if (b === undefined || anybody.has(b.key) || a?.key === b.key) return null
  return a === undefined || anybody.has(a.key) ? `the ${less.printed} ${b.text} may be among the ${more.printed}` : `one counts ${a.text}, the other ${b.text}`
}

/** "16 killed at the airport", "another 16" underground: the larger figure of the other article is their sum. */
const withFurther = (more: Claim, less: Claim, claimsOf: ClaimsOf): string | null => {
  const rest = exact(more)! - exact(less)!
  const other = claimsOf(less.article).find((claim) => claim.context.toll !== null && stateOf(claim) === stateOf(less) && claim.context.further !== less.context.further && exact(claim) === rest)
  return other === undefined ? null : `the ${less.printed} and the ${other.printed} of another sentence make the ${more.printed}`
}

const withAttacker = (more: Claim, less: Claim): string | null => {
  if (exact(more)! - exact(less)! !== 1) return null
  const [a, b] = [more.context.toll!.attacker, less.context.toll!.attacker]
  // Those whom somebody killed are others.
  if (a !== "counted" && "by" in more.details) return null
  return (a === "counted" && b !== "counted") || (b === "apart" && a !== "apart") ? "one counts the attacker among the dead" : null
}

/** The dead of one article that the larger figure of the other counts in. */
const withDead = (more: Claim, less: Claim, claimsOf: ClaimsOf): string | null => {
  if (more.context.toll!.besideDead || !less.context.toll!.besideDead) return null
  const [whole, part] = [exact(more)!, exact(less)!]
  const dead = tollsBeside(less, claimsOf).filter((claim) => stateOf(claim) === "dead").map(exact)
  // "A singer dead, three others wounded" gives no number.
  const counts = dead.length === 0 ? [1] : dead
  const count = counts.find((number) => number !== null && number + part === whole)
  return count === undefined ? null : `${count} dead and ${part} ${stateOf(less)} make the ${whole} ${stateOf(more)}`
}

/** The tolls told in the same sentence as a claim, and not as background. */
const tollsBeside = (claim: Claim, claimsOf: ClaimsOf): ReadonlyArray<Claim> =>
  claimsOf(claim.article).filter((other) =>
    other !== claim && other.context.toll !== null && other.sentence.start === claim.sentence.start && other.context.background === claim.context.background)

/**
 * Whether time can turn the earlier of two figures of a state into the later one. What only grows does not shrink: a
 * toll that falls is a correction, which a person should see. The injured grow fewer where one of them has died.
 */
export const canMove = (earlier: Claim, later: Claim, claimsOf: ClaimsOf): boolean => {
  const state = stateOf(earlier)
  // How many attacked does not change afterwards.
  if (state === null || state === "attacking" || !("low" in earlier.value) || !("low" in later.value)) return false
  if (!growing.has(state) || earlier.value.low < later.value.low) return true
  if (state !== "injured") return false
  const dead = (claim: Claim) => Math.max(0, ...tollsBeside(claim, claimsOf).filter((other) => stateOf(other) === "dead").map((other) => exact(other) ?? 0))
  return dead(later) - dead(earlier) === (exact(earlier) ?? NaN) - (exact(later) ?? NaN)
}
