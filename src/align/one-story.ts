import type { Features } from "./features.ts"
import type { Scales } from "./scales.ts"

/** Names that two articles must share before "the suspect" of one is the suspect of the other. */
const namesOfOneStory = 2

/** Whether the articles of two claims surely tell one story. */
export const tellOneStory = (one: Features, other: Features, scales: Scales): boolean => shareNames(one, other, namesOfOneStory, scales)

/** Whether the articles of two claims have a name in common, so that they may tell one story. */
export const shareName = (one: Features, other: Features, scales: Scales): boolean => shareNames(one, other, 1, scales)

const shareNames = (one: Features, other: Features, enough: number, { extractions }: Scales): boolean => {
  const others = extractions.get(other.claim.article)!.names
  let shared = 0
  for (const name of extractions.get(one.claim.article)!.names) if (others.has(name) && ++shared >= enough) return true
  return false
}
