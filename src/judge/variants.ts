import type { Claim } from "../model/claim.ts"
import type { ValueGroup } from "../model/judgement.ts"
import type { Comparison } from "../model/value.ts"

export type Compare = (left: Claim, right: Claim) => Comparison

/** Groups the claims of an alignment by equal value; most witnesses first, then by print and article. */
export const groupByValue = (claims: ReadonlyArray<Claim>, compare: Compare, witnessOf: (article: string) => string): ReadonlyArray<ValueGroup> => {
  const groups: Array<Array<Claim>> = []
  for (const claim of claims) {
    const group = groups.find((g) => g.every((other) => compare(other, claim).relation === "equal"))
    if (group === undefined) groups.push([claim])
    else group.push(claim)
  }
  return groups.map((members) => ({
    printed: mostCommon(members.map((claim) => claim.printed)),
    claims: members,
    witnesses: [...new Set(members.map((claim) => witnessOf(claim.article)))].sort()
  })).sort((a, b) => b.witnesses.length - a.witnesses.length || (a.printed < b.printed ? -1 : a.printed > b.printed ? 1 : 0))
}

const mostCommon = (words: ReadonlyArray<string>): string => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]![0]
}
