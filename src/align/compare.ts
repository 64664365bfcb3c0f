import type { Comparison, Relation, Value } from "../model/value.ts"
import type { Kinds } from "../values/registry.ts"

/** Compares two values of any kinds. */
export const compareValues = (left: Value, right: Value, kinds: Kinds): Comparison =>
  left.kind !== right.kind ? { relation: "incomparable", because: `${left.kind} and ${right.kind}` } : kinds.compare(left, right)

/** Values by number: equal ones have one number, and each two numbers are compared once however many claims give them. */
export class NumberedValues {
  private readonly values: Array<Value> = []
  private readonly numbers = new Map<string, number>()
  /** By the number of the left value, then by that of the right one. */
  private readonly relations: Array<Map<number, Relation>> = []
  /** How each value stands to itself: most claims that meet give one value. */
  private readonly own: Array<Relation | undefined> = []
  private readonly kinds: Kinds

  constructor(kinds: Kinds) { this.kinds = kinds }

  numberOf(value: Value): number {
    // JSON writes infinities as null, so the ends of an interval stand beside it.
    const key = "low" in value ? `${JSON.stringify(value)} ${value.low} ${value.high}` : JSON.stringify(value)
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.values.push(value) - 1
      this.numbers.set(key, number)
      this.relations.push(new Map())
    }
    return number
  }

  /** How the values of two numbers stand to each other. */
  relationOf(left: number, right: number): Relation {
    if (left === right) return this.own[left] ??= compareValues(this.values[left]!, this.values[left]!, this.kinds).relation
    const known = this.relations[left]!
    let relation = known.get(right)
    if (relation === undefined) {
      relation = compareValues(this.values[left]!, this.values[right]!, this.kinds).relation
      known.set(right, relation)
    }
    return relation
  }
}
