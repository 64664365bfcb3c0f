import type { AnnotatedGroup } from "../model/annotation.ts"
import type { Claim } from "../model/claim.ts"
import type { Alarm, GroupScore, StoryScore } from "../model/evaluation.ts"
import type { Finding, Report } from "../model/report.ts"
import { accepted, isDifference, needsTwoValues } from "./accepted.ts"
import { articlesOf, countedSources, type Gold, hits, type Placed, valuesOf } from "./locate.ts"
import { missOf } from "./misses.ts"
import { type Outcome, outcomeOf } from "./outcomes.ts"

/** One story with everything that scoring looks at. */
export interface EvaluatedStory {
  readonly name: string
  readonly gold: Gold
  readonly report: Report
  /** All claims of its articles, aligned or not: they tell why a group was missed. */
  readonly claims: ReadonlyArray<Claim>
}

/** A finding with what the annotations say of it. */
export interface JudgedFinding {
  readonly finding: Finding
  readonly outcome: Outcome
}

/** What the annotations say of each finding of a story. */
export const judgeFindings = ({ gold, report }: EvaluatedStory): ReadonlyArray<JudgedFinding> =>
  report.findings.map((finding) => ({ finding, outcome: outcomeOf(finding, gold) }))

/** Whether a finding shows a group: a fitting verdict on its words in two articles, with two of its values if it is a difference. */
const meets = (finding: Finding, group: Placed<AnnotatedGroup>): boolean => {
  if (!accepted[group.verdict].has(finding.verdict)) return false
  const there = hits(finding, group.places)
  return articlesOf(there) >= 2 && (!needsTwoValues(group.verdict) || valuesOf(there) > 1)
}

/** Whether a difference is about nothing but the words of a group that is none. */
const callsDifferent = (finding: Finding, group: Placed<AnnotatedGroup>): boolean => {
  if (isDifference(group.verdict) || !isDifference(finding.verdict)) return false
  const there = hits(finding, group.places)
  return articlesOf(there) >= 2 && there.length === countedSources(finding).length
}

const ids = (findings: ReadonlyArray<Finding>): ReadonlyArray<string> => findings.map(({ id }) => id)

/**
 * Holds a story's report to its annotations. A group is found when one finding of an accepted verdict overlaps its words
 * in two articles or more and, for a difference or an update, two of its values. A trap is sprung by a difference that
 * overlaps two of its sources, or its only one.
 */
export const scoreStory = (story: EvaluatedStory): StoryScore => {
  const { claims, gold, name, report } = story
  const differences = report.findings.filter(({ verdict }) => isDifference(verdict))
  const groups = gold.groups.map((group): GroupScore => {
    const foundBy = ids(report.findings.filter((finding) => meets(finding, group)))
    const { id, kind, tier, topic, verdict } = group
    return {
      id, kind, topic, verdict, tier, foundBy, miss: foundBy.length > 0 ? null : missOf(group, report.findings, claims),
      calledDifferentBy: ids(differences.filter((finding) => callsDifferent(finding, group)))
    }
  })
  const alarms = judgeFindings(story).filter(({ finding, outcome }) => isDifference(finding.verdict) && outcome === "wrong").map(({ finding }) => alarmOf(finding))
  const witnessOf = new Map(report.articles.map(({ id, witness }) => [id, witness]))
  return {
    story: name,
    groups,
    traps: gold.traps.map(({ about = "", id, places }) => ({
      id, about, sprungBy: ids(differences.filter((finding) => hits(finding, places).length >= Math.min(2, places.length)))
    })),
    copies: gold.copies.map((articles) => ({ articles, apart: new Set(articles.map((id) => witnessOf.get(id))).size > 1 })),
    differences: { count: differences.length - alarms.length, of: differences.length },
    alarms
  }
}

const alarmOf = ({ confidence, id, rule, sources, topic, verdict }: Finding): Alarm => ({
  id, rule, verdict, confidence, topic, sources: sources.map(({ article, line, quote, value }) => ({ article, line, quote, value }))
})
