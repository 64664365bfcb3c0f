import type { Finding, Report, Source } from "../model/report.ts"
import { credit } from "./copy.ts"
import { oneLine } from "./visible.ts"

/** One line: who says it and where, the exact words, and the value as it was read. */
export const saying = (report: Report, source: Source): string =>
  `${oneLine(credit(report, source).join(", "))}: “${oneLine(source.quote)}” (${oneLine(source.value)})`

/** The source to open first: the first that has a place in its file, for a reader who wants to go there. */
export const primarySource = ({ sources }: Finding, placed: ReadonlySet<string>): Source | undefined =>
  sources.find(({ article }) => placed.has(article)) ?? sources[0]

/** The other sources of a finding. One of each value comes first, so that a list that is cut still shows every value. */
export const otherSources = ({ sources }: Finding, source: Source): ReadonlyArray<Source> => {
  const seen = new Set([source.variant])
  const firsts: Array<Source> = []
  const rest: Array<Source> = []
  for (const other of sources) {
    if (other === source) continue
    if (seen.has(other.variant)) rest.push(other)
    else firsts.push(other)
    seen.add(other.variant)
  }
  return [...firsts, ...rest]
}
