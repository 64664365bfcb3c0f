import type { Finding, Report, Verdict } from "../model/report.ts"
import { decidedOf, isSettled } from "./decisions.ts"

/** What of a finding can change from one report to the next. */
const changeables = ["verdict", "values", "articles", "decision"] as const
export type Changeable = (typeof changeables)[number]

/** A finding that both reports have, with what changed of it. */
export interface ChangedFinding {
  readonly before: Finding
  readonly after: Finding
  readonly what: ReadonlyArray<Changeable>
}

/** What is different between two reports. */
export interface Changes {
  /** In the later report only, in its order. */
  readonly added: ReadonlyArray<Finding>
  /** In the order of the later report. */
  readonly changed: ReadonlyArray<ChangedFinding>
  /** In the earlier report only, in its order. */
  readonly gone: ReadonlyArray<Finding>
  /** How many findings both have and nothing of them changed. */
  readonly unchanged: number
}

/** What a finding says of each thing that can change. */
const sayings = (finding: Finding): Readonly<Record<Changeable, string>> => {
  const { articles, verdict } = decidedOf(finding)
  return {
    verdict,
    values: JSON.stringify(finding.variants.map(({ value }) => value).sort()),
    articles: JSON.stringify(articles),
    decision: JSON.stringify([finding.decision ?? null, finding.accepted ?? false])
  }
}

/** What changed of a finding; nothing if it says the same. */
const whatChanged = (before: Finding, after: Finding): ReadonlyArray<Changeable> => {
  const [then, now] = [sayings(before), sayings(after)]
  return changeables.filter((what) => then[what] !== now[what])
}

/** Pairs findings of the two reports: first those of one id, then those that the words around them tell to be one. */
const pairs = (before: Report, after: Report): ReadonlyMap<Finding, Finding> => {
  const paired = new Map<Finding, Finding>()
  const free = new Set(before.findings)
  const pair = (keysOf: (finding: Finding) => ReadonlyArray<string>): void => {
    const waiting = new Map<string, Array<Finding>>()
    for (const finding of before.findings) {
      if (free.has(finding)) for (const key of keysOf(finding)) waiting.set(key, [...waiting.get(key) ?? [], finding])
    }
    for (const finding of after.findings) {
      if (paired.has(finding)) continue
      const earlier = keysOf(finding).flatMap((key) => waiting.get(key) ?? []).find((candidate) => free.has(candidate))
      if (earlier === undefined) continue
      paired.set(finding, earlier)
      free.delete(earlier)
    }
  }
  const key = (...parts: ReadonlyArray<unknown>): string => JSON.stringify(parts)
  pair(({ id }) => [id])
  // The words of a claim were edited.
  pair((finding) => [key(finding.rule, finding.topic, decidedOf(finding).articles)])
  // An article joined or left: one that stayed tells.
  pair((finding) => decidedOf(finding).articles.map((article) => key(finding.rule, finding.topic, article)))
  return paired
}

/**
 * What is new, changed and gone from one report to the next. A finding whose words were edited has another id; it is
 * still the same finding when rule, topic and an article are.
 */
export const changesBetween = (before: Report, after: Report): Changes => {
  const paired = pairs(before, after)
  const both = after.findings.flatMap((finding) => {
    const earlier = paired.get(finding)
    return earlier === undefined ? [] : [{ before: earlier, after: finding, what: whatChanged(earlier, finding) }]
  })
  const kept = new Set(paired.values())
  return {
    added: after.findings.filter((finding) => !paired.has(finding)),
    changed: both.filter(({ what }) => what.length > 0),
    gone: before.findings.filter((finding) => !kept.has(finding)),
    unchanged: both.filter(({ what }) => what.length === 0).length
  }
}

/** Findings of these verdicts that came, or got such a verdict, and that nobody settled. */
export const newIn = ({ added, changed }: Changes, verdicts: ReadonlyArray<Verdict>): ReadonlyArray<Finding> =>
  [...added, ...changed.filter(({ before }) => !verdicts.includes(before.verdict)).map(({ after }) => after)]
    .filter((finding) => verdicts.includes(finding.verdict) && !isSettled(finding))
