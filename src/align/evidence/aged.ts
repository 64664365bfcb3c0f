import type { Argument, Claim } from "../../model/claim.ts"
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
  const holders = new Map<number, Set<string>>()
  for (const { arguments: args, kind, value } of claims) {
    if (kind !== "age" || value.kind !== "age") continue
    const keys = holders.get(value.low) ?? new Set()
    holders.set(value.low, keys.add(Object.values(args).map(({ key }) => key).join(" ")))
  }
  return ({ kind, value }) => kind === "age" && value.kind === "age" && value.low >= grown && holders.get(value.low)?.size === 1
}

/** From so many years on one age seldom is that of two people of a story. */
const grown = 13

const agree = (a: Argument | undefined, b: Argument | undefined, personNouns: PersonNouns): boolean => {
  const [one, other] = [a, b].map((who) => (who === undefined ? null : personNouns.get(who.key) ?? null))
  return one === null || other === null || one === other
}
