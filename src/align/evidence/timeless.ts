import type { Claim } from "../../model/claim.ts"

/** What a person is called, and what grew by how much, holds whenever it is told. */
const timeless = new Set(["date", "office", "name", "age", "quotation"])

/** Predicates of what holds whenever it is told (what something is), or names its own period ("earned $3 million in 2018"). */
const untimed = new Set(["factor", "results", "staff", "standing", "job-cuts", "statement.compound", "statement.figure"])

/** Whether a claim's surroundings do not tell when it holds. */
export const isUntimed = (claim: Claim): boolean => untimed.has(claim.predicate)

/** Whether no time tells such claims apart. */
export const isTimeless = (claim: Claim): boolean => timeless.has(claim.kind) || isUntimed(claim)
