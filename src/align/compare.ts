import type { QuotationValue, Relation, Value } from "../model/value.ts"
import type { Kinds } from "../values/registry.ts"
import { compareWordings, wordings, type Wording } from "./evidence/wording.ts"
import { PairTable } from "./pair-table.ts"

/** Values by number: equal ones have one number, and each two numbers are compared once however many claims give them. */
export class NumberedValues {
  private readonly values: Array<Value> = []
  private readonly numbers = new Map<string, number>()
  /** Numbers of values met before: claims of one sentence share their dates, claims about one person the name. */
  private readonly met = new Map<Value, number>()
  /** Relations by the numbers of the left and the right value, as places in `relations`. */
  private readonly known = new PairTable()
  /** The same for how alike quotations are worded. */
  private readonly worded = new PairTable()
  private readonly kinds: Pick<Kinds, "compare">
  private readonly common: ReadonlyMap<string, number>

  /** @param common the words frequent in all news, by stem */
  constructor(kinds: Pick<Kinds, "compare">, common: ReadonlyMap<string, number> = new Map()) {
    this.kinds = kinds
    this.common = common
  }

  numberOf(value: Value): number {
    const before = this.met.get(value)
    if (before !== undefined) return before
    // JSON writes infinities as null, so the ends of an interval stand beside it.
    const key = "low" in value ? `${JSON.stringify(value)} ${value.low} ${value.high}` : JSON.stringify(value)
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.values.push(value) - 1
      this.numbers.set(key, number)
    }
    this.met.set(value, number)
    return number
  }

  /** How the values of two numbers stand to each other. */
  relationOf(left: number, right: number): Relation {
    let place = this.known.get(left, right)
    if (place < 0) {
      place = relations.indexOf(this.kinds.compare(this.values[left]!, this.values[right]!).relation)
      this.known.set(left, right, place)
    }
    return relations[place]!
  }

  /** How alike the quotations of two numbers are worded. */
  wordingOf(left: number, right: number): Wording {
    let place = this.worded.get(left, right)
    if (place < 0) {
      place = wordings.indexOf(compareWordings(this.values[left] as QuotationValue, this.values[right] as QuotationValue, this.relationOf(left, right), this.common))
      this.worded.set(left, right, place)
    }
    return wordings[place]!
  }
}

const relations: ReadonlyArray<Relation> = ["equal", "compatible", "different", "incompatible", "incomparable"]
