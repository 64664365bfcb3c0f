import type { Alignment } from "./alignment.ts"
import type { Claim } from "./claim.ts"
import type { Explanation, Severity, Verdict } from "./report.ts"
import type { Relation } from "./value.ts"

/** Claims of an alignment that give the same value. */
export interface ValueGroup {
  readonly printed: string
  readonly claims: ReadonlyArray<Claim>
  readonly witnesses: ReadonlyArray<string>
}

/** An alignment with its verdict, before spans are cut out of the texts. */
export interface Judgement {
  readonly alignment: Alignment
  readonly verdict: Verdict
  readonly severity: Severity
  readonly confidence: number
  /** Bits of the evidence that the verdict rests on, above the threshold for such a verdict. */
  readonly excess: number
  readonly topic: string
  readonly message: string
  readonly groups: ReadonlyArray<ValueGroup>
  readonly explanations: ReadonlyArray<Explanation>
  /** Comparisons of the value groups, by their numbers. */
  readonly comparisons: ReadonlyArray<{ readonly left: number, readonly right: number, readonly relation: Relation, readonly because: string }>
  /** Why the verdict, step by step. */
  readonly steps: ReadonlyArray<string>
}
