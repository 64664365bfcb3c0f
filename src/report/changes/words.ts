import type { Finding } from "../../model/report.ts"
import { decidedOf } from "../../review/decisions.ts"
import type { Changeable, ChangedFinding, Changes } from "../../review/changes.ts"
import { decisionWord } from "../decisions.ts"
import { count, verdictOrder } from "../words.ts"

/** One thing that changed of a finding, in words. */
export interface ChangeWords {
  readonly what: Changeable
  readonly before: string
  readonly after: string
}

const sayings: Readonly<Record<Changeable, (finding: Finding) => string>> = {
  verdict: ({ verdict }) => verdict,
  values: ({ variants }) => variants.map(({ value }) => value).join(" | "),
  articles: (finding) => decidedOf(finding).articles.join(", "),
  decision: (finding) => decisionWord(finding) ?? "none"
}

/** What changed of a finding, each with what it was and what it is. */
export function changeWords({ after, before, what }: ChangedFinding): ReadonlyArray<ChangeWords> {
  return what.map((one) => ({ what: one, before: sayings[one](before), after: sayings[one](after) }))
}

export function valuesOf(finding: Finding): string {
  return sayings.values(finding)
}

/** One sentence: `2 findings are new, 1 changed and 3 are gone; 40 stayed as they were.` */
export function changesHeadline({ added, changed, gone, unchanged }: Changes): string {
  return `${count(added.length, "new finding")}, ${changed.length} changed, ${gone.length} gone, ${unchanged} as before.`
}

/** In the order in which reports show verdicts, else as they come. */
export function byVerdict<A>(items: ReadonlyArray<A>, findingOf: (item: A) => Finding): ReadonlyArray<A> {
  return verdictOrder.flatMap((verdict) => items.filter((item) => findingOf(item).verdict === verdict))
}
