import { Schema } from "effect"
import { tiers } from "./annotation.ts"
import { verdicts } from "./report.ts"

/** How many of how many. */
export const Share = Schema.Struct({ count: Schema.Int, of: Schema.Int })
export type Share = typeof Share.Type

/** Why a group was not found: the stage that lost it. */
export const missStages = ["no claim", "not lined up", "other verdict", "one value"] as const
export type MissStage = (typeof missStages)[number]

/** Why a group was not found, and the rules whose claims stand on its words. */
export const Miss = Schema.Struct({ stage: Schema.Literals(missStages), detail: Schema.String, rules: Schema.Array(Schema.String) })
export type Miss = typeof Miss.Type

/** How one annotated group fared. */
export const GroupScore = Schema.Struct({
  id: Schema.String,
  kind: Schema.String,
  topic: Schema.String,
  verdict: Schema.Literals(verdicts),
  tier: Schema.Literals(tiers),
  /** Ids of the findings that meet it; empty where it was missed. */
  foundBy: Schema.Array(Schema.String),
  miss: Schema.NullOr(Miss),
  /** Ids of the findings that call it different although it is not. */
  calledDifferentBy: Schema.Array(Schema.String)
})
export type GroupScore = typeof GroupScore.Type

export const TrapScore = Schema.Struct({ id: Schema.String, about: Schema.String, sprungBy: Schema.Array(Schema.String) })
export type TrapScore = typeof TrapScore.Type

/** A difference that belongs to no annotated one: a false alarm, or something the annotator left out. */
export const Alarm = Schema.Struct({
  id: Schema.String,
  rule: Schema.String,
  verdict: Schema.Literals(verdicts),
  confidence: Schema.Finite,
  topic: Schema.String,
  sources: Schema.Array(Schema.Struct({ article: Schema.String, line: Schema.Int, quote: Schema.String, value: Schema.String }))
})
export type Alarm = typeof Alarm.Type

export const StoryScore = Schema.Struct({
  story: Schema.String,
  groups: Schema.Array(GroupScore),
  traps: Schema.Array(TrapScore),
  /** Annotated copies, and whether the report counts them as several witnesses. */
  copies: Schema.Array(Schema.Struct({ articles: Schema.Array(Schema.String), apart: Schema.Boolean })),
  /** Findings called discrepancy or contradiction that belong to an annotated difference, of all such findings. */
  differences: Share,
  alarms: Schema.Array(Alarm)
})
export type StoryScore = typeof StoryScore.Type

/** Judged findings whose confidence lies in `[from, to)`; the last bin includes 1. */
export const CalibrationBin = Schema.Struct({
  from: Schema.Finite,
  to: Schema.Finite,
  /** Of the findings that the annotations judge, how many are right. */
  right: Share,
  /** Mean confidence of these findings, 0 without any. */
  stated: Schema.Finite
})
export type CalibrationBin = typeof CalibrationBin.Type

/** What one rule contributed: judged findings that are right and wrong, and missed groups on whose words its claims stand. */
export const RuleScore = Schema.Struct({ rule: Schema.String, right: Schema.Int, wrong: Schema.Int, missed: Schema.Int })
export type RuleScore = typeof RuleScore.Type

export const Totals = Schema.Struct({
  /** By verdict and tier of the annotated group; combinations that do not occur are left out. */
  found: Schema.Array(Schema.Struct({ verdict: Schema.Literals(verdicts), tier: Schema.Literals(tiers), ...Share.fields })),
  differences: Share,
  trapsSprung: Share,
  /** Groups without a difference that some finding calls different. */
  calledDifferent: Share,
  copiesApart: Share
})
export type Totals = typeof Totals.Type

/** Version 1 of what `variorum eval --format json` writes and `--compare` reads. */
export const Evaluation = Schema.Struct({
  version: Schema.Literal(1),
  tool: Schema.Struct({ name: Schema.Literal("variorum"), version: Schema.String }),
  rules: Schema.Struct({ digest: Schema.String, count: Schema.Int }),
  totals: Totals,
  calibration: Schema.Array(CalibrationBin),
  rulesScored: Schema.Array(RuleScore),
  stories: Schema.Array(StoryScore)
})
export type Evaluation = typeof Evaluation.Type
