import { Schema } from "effect"
import { verdicts } from "./report.ts"

/** How surely a tool should find a group. `must`: typed and explicit; `should`: a modest paraphrase; `could`: needs inference. */
export const tiers = ["must", "should", "could"] as const
export type Tier = (typeof tiers)[number]

const NonEmpty = Schema.String.check(Schema.isPattern(/\S/u))
const Id = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/u))

/** One article's words, as an annotator marked them. */
export const AnnotatedSource = Schema.Struct({
  /** File name, or path below the story's folder. */
  article: NonEmpty,
  /** The phrase that makes the claim, exactly as it stands in the article. */
  quote: NonEmpty,
  /** What it says, in a reader's words: sources of a group that say the same have the same value. */
  value: NonEmpty
})
export type AnnotatedSource = typeof AnnotatedSource.Type

/** A claim that more than one article makes. */
export const AnnotatedGroup = Schema.Struct({
  id: Id,
  /** Kind of claim, as in a report where it fits ("quantity", "office"), else any word ("identity"). */
  kind: NonEmpty,
  topic: NonEmpty,
  /** What a careful reader would say. */
  verdict: Schema.Literals(verdicts),
  tier: Schema.Literals(tiers),
  sources: Schema.Array(AnnotatedSource).check(Schema.isMinLength(2)),
  note: Schema.optionalKey(Schema.String)
})
export type AnnotatedGroup = typeof AnnotatedGroup.Type

/** Words that no finding may set against each other as a difference; a single source may not stand in any difference. */
export const Trap = Schema.Struct({
  id: Id,
  about: Schema.optionalKey(Schema.String),
  sources: Schema.Array(AnnotatedSource).check(Schema.isMinLength(1))
})
export type Trap = typeof Trap.Type

/** What must be found in one story, and what must not: `expected.yaml`. docs/annotations.md explains it. */
export const AnnotationFile = Schema.Struct({
  /** Name of the story's folder. */
  corpus: NonEmpty,
  /** Articles that print one text, and so are one witness. */
  copies: Schema.optionalKey(Schema.Array(Schema.Array(NonEmpty).check(Schema.isMinLength(2)))),
  groups: Schema.Array(AnnotatedGroup),
  traps: Schema.optionalKey(Schema.Array(Trap))
})
export type AnnotationFile = typeof AnnotationFile.Type
