import { Schema } from "effect"
import { EvidenceItem, Explanation, ReportArticle, ReportSpan, verdicts } from "./report.ts"
import { claimKinds } from "./rule.ts"

/** How a claim of a draft stands to the sources, in the order in which an editor should look. */
export const draftStates = [
  "differs", "misquoted", "attributed-to-another", "out-of-date", "against-itself", "not-found", "one-source", "supported"
] as const
export type DraftState = (typeof draftStates)[number]

/** How a source's words stand to the draft's claim. */
export const stances = ["agrees", "differs", "newer", "older", "other-words", "other-speaker", "nearest"] as const
export type Stance = (typeof stances)[number]

const Offset = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

const passage = {
  start: Offset.annotate({ description: "UTF-16 offset of the first unit of `quote`." }),
  end: Offset.annotate({ description: "UTF-16 offset after the last unit of `quote`." }),
  quote: Schema.String.annotate({ description: "Exactly the words between `start` and `end`: the phrase that makes the claim." }),
  value: Schema.String.annotate({ description: "The value, normalised and printed." }),
  valueStart: Offset.annotate({ description: "UTF-16 offset of the words that give the value, within `start` and `end`." }),
  valueEnd: Offset,
  line: Schema.Int.annotate({ description: "1-based line of `start`." }),
  column: Schema.Int.annotate({ description: "1-based UTF-16 column of `start`." }),
  sentence: ReportSpan,
  speaker: Schema.NullOr(Schema.String)
}

/** Where the draft makes a claim. */
export const DraftPlace = Schema.Struct(passage)
export type DraftPlace = typeof DraftPlace.Type

/** What one source says on a claim of the draft. */
export const DraftSource = Schema.Struct({
  article: Schema.String.annotate({ description: "Path of the source relative to the folder of the sources, with / as separator." }),
  ...passage,
  published: Schema.NullOr(Schema.String),
  witness: Schema.String.annotate({ description: "Sources that print the same wire story have the same witness." }),
  stance: Schema.Literals(stances).annotate({ description: "How it stands to the draft's claim; `nearest` is what comes closest where no source makes the claim." }),
  because: Schema.String,
  bits: Schema.Finite.annotate({ description: "Evidence that both are claims of the same thing." }),
  evidence: Schema.Array(EvidenceItem)
})
export type DraftSource = typeof DraftSource.Type

/** A claim of the draft with what the sources say on it. */
export const DraftFinding = Schema.Struct({
  id: Schema.String.annotate({ description: "Fingerprint of the draft's words: stable under edits elsewhere in the draft and in the sources." }),
  state: Schema.Literals(draftStates),
  /** The graver one where several sources differ; null where no source says anything on it. */
  verdict: Schema.NullOr(Schema.Literals(verdicts)),
  kind: Schema.Literals(claimKinds),
  rule: Schema.String,
  topic: Schema.String.annotate({ description: "A phrase that a reader understands." }),
  message: Schema.String,
  confidence: Schema.NullOr(Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 })))
    .annotate({ description: "How sure it is that the claims are about the same thing; null where no source makes the claim." }),
  places: Schema.Array(DraftPlace).annotate({ description: "Where the draft says it, the first place first; for `against-itself` one place for each value." }),
  witnesses: Schema.Array(Schema.String).annotate({ description: "Independent witnesses that give the draft's value." }),
  sources: Schema.Array(DraftSource),
  explanations: Schema.Array(Explanation)
})
export type DraftFinding = typeof DraftFinding.Type

/** A draft checked against its sources: version 1 of what others may rely on. */
export const DraftReport = Schema.Struct({
  version: Schema.Literal(1),
  tool: Schema.Struct({ name: Schema.Literal("variorum"), version: Schema.String }),
  rules: Schema.Struct({ digest: Schema.String, count: Schema.Int }),
  draft: Schema.Struct({
    path: Schema.String,
    format: Schema.Literals(["text", "markdown", "html"]),
    title: Schema.NullOr(Schema.String),
    published: Schema.NullOr(Schema.String),
    claims: Schema.Int.annotate({ description: "Number of claims found in it; those that are checkable are the findings." }),
    copies: Schema.Array(Schema.String).annotate({ description: "Sources that print the draft's text." })
  }),
  sources: Schema.Array(ReportArticle),
  /** Sources that could not be read: their path, why, and what to do. */
  unreadable: Schema.Array(Schema.Struct({ path: Schema.String, reason: Schema.String, hint: Schema.String })),
  /** In the order of the draft. */
  findings: Schema.Array(DraftFinding),
  summary: Schema.Struct({
    sources: Schema.Int,
    witnesses: Schema.Int,
    findings: Schema.Int,
    states: Schema.Record(Schema.Literals(draftStates), Schema.Int)
  })
})
export type DraftReport = typeof DraftReport.Type
