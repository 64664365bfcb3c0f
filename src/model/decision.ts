import { Schema } from "effect"
import { Decided, Decision } from "./report.ts"

const Words = Schema.String.check(Schema.isPattern(/\S/u))

/** Which finding an entry is about. */
const about = {
  /** The finding's fingerprint. */
  id: Words,
  /** Folder of its articles, relative to the decisions file, with / as separator. */
  story: Words
} as const

/** A decision as the file keeps it, with what the finding said then: for those who review it, and to notice a change. */
export const DecisionEntry = Schema.Struct({ ...about, ...Decision.fields, ...Decided.fields })
export type DecisionEntry = typeof DecisionEntry.Type

/** A difference of the baseline: accepted as it is, by nobody's judgement. */
export const AcceptedEntry = Schema.Struct({ ...about, ...Decided.fields })
export type AcceptedEntry = typeof AcceptedEntry.Type

/** `variorum.decisions.yaml`: what editors decided, and the baseline. */
export const DecisionsFile = Schema.Struct({
  decisions: Schema.optionalKey(Schema.Array(DecisionEntry)),
  accepted: Schema.optionalKey(Schema.Array(AcceptedEntry))
})
export type DecisionsFile = typeof DecisionsFile.Type

/** The entries of a decisions file, or those of one story. */
export type Decisions = Required<DecisionsFile>
