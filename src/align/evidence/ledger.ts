import type { Evidence } from "../../model/alignment.ts"
import { detailOf } from "./details.ts"
import type { Features } from "./features.ts"
import type { Field } from "./fields.ts"
import type { Scales } from "./scales.ts"

/** Where the evidence about two claims is noted. */
export interface Ledger {
  /** Notes the level of a field; `role` is that of the argument or detail that it is about, if it is about one. */
  readonly note: (field: Field, level: string, role?: string) => void
  /** Whether what is noted so far may still come to enough, where the rest can give so many bits. */
  readonly mayReach: (rest: number) => boolean
}

/** Sums of bits have no more decimals than this, whatever the order in which they were added up. */
/** Bits without what adding them leaves behind the third decimal. */
export const rounded = (bits: number): number => Math.round(bits * 1000) / 1000

/** Bits may be summed in another order than a reader would. */
const slack = 0.001

/** Adds evidence up. */
export class Sum implements Ledger {
  private total = 0
  /** The strongest single piece of evidence against the two claims, in bits; 0 if there is none. */
  least = 0
  private readonly lowest: number

  /** @param lowest bits below which nobody asks for the sum */
  constructor(lowest: number) { this.lowest = lowest }

  note({ bits }: Field, level: string): void {
    const worth = bits[level] ?? 0
    this.total += worth
    if (worth < this.least) this.least = worth
  }

  clear(): void {
    this.total = 0
    this.least = 0
  }

  mayReach(rest: number): boolean { return this.total + rest >= this.lowest - slack }

  get bits(): number { return rounded(this.total) }
}

/** Adds evidence up until a single piece of it against the two claims settles the matter. */
export class SumUnless extends Sum {
  private readonly veto: number

  /** @param veto bits of such a piece */
  constructor(veto: number) {
    super(-Infinity)
    this.veto = veto
  }

  override mayReach(): boolean { return this.least > this.veto }
}

/** Keeps evidence with its words. */
export class Account implements Ledger {
  private readonly noted: Array<{ readonly place: number, readonly evidence: Evidence }> = []
  private readonly left: Features
  private readonly right: Features
  private readonly scales: Scales

  constructor(left: Features, right: Features, scales: Scales) {
    this.left = left
    this.right = right
    this.scales = scales
  }

  note({ bits: levels, name, place }: Field, level: string, role?: string): void {
    const bits = levels[level] ?? 0
    if (bits !== 0) this.noted.push({ place, evidence: { field: name, level, bits, detail: detailOf(name, level, role, this.left, this.right, this.scales) } })
  }

  mayReach(): boolean { return true }

  /** The evidence in the order of a report. */
  get evidence(): ReadonlyArray<Evidence> { return this.noted.sort((a, b) => a.place - b.place).map(({ evidence }) => evidence) }
  get bits(): number { return rounded(this.noted.reduce((sum, { evidence }) => sum + evidence.bits, 0)) }
}
