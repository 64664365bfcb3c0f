import type { Verdict } from "../../model/report.ts"

/** How what two articles say in one finding relates, in the words of the tool. */
export type Relation = "agree" | "compatible" | "updated" | "differ" | "not comparable"

/** In the order in which they are shown. */
export const relations: ReadonlyArray<Relation> = ["agree", "compatible", "updated", "differ", "not comparable"]

const ofDifferentValues: Readonly<Record<Verdict, Relation>> = {
  agreement: "agree", compatible: "compatible", update: "updated", discrepancy: "differ", contradiction: "differ", related: "not comparable"
}

/**
 * @param left numbers of the variants that one article gives; two of them if it differs from itself
 * @param right those of the other article
 */
export function relationOf(verdict: Verdict, left: ReadonlyArray<number>, right: ReadonlyArray<number>): Relation {
  const equal = left.length === 1 && right.length === 1 && left[0] === right[0]
  return equal ? "agree" : ofDifferentValues[verdict]
}
