import { stem } from "../../text/stem.ts"
import { isLight } from "./words.ts"

/**
 * How much of what they are about two quotations share, whatever the words between: `all` content words of the shorter
 * one, `some` that may show the same matter, or `none`.
 */
export const sharedThought = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): "all" | "some" | "none" => {
  const [ours, theirs] = [stemsOf(left), stemsOf(right)]
  let common = 0
  for (const word of ours) if (theirs.has(word)) common++
  const least = Math.min(ours.size, theirs.size)
  return common < 2 ? "none" : common === least ? "all" : common * 2 >= Math.min(least, 6) ? "some" : "none"
}

/** Stems found before: each quotation is laid beside many others. */
const known = new WeakMap<ReadonlyArray<string>, ReadonlySet<string>>()

const stemsOf = (words: ReadonlyArray<string>): ReadonlySet<string> => {
  let stems = known.get(words)
  if (stems === undefined) { stems = new Set(words.filter((word) => !isLight(word)).map(stem)); known.set(words, stems) }
  return stems
}
