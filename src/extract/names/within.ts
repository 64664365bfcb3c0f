import type { Document, Found } from "../document.ts"

/** Names have no more tokens before one of theirs. */
const longestName = 6

/** Whether words are a part of a name ("Rising" in "Ostrava Rising"), and say nothing by themselves. */
export const isWithinName = ({ mentionsAt, sentenceOf }: Document, first: number, last: number): boolean => {
  for (let at = first; at >= 0 && first - at <= longestName && sentenceOf[at] === sentenceOf[first]; at--) {
    if (mentionsAt.get(at)?.some((found) => isName(found) && found.last >= last && found.last - found.first > last - first) === true) return true
  }
  return false
}

const isName = ({ entity, reference, value }: Found): boolean =>
  entity !== null && reference === undefined && (value.kind === "person" || value.kind === "name" || value.kind === "place")
