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
  /** Both on one line. */
  readonly line: string
}

const sayings: Readonly<Record<Exclude<Changeable, "articles">, (finding: Finding) => string>> = {
  verdict: ({ verdict }) => verdict,
  values: ({ variants }) => variants.map(({ value }) => value).join(" | "),
  decision: (finding) => decisionWord(finding) ?? "none"
}

/** Which articles speak of it no longer, and which do now: the others may be many. */
function articlesChange(before: Finding, after: Finding): ChangeWords {
  const [were, are] = [decidedOf(before).articles, decidedOf(after).articles]
  const [gone, come] = [were.filter((one) => !are.includes(one)), are.filter((one) => !were.includes(one))].map((list) => list.join(", "))
  return {
    what: "articles", before: gone || "–", after: come || "–",
    line: [...(gone ? [`no longer in ${gone}`] : []), ...(come ? [`now in ${come}`] : [])].join("; ")
  }
}

/** What changed of a finding, each with what it was and what it is. */
export function changeWords({ after, before, what }: ChangedFinding): ReadonlyArray<ChangeWords> {
  return what.map((one): ChangeWords => {
    if (one === "articles") return articlesChange(before, after)
    const [was, is] = [sayings[one](before), sayings[one](after)]
    return { what: one, before: was, after: is, line: `${one}: ${was} → ${is}` }
  })
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
