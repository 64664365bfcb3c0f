import type { AcceptedEntry, DecisionEntry, Decisions } from "../model/decision.ts"
import type { Decided, Decision, Finding, Report, StaleDecision } from "../model/report.ts"

export const noDecisions: Decisions = { decisions: [], accepted: [] }

/** The entries about one story: the folder of its articles, relative to the decisions file. */
export const ofStory = ({ accepted, decisions }: Decisions, story: string): Decisions => ({
  decisions: decisions.filter((entry) => entry.story === story),
  accepted: accepted.filter((entry) => entry.story === story)
})

const articlesOf = ({ sources }: Finding): ReadonlyArray<string> => [...new Set(sources.map(({ article }) => article))].sort()

/** What a finding says, as a decision on it is held to. */
export const decidedOf = (finding: Finding): Decided => ({
  topic: finding.topic, verdict: finding.verdict, values: finding.variants.map(({ value }) => value), articles: articlesOf(finding)
})

/** The entry that records a decision on a finding. */
export const entryOf = (finding: Finding, story: string, decision: Decision): DecisionEntry =>
  ({ id: finding.id, story, ...wordsOf(decision), ...decidedOf(finding) })

/** The editor's own words alone, in the order of the file. */
const wordsOf = ({ as, because, by, rating }: Decision): Decision =>
  ({ as, because, ...(by === undefined ? {} : { by }), ...(rating === undefined ? {} : { rating }) })

/** Nobody needs to look at it again: an editor dismissed it, or the baseline accepts it. It is folded and fails no run. */
export const isSettled = ({ accepted, decision }: Finding): boolean => accepted === true || decision?.as === "dismissed"

/** The baseline of a report: its differences, but for those that an editor dismissed. */
export const baselineOf = ({ findings }: Report, story: string): ReadonlyArray<AcceptedEntry> =>
  findings.filter(({ decision, verdict }) => (verdict === "contradiction" || verdict === "discrepancy") && decision?.as !== "dismissed")
    .map((finding) => ({ id: finding.id, story, ...decidedOf(finding) }))

const listed = (values: ReadonlyArray<string>): string => [...values].sort().join("; ")

/** What changed since the decision; null if nothing did. */
const changeSince = (then: Decided, now: Finding | undefined, { articles }: Report): string | null => {
  if (now === undefined) {
    const missing = then.articles.filter((id) => articles.every((article) => article.id !== id))
    return missing.length > 0 ? `Not among the articles any more: ${missing.join(", ")}.`
      : "No finding is made of these words any more: the articles were edited, or the rules see them in another way."
  }
  const [before, after] = [listed(then.values), listed(now.variants.map(({ value }) => value))]
  if (before !== after) return `The values were ${before}; now they are ${after}.`
  return then.verdict === now.verdict ? null : `The verdict was ${then.verdict}; now it is ${now.verdict}.`
}

type Entry = AcceptedEntry & Partial<Decision>

/**
 * The report with the decisions of its story on its findings. A decision holds only for the finding that was decided
 * upon: when its values or its verdict changed, or it is gone, the decision is reported as stale instead. Decisions
 * that the report held before are replaced, so that applying them again changes nothing.
 */
export const applyDecisions = (report: Report, { accepted, decisions }: Decisions): Report => {
  const found = new Map(report.findings.map((finding) => [finding.id, finding]))
  const change = new Map<Entry, string | null>([...decisions, ...accepted].map((entry) => [entry, changeSince(entry, found.get(entry.id), report)]))
  const holding = <E extends Entry>(entries: ReadonlyArray<E>): ReadonlyMap<string, E> =>
    new Map(entries.filter((entry) => change.get(entry) === null).map((entry) => [entry.id, entry]))
  const [decided, baseline] = [holding(decisions), holding(accepted)]

  const findings = report.findings.map(({ accepted: _, decision: __, ...finding }): Finding => {
    const entry = decided.get(finding.id)
    return {
      ...finding,
      ...(entry === undefined ? {} : { decision: wordsOf(entry) }),
      ...(baseline.has(finding.id) ? { accepted: true } : {})
    }
  })
  const open = findings.filter(({ accepted, decision }) => accepted === undefined && decision === undefined)
  const stale = [...change].flatMap(([entry, why]) => (why === null ? [] : [staleOf(entry, why, open)])).sort(byPlace)
  const { findings: _, stale: __, summary, ...head } = report
  return { ...head, findings, ...(stale.length === 0 ? {} : { stale }), summary }
}

const staleOf = (entry: Entry, why: string, open: ReadonlyArray<Finding>): StaleDecision => {
  const { as = "accepted", because, by, articles, id, topic, values, verdict } = entry
  const near = open.filter((finding) => finding.topic === topic && articlesOf(finding).some((article) => articles.includes(article)))
  return {
    id, as, ...(because === undefined ? {} : { because }), ...(by === undefined ? {} : { by }),
    topic, verdict, values, articles, why, near: near.map((finding) => finding.id)
  }
}

/** A total order, so that the order of a file's entries never shows. */
const byPlace = (a: StaleDecision, b: StaleDecision): number => {
  const [left, right] = [a, b].map(({ articles, as, id }) => JSON.stringify([articles, id, as]))
  return left! < right! ? -1 : left! > right! ? 1 : 0
}
