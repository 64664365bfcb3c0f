import type { Finding, Source } from "../model/report.ts"
import { oneLine } from "./visible.ts"

/** What an article says in a finding, and where it says the same in the same words again. */
export interface Told {
  readonly source: Source
  /** Number of the source in the finding. */
  readonly index: number
  readonly again: ReadonlyArray<{ readonly source: Source; readonly index: number }>
}

/** The sources of a finding in their order, those that an article repeats word for word together. */
export function toldIn(finding: Finding): ReadonlyArray<Told> {
  const told = new Map<string, { source: Source; index: number; again: Array<{ source: Source; index: number }> }>()
  finding.sources.forEach((source, index) => {
    const key = JSON.stringify([source.article, source.variant, source.speaker, source.modality, oneLine(source.quote).toLowerCase()])
    const first = told.get(key)
    if (first === undefined) told.set(key, { source, index, again: [] })
    else first.again.push({ source, index })
  })
  return [...told.values()]
}
