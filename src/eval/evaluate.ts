import { tiers } from "../model/annotation.ts"
import type { Evaluation, Share, StoryScore, Totals } from "../model/evaluation.ts"
import { verdicts } from "../model/report.ts"
import { isDifference } from "./accepted.ts"
import { scoreRules } from "./by-rule.ts"
import { calibrate } from "./calibration.ts"
import { type EvaluatedStory, judgeFindings, scoreStory } from "./score.ts"

/** Counts over all stories. */
export const total = (stories: ReadonlyArray<StoryScore>): Totals => {
  const groups = stories.flatMap((story) => story.groups)
  const share = <A>(all: ReadonlyArray<A>, counts: (one: A) => boolean): Share => ({ count: all.filter(counts).length, of: all.length })
  return {
    found: verdicts.flatMap((verdict) => tiers.map((tier) => ({
      verdict, tier, ...share(groups.filter((group) => group.verdict === verdict && group.tier === tier), ({ foundBy }) => foundBy.length > 0)
    }))).filter(({ of }) => of > 0),
    differences: {
      count: stories.reduce((sum, { differences }) => sum + differences.count, 0),
      of: stories.reduce((sum, { differences }) => sum + differences.of, 0)
    },
    trapsSprung: share(stories.flatMap(({ traps }) => traps), ({ sprungBy }) => sprungBy.length > 0),
    calledDifferent: share(groups.filter(({ verdict }) => !isDifference(verdict)), ({ calledDifferentBy }) => calledDifferentBy.length > 0),
    copiesApart: share(stories.flatMap(({ copies }) => copies), ({ apart }) => apart)
  }
}

/** Scores stories against their annotations. The stories' reports must come from one rule set. */
export const evaluate = (
  stories: ReadonlyArray<EvaluatedStory>, { rules, version }: { readonly rules: Evaluation["rules"], readonly version: string }
): Evaluation => {
  const scores = stories.map(scoreStory)
  const findings = stories.flatMap(judgeFindings)
  return {
    version: 1, tool: { name: "variorum", version }, rules,
    totals: total(scores), calibration: calibrate(findings), rulesScored: scoreRules(findings, scores), stories: scores
  }
}

/** What nobody should ship: a group of tier must missed, a trap sprung, an agreement called different, a copy counted twice. */
export const failures = ({ totals }: Evaluation): number =>
  totals.found.filter(({ tier }) => tier === "must").reduce((sum, { count, of }) => sum + of - count, 0)
  + totals.trapsSprung.count + totals.calledDifferent.count + totals.copiesApart.count
