import type { Argument, Claim } from "../../model/claim.ts"
import type { AgeValue, Value } from "../../model/value.ts"
import { yearsOf } from "../../values/age.ts"
import { whoOf } from "../people.ts"
import type { Scales } from "./scales.ts"

type PersonNouns = Scales["personNouns"]

/** Whether an age is that of a person, named or not, and of no thing ("a 30-year-old bridge"). */
export const isOfPerson = ({ arguments: { who } }: Claim, personNouns: PersonNouns): boolean => who === undefined || personNouns.has(who.key)

/**
 * Whether two ages may be one person's, whatever the articles call him or her: "a 52-year-old man" may be another's
 * "52-year-old victim", a "4-year-old child" may be Ada Holm. A man is no woman.
 */
export const mayBeOnePerson = (left: Claim, right: Claim, personNouns: PersonNouns): boolean =>
  left.kind === "age" && right.kind === "age" && isOfPerson(left, personNouns) && isOfPerson(right, personNouns) &&
  agree(left.arguments["who"], right.arguments["who"], personNouns)

/** Whether an age is one that its article gives to one person only, by its claims. */
export const givenOnce = (claims: ReadonlyArray<Claim>): ((claim: Claim) => boolean) => {
  const holders = new Map<string, Set<string>>()
  for (const { arguments: args, kind, value } of claims) {
    if (kind !== "age" || value.kind !== "age") continue
    const age = ageOf(value)
    const keys = holders.get(age) ?? new Set()
    holders.set(age, keys.add(Object.values(args).map(whoOf).join(" ")))
  }
  return ({ kind, value }) => kind === "age" && value.kind === "age" && yearsOf(value, "low") >= grown && holders.get(ageOf(value))?.size === 1
}

const ageOf = ({ low, unit }: AgeValue): string => `${low} ${unit}`

/** From so many years on one age seldom is that of two people of a story. */
const grown = 13

const agree = (a: Argument | undefined, b: Argument | undefined, personNouns: PersonNouns): boolean => {
  const [one, other] = [a, b].map((who) => (who === undefined ? null : personNouns.get(who.key) ?? null))
  return one === null || other === null || one === other
}

/** From this age on, in years, somebody is no child. */
const grownUp = 18

/** Whether an age is a child's. */
export const isOfChild = ({ value }: Claim): boolean => value.kind === "age" && yearsOf(value, "high") < grownUp

/** How many years the ages of somebody grown up may lie apart: those of any two people differ by a tenth easily. */
const yearsWithin = 2

/** Whether two ages of grown people lie too far apart for a slip. */
export const areFarAged = (left: Value, right: Value): boolean =>
  left.kind === "age" && right.kind === "age" && Math.min(yearsOf(left, "low"), yearsOf(right, "low")) >= grownUp && Math.abs(yearsOf(left, "low") - yearsOf(right, "low")) > yearsWithin
