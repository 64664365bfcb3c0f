import type { Judgement } from "../model/judgement.ts"
import { conflict } from "../values/relations.ts"

/** Numbers of values: of those that stand against each other, and of those that fit one of them. */
export interface Sides {
  readonly sides: ReadonlyArray<number>
  readonly fitting: ReadonlyArray<number>
}

/**
 * Numbers of the values that stand against each other, in their order, every one against every other, and of those that
 * fit one of them, as "in April" fits both the 8th and the 9th. All are sides where no two are apart.
 */
export const sidesOf = (values: number, comparisons: Judgement["comparisons"]): Sides => {
  const all = Array.from({ length: values }, (_, i) => i)
  const areApart = (a: number, b: number) =>
    comparisons.some(({ left, relation, right }) => conflict(relation) && (left === a && right === b || left === b && right === a))
  const sides: Array<number> = []
  for (const value of all.filter((value) => all.some((other) => areApart(value, other)))) if (sides.every((side) => areApart(side, value))) sides.push(value)
  return sides.length < 2 ? { sides: all, fitting: [] } : { sides, fitting: all.filter((value) => !sides.includes(value)) }
}
