import type { Claim } from "../model/claim.ts"
import type { Judgement, ValueGroup } from "../model/judgement.ts"
import type { Comparison } from "../model/value.ts"
import type { Compare } from "./compare.ts"
import { comparingFigures } from "./figures.ts"
import { mostOften } from "./most-often.ts"
import { wholeNames } from "./topic.ts"

/** Groups the claims of an alignment by equal value; most witnesses first, then by print and article. */
export const groupByValue = (claims: ReadonlyArray<Claim>, compare: Compare, witnessOf: (article: string) => string): ReadonlyArray<ValueGroup> => {
  const groups: Array<Array<Claim>> = []
  const haveOtherFigures = comparingFigures()
  /** Values that print alike look the same to a reader: that one of them was read more exactly makes no second variant. */
  const isSame = (left: Claim, right: Claim): boolean => {
    const { relation } = compare(left, right)
    const alike = relation === "equal" || (relation === "compatible" && left.printed.toLowerCase() === right.printed.toLowerCase())
    return alike && !(left.value.kind === "statement" && haveOtherFigures(left.printed, right.printed))
  }
  for (const claim of claims) {
    const group = groups.find((g) => g.every((other) => isSame(other, claim)))
    if (group === undefined) groups.push([claim])
    else group.push(claim)
  }
  return groups.map((members) => ({
    printed: mostOften(printedOf(members))!,
    claims: members,
    witnesses: [...new Set(members.map((claim) => witnessOf(claim.article)))].sort()
  })).sort((a, b) => b.witnesses.length - a.witnesses.length || (a.printed < b.printed ? -1 : a.printed > b.printed ? 1 : 0))
}

/** How each two of these groups stand to each other, as `compareGroups` says. */
export const comparisonsAmong = (groups: ReadonlyArray<ValueGroup>, compareGroups: (left: ValueGroup, right: ValueGroup) => Comparison): Judgement["comparisons"] =>
  groups.flatMap((group, left) => groups.slice(left + 1).map((other, i) => ({ left, right: left + 1 + i, ...compareGroups(group, other) })))

/** How the claims of a group print their value; a name never as a part of it that another claim gives whole. */
const printedOf = (members: ReadonlyArray<Claim>): ReadonlyArray<string> => {
  const printed = members.map((claim) => claim.printed)
  return members[0]!.kind === "name" ? wholeNames(printed) : printed
}
