import type { Extraction } from "../model/claim.ts"
import type { Features } from "./features.ts"
import { PairTable } from "./pair-table.ts"
import type { Scales } from "./scales.ts"

/** Names that two articles must share before "the suspect" of one is the suspect of the other. */
const namesOfOneStory = 2

/** Whether the articles of two claims surely tell one story. */
export const tellOneStory = (one: Features, other: Features, scales: Scales): boolean => scales.namesShared(one.article, other.article) >= namesOfOneStory

/** Whether the articles of two claims have a name in common, so that they may tell one story. */
export const shareName = (one: Features, other: Features, scales: Scales): boolean => scales.namesShared(one.article, other.article) > 0

/** How many names two articles share, by their numbers, as far as anybody counts; worked out once for all claims of theirs. */
export const sharingNames = (extractions: ReadonlyArray<Extraction>): ((left: number, right: number) => number) => {
  const known = new PairTable()
  return (left, right) => {
    const [low, high] = left < right ? [left, right] : [right, left]
    let shared = known.get(low, high)
    if (shared >= 0) return shared
    shared = 0
    const others = extractions[high]!.names
    for (const name of extractions[low]!.names) if (others.has(name) && ++shared >= namesOfOneStory) break
    known.set(low, high, shared)
    return shared
  }
}
