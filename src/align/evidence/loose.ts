import type { Claim } from "../../model/claim.ts"
import type { QuantityValue, Value } from "../../model/value.ts"
import { whoOf } from "../people.ts"

/** How many times its low end the high end of a number without a figure is at least. */
const looseRatio = 4

/** Whether a value is a number without a figure, "dozens" or "hundreds": its writer may count a part, or more than others do. */
export const isLoose = (value: Value): boolean =>
  value.kind === "quantity" && value.approximate && value.low > 0 && Number.isFinite(value.high) && value.high >= looseRatio * value.low

/** Up to this number people and things are counted by the handful: the three of one sentence, the two of another. */
const handful = 10

/** Whether two claims count so few of something, whatever it is, that each may be of some of its own: what a rule knows by its measure, a story has once. */
export const areHandfuls = (left: Claim, right: Claim): boolean => isHandful(left) && isHandful(right)

const isHandful = ({ arguments: { measure }, predicate, value }: Claim): boolean =>
  predicate === "count" && measure === undefined && value.kind === "quantity" && value.unit === null && value.high <= handful

/** Whether the article of each claim gives the figure for what the claim tells without one: "tens of thousands" where it has "25,000" too. */
export const toldWithFigure = (claims: ReadonlyArray<Claim>): ReadonlyArray<boolean> =>
  claims.map((claim) => isLoose(claim.value) && claims.some((other) =>
    other.predicate === claim.predicate && isFigureOf(other.value, claim.value as QuantityValue) && areOfOneThing(claim, other)))

const areOfOneThing = ({ arguments: one }: Claim, { arguments: other }: Claim): boolean => {
  const roles = Object.keys(one)
  return roles.length === Object.keys(other).length && roles.every((role) => other[role] !== undefined && whoOf(one[role]!) === whoOf(other[role]))
}

const isFigureOf = (value: Value, { high, low }: QuantityValue): boolean =>
  value.kind === "quantity" && value.unit === null && !isLoose(value) && value.low >= low && (value.high <= high || value.high === Infinity && value.low <= high)
