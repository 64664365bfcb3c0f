import { Schema } from "effect"
import { claimKinds } from "./rule.ts"

export const verdicts = ["agreement", "compatible", "update", "discrepancy", "contradiction", "related"] as const
export type Verdict = (typeof verdicts)[number]

export const severities = ["high", "medium", "low", "none"] as const
export type Severity = (typeof severities)[number]

const Offset = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

export const ReportSpan = Schema.Struct({ start: Offset, end: Offset, text: Schema.String })

/** A value as numbers, for whoever draws or counts. */
export const Amount = Schema.Struct({
  low: Schema.NullOr(Schema.Finite).annotate({ description: "Lower bound; null if open." }),
  high: Schema.NullOr(Schema.Finite).annotate({ description: "Upper bound, the same as `low` for a single number; null if open." }),
  approximate: Schema.Boolean.annotate({ description: "Told as \"about\", \"nearly\", \"more than\" and the like." }),
  unit: Schema.NullOr(Schema.String).annotate({
    description: "A unit of measure or time, an ISO 4217 code, `percent`, `percentage point`, `times` or `share`; null for a count. The sources of a finding share one wherever their units convert."
  })
})
export type Amount = typeof Amount.Type

/** One article's part in a finding. */
export const Source = Schema.Struct({
  article: Schema.String.annotate({ description: "Path of the article relative to the corpus root, with / as separator." }),
  start: Offset.annotate({ description: "UTF-16 offset of the first unit of `quote`." }),
  end: Offset.annotate({ description: "UTF-16 offset after the last unit of `quote`." }),
  quote: Schema.String.annotate({ description: "Exactly the words between `start` and `end`: the phrase that makes the claim." }),
  value: Schema.String.annotate({ description: "The value, normalised and printed." }),
  valueWords: Schema.optionalKey(ReportSpan.annotate({ description: "The words of the quotation that give the value, where they are not all of it." })),
  amount: Schema.optionalKey(Amount).annotate({ description: "The value as numbers, where it is an amount." }),
  /** Number of the variant in `variants` that this source gives. */
  variant: Schema.Int,
  line: Schema.Int.annotate({ description: "1-based line of `start`." }),
  column: Schema.Int.annotate({ description: "1-based UTF-16 column of `start`." }),
  sentence: ReportSpan,
  speaker: Schema.NullOr(Schema.String),
  modality: Schema.Literals(["asserted", "hedged", "planned", "denied", "hypothetical"]),
  asOf: Schema.NullOr(Schema.String).annotate({ description: "Date the claim holds for, else the article's date; ISO 8601 or the words of the text; null if unknown." }),
  rule: Schema.String,
  /** Articles that print the same wire story have the same witness. */
  witness: Schema.String
})
export type Source = typeof Source.Type

/** Sources that give the same value. */
export const Variant = Schema.Struct({
  value: Schema.String,
  witnesses: Schema.Array(Schema.String).annotate({ description: "Independent witnesses: copies of one wire story count once." }),
  articles: Schema.Array(Schema.String)
})
export type Variant = typeof Variant.Type

export const EvidenceItem = Schema.Struct({ field: Schema.String, level: Schema.String, bits: Schema.Finite, detail: Schema.String })

/** Why this finding is there: enough for `explain` to print it without reading a text again. */
export const Trace = Schema.Struct({
  /** Evidence of the strongest and of the weakest link that hold the alignment together. */
  links: Schema.Array(Schema.Struct({ left: Schema.Int, right: Schema.Int, bits: Schema.Finite, evidence: Schema.Array(EvidenceItem) })),
  /** Pairwise comparisons of the variants, with the reason of each. */
  comparisons: Schema.Array(Schema.Struct({ left: Schema.Int, right: Schema.Int, relation: Schema.String, because: Schema.String })),
  /** Why the verdict, step by step. */
  verdict: Schema.Array(Schema.String)
})
export type Trace = typeof Trace.Type

export const Explanation = Schema.Struct({ text: Schema.String, source: Schema.NullOr(Schema.String) })
export type Explanation = typeof Explanation.Type

/** What an editor may say about a finding. A dismissed one is folded away and fails no run; the others stay in sight. */
export const decisionKinds = ["confirmed", "dismissed", "noted"] as const
export type DecisionKind = (typeof decisionKinds)[number]

const Words = Schema.String.check(Schema.isPattern(/\S/u))

/** An editor's word on a finding. */
export const Decision = Schema.Struct({
  as: Schema.Literals(decisionKinds).annotate({ description: "A dismissed finding is folded away and fails no run; confirmed and noted ones stay in sight." }),
  because: Words.annotate({ description: "The editor's reason." }),
  by: Schema.optionalKey(Words.annotate({ description: "Who decided." })),
  rating: Schema.optionalKey(Words.annotate({ description: "The editor's rating of a confirmed finding, to publish as a ClaimReview." }))
})
export type Decision = typeof Decision.Type

/** What a finding said when it was decided upon. */
export const Decided = Schema.Struct({
  topic: Schema.String,
  verdict: Schema.Literals(verdicts),
  values: Schema.Array(Schema.String).annotate({ description: "The values of the variants." }),
  articles: Schema.Array(Schema.String)
})
export type Decided = typeof Decided.Type

/** A decision whose finding is gone, or says something else by now. */
export const StaleDecision = Schema.Struct({
  id: Schema.String,
  as: Schema.Literals([...decisionKinds, "accepted"]),
  because: Schema.optionalKey(Schema.String),
  by: Schema.optionalKey(Schema.String),
  ...Decided.fields,
  why: Schema.String.annotate({ description: "What changed since." }),
  near: Schema.Array(Schema.String).annotate({
    description: "Findings on the same topic in one of the same articles that nobody has decided upon: what may have become of it."
  })
})
export type StaleDecision = typeof StaleDecision.Type

export const Finding = Schema.Struct({
  id: Schema.String.annotate({ description: "Fingerprint: stable under edits elsewhere in the articles." }),
  rule: Schema.String,
  kind: Schema.Literals(claimKinds),
  topic: Schema.String.annotate({ description: "A phrase that a reader understands." }),
  verdict: Schema.Literals(verdicts),
  severity: Schema.Literals(severities),
  confidence: Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 })),
  message: Schema.String,
  explanations: Schema.Array(Explanation),
  people: Schema.optionalKey(Schema.Array(Schema.String).annotate({ description: "Persons whom its claims are about, where they name any." })),
  variants: Schema.Array(Variant),
  sources: Schema.Array(Source),
  trace: Trace,
  decision: Schema.optionalKey(Decision.annotate({ description: "What an editor decided about it." })),
  accepted: Schema.optionalKey(Schema.Literal(true).annotate({ description: "It was there when the baseline was drawn, and fails no run." }))
})
export type Finding = typeof Finding.Type

export const ReportArticle = Schema.Struct({
  id: Schema.String,
  format: Schema.Literals(["text", "markdown", "html"]),
  title: Schema.NullOr(Schema.String),
  source: Schema.NullOr(Schema.String),
  author: Schema.NullOr(Schema.String),
  published: Schema.NullOr(Schema.String),
  url: Schema.NullOr(Schema.String),
  /** Number of claims found in it. */
  claims: Schema.Int,
  witness: Schema.String,
  excluded: Schema.Array(Schema.Struct({ start: Offset, end: Offset, line: Schema.Int, reason: Schema.String, text: Schema.String }))
})
export type ReportArticle = typeof ReportArticle.Type

export const Report = Schema.Struct({
  version: Schema.Literal(1),
  tool: Schema.Struct({ name: Schema.Literal("variorum"), version: Schema.String }),
  rules: Schema.Struct({
    digest: Schema.String,
    count: Schema.Int,
    used: Schema.optionalKey(Schema.Array(Schema.Struct({ id: Schema.String, description: Schema.String })).annotate({
      description: "The rules that found claims in these articles, and what each looks for."
    }))
  }),
  articles: Schema.Array(ReportArticle),
  /** Files that could not be read: their path, why, and what to do. */
  unreadable: Schema.Array(Schema.Struct({ path: Schema.String, reason: Schema.String, hint: Schema.String })),
  /** Most worth a reader's time first. */
  findings: Schema.Array(Finding),
  stale: Schema.optionalKey(Schema.Array(StaleDecision).annotate({ description: "Decisions that no longer hold, because their finding changed or is gone." })),
  summary: Schema.Struct({
    articles: Schema.Int,
    witnesses: Schema.Int,
    claims: Schema.Int,
    findings: Schema.Int,
    verdicts: Schema.Record(Schema.Literals(verdicts), Schema.Int),
    kinds: Schema.Record(Schema.String, Schema.Int)
  })
})
export type Report = typeof Report.Type
