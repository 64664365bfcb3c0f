import type { MembersValue } from "../model/value.ts"
import type { ValueKind } from "./kind.ts"

/** Fewest members that two lists share, and the least part of the longer one, for them to be of those who did one thing. */
const fewestShared = 3
const leastShared = 2 / 3

/**
 * The names of those who took part in something, in any order. Where the words around them show that there were more
 * ("including", "and others"), that another list has some of those is no difference.
 */
export const members: ValueKind<MembersValue> = {
  kind: "members",
  recognise: () => null,
  normalise: (value) => ({ ...value, members: [...new Set(value.members)].sort() }),
  compare: (left, right) => {
    const [ours, theirs] = [new Set(left.members), new Set(right.members)]
    const [onlyLeft, onlyRight] = [left.members.filter((name) => !theirs.has(name)), right.members.filter((name) => !ours.has(name))]
    if (onlyLeft.length + onlyRight.length === 0) return { relation: "equal", because: "the same names" }
    const shared = ours.size - onlyLeft.length
    if (shared < fewestShared || shared < leastShared * Math.max(ours.size, theirs.size)) return { relation: "incomparable", because: "too few names in common" }
    const missing = [...onlyLeft, ...onlyRight].sort().join(", ")
    return (onlyRight.length === 0 || left.open) && (onlyLeft.length === 0 || right.open) ? { relation: "compatible", because: `one leaves open whether there were others: ${missing}` }
      : { relation: "different", because: `only one of them has ${missing}` }
  },
  print: (value) => value.members.join(", ")
}
