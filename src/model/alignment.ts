import type { Claim } from "./claim.ts"

/** One piece of evidence for or against two claims being about the same thing. */
export interface Evidence {
  /** What was compared ("head noun", "participants"). */
  readonly field: string
  /** The level that held ("same", "synonym", "different"). */
  readonly level: string
  /** Weight in bits; positive speaks for the same thing. */
  readonly bits: number
  /** The words compared, for `explain`. */
  readonly detail: string
}

/** Two claims with all evidence about them. */
export interface Link {
  readonly left: Claim
  readonly right: Claim
  readonly evidence: ReadonlyArray<Evidence>
  /** Sum of the evidence, in bits. */
  readonly bits: number
}

/** Claims judged to be about the same thing. */
export interface Alignment {
  readonly claims: ReadonlyArray<Claim>
  /** The links that hold it together, strongest first. */
  readonly links: ReadonlyArray<Link>
  /** Whether the evidence passed the threshold, or stayed in the grey zone. */
  readonly strength: "aligned" | "related"
}
