import { Schema } from "effect"

/** The kinds of claim a report groups by and `--only` selects. */
export const claimKinds = [
  "office", "name", "attendance", "quantity", "percent", "money", "age", "duration", "date", "time", "place",
  "target", "quotation", "speaker", "event", "state", "means", "statement"
] as const
export type ClaimKind = (typeof claimKinds)[number]

const NonEmpty = Schema.String.check(Schema.isPattern(/\S/u))
const Id = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/u))

/** One entry of a lexicon: an id, the ways it is written, and facts about it. */
export const LexiconEntry = Schema.Struct({
  id: NonEmpty,
  /** Written forms, lower case; several words are separated by spaces. The id itself is not a form. */
  forms: Schema.Array(NonEmpty).check(Schema.isMinLength(1)),
  /** Facts the consumers of this lexicon need: `dimension`, `factor`, `ladder`, `opposite`, … */
  facts: Schema.optionalKey(Schema.Record(Schema.String,
    Schema.Union([Schema.String, Schema.Finite, Schema.Boolean, Schema.Array(Schema.String)])))
})
export type LexiconEntry = typeof LexiconEntry.Type

/** A lexicon file: `NAME.lexicon.yaml`. */
export const LexiconFile = Schema.Struct({
  lexicon: Id,
  description: NonEmpty,
  /** Where the list comes from. */
  source: NonEmpty,
  /** `verb`: each form is a lemma, its regular inflections are added; `noun`: plurals are added. */
  inflect: Schema.optionalKey(Schema.Literals(["verb", "noun"])),
  entries: Schema.Array(LexiconEntry).check(Schema.isMinLength(1))
})
export type LexiconFile = typeof LexiconFile.Type

/** An example that must match: the words that make the claim, and its printed value. */
export const MatchExample = Schema.Struct({
  text: NonEmpty,
  /** Exactly the words the claim spans; must occur once in `text`. */
  quote: NonEmpty,
  /** The disputed value, printed. */
  value: NonEmpty
})

export const RoleDefinition = Schema.Struct({
  /** A mention kind ("person", "quantity", …), `phrase` (a noun phrase) or `words` (whatever matched). */
  kind: NonEmpty,
  /** Whether this role says what the claim is about. */
  identifies: Schema.optionalKey(Schema.Boolean)
})

/** A claim rule: `NAME.rule.yaml`, one claim type a file. docs/rules.md explains the pattern language. */
export const RuleFile = Schema.Struct({
  rule: Id,
  kind: Schema.Literals(claimKinds),
  description: NonEmpty,
  /** Topic pack the rule belongs to. Where it and a general rule dispute the same words, the topic's claim stands. */
  topic: Schema.optionalKey(Id),
  /** What is claimed ("attendance", "target"): claims of different predicates are never compared. */
  predicate: Id,
  /** Words or `<lexicon>` names of which the sentence has to hold one, where the patterns do not ask for it themselves. */
  context: Schema.optionalKey(Schema.Array(NonEmpty).check(Schema.isMinLength(1))),
  patterns: Schema.Array(NonEmpty).check(Schema.isMinLength(1)),
  /** Antipatterns: a match that one of these overlaps is dropped. */
  unless: Schema.optionalKey(Schema.Array(NonEmpty)),
  roles: Schema.optionalKey(Schema.Record(Schema.String, RoleDefinition)),
  /**
   * `incident`: only where the value is the time or the day of an incident, which becomes the role `incident` or `proceeding`.
   * `person`: the value describes somebody, who becomes the role `person` where the article names him or her.
   * `party`: whoever leads a party stands for it in the role `who` ("Holm's party"), where the article tells of both.
   * `chamber`: the value is the result of a vote; the chamber that voted becomes the role `chamber` where it is named.
   */
  of: Schema.optionalKey(Schema.Literals(["incident", "person", "party", "chamber"])),
  /** The disputed value: a role's name, `axis=pole` for a stance ("attendance=absent"), or a count that its words give ("number=0"). */
  value: NonEmpty,
  /** Fixed facts about what matched: number role (`level`, `change`, `target`, …), measure, modality, time. */
  facts: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  /** A phrase for the reader, with `{role}` placeholders. */
  message: NonEmpty,
  examples: Schema.Struct({
    match: Schema.Array(MatchExample).check(Schema.isMinLength(2)),
    noMatch: Schema.Array(NonEmpty).check(Schema.isMinLength(2))
  })
})
export type RuleFile = typeof RuleFile.Type

/** What an expert would add when two values differ: `NAME.explanation.yaml`. */
export const ExplanationFile = Schema.Struct({
  explanation: Id,
  description: NonEmpty,
  /** Kinds of finding it may stand under. */
  kinds: Schema.Array(Schema.Literals(claimKinds)).check(Schema.isMinLength(1)),
  /** Words of which at least one must stand in the finding's topic or quotations (lower case). */
  about: Schema.Array(NonEmpty),
  /** Every group must be met by the printed value or the quotation of some source: one pattern of each group occurs. */
  between: Schema.Array(Schema.Array(NonEmpty).check(Schema.isMinLength(1))).check(Schema.isMinLength(1)),
  text: NonEmpty,
  source: NonEmpty
})
export type ExplanationFile = typeof ExplanationFile.Type

/** Evidence weights: `NAME.weights.yaml`. Bits, by ordered levels; the first level that holds counts. */
export const WeightsFile = Schema.Struct({
  weights: Id,
  description: NonEmpty,
  /** Where the figures come from: a date and a method. */
  source: NonEmpty,
  /**
   * In bits: from `aligned` on two claims are about the same thing; a difference is reported from `differs` on, since
   * equal values speak for an alignment and differing ones do not; two clauses of articles of more than two sentences
   * deny one another from `opposes` on; from `related` on they are shown side by side.
   */
  thresholds: Schema.Struct({ aligned: Schema.Finite, differs: Schema.Finite, opposes: Schema.Finite, related: Schema.Finite }),
  /**
   * How evidence becomes confidence: `midpoint` bits above its threshold half of the findings hold up, and each further
   * bit multiplies the odds by 2 to the power of `slope`.
   */
  confidence: Schema.Struct({ midpoint: Schema.Finite, slope: Schema.Finite.check(Schema.isGreaterThan(0)) }),
  evidence: Schema.Record(Schema.String, Schema.Record(Schema.String, Schema.Finite))
})
export type WeightsFile = typeof WeightsFile.Type

/** Where a file of the rules folder stands, for messages. */
export interface Located<A> {
  readonly file: string
  readonly line: number
  readonly value: A
}

/** Everything a run knows: decoded, not yet compiled. A set: order never matters. */
export interface RuleSet {
  readonly rules: ReadonlyArray<Located<RuleFile>>
  readonly lexicons: ReadonlyArray<Located<LexiconFile>>
  readonly explanations: ReadonlyArray<Located<ExplanationFile>>
  readonly weights: Located<WeightsFile>
  /** SHA-256 over the canonical form of all files, hexadecimal. */
  readonly digest: string
}

/** One thing wrong with a rules file. All of them are reported at once. */
export interface RuleProblem {
  readonly file: string
  readonly line: number
  readonly problem: string
  readonly hint: string
}
