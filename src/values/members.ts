import type { MembersValue } from "../model/value.ts"
import { areOneEditApart } from "../text/edits.ts"
import type { ValueKind } from "./kind.ts"

/** Fewest members that two lists share, and the least part of the longer one, for them to be of those who did one thing. */
const fewestShared = 3
const leastShared = 2 / 3

/** The names of one list that the other has in no spelling. */
const lackedBy = (other: MembersValue, { members: names }: MembersValue): ReadonlyArray<string> =>
  names.filter((name) => !other.members.includes(name) && !other.members.some((their) => areOneName(name, their)))

/** Whether two names may be one, misspelt or in full ("Tolven" and "Tolven Lines"). */
const areOneName = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length >= shortestMisspelt && areOneEditApart(short, long) || ` ${long} `.includes(` ${short} `)
}

/** Shorter names that differ by a letter are two. */
const shortestMisspelt = 5

/**
 * The names of those who took part in something, in any order. Where the words around them show that there were more
 * ("including", "and others"), that another list has some of those is no difference.
 */
export const members: ValueKind<MembersValue> = {
  kind: "members",
  recognise: () => null,
  normalise: (value) => ({ ...value, members: [...new Set(value.members)].sort() }),
  compare: (left, right) => {
    const [onlyLeft, onlyRight] = [lackedBy(right, left), lackedBy(left, right)]
    const longest = Math.max(left.members.length, right.members.length)
    if (onlyLeft.length + onlyRight.length === 0) {
      return left.members.length === right.members.length && left.members.every((name) => right.members.includes(name)) ? { relation: "equal", because: "the same names" }
        : { relation: "compatible", because: "the same names, some of them written otherwise" }
    }
    const shared = Math.min(left.members.length - onlyLeft.length, right.members.length - onlyRight.length)
    if (shared < fewestShared || shared < leastShared * longest) return { relation: "incomparable", because: "too few names in common" }
    const missing = [...onlyLeft, ...onlyRight].sort().join(", ")
    return (onlyRight.length === 0 || left.open) && (onlyLeft.length === 0 || right.open) ? { relation: "compatible", because: `one leaves open whether there were others: ${missing}` }
      : { relation: "different", because: `only one of them has ${missing}` }
  },
  print: (value) => value.members.join(", ")
}
