import { stemmer } from "stemmer"
import { fold } from "./characters.ts"
import { oneSpelling } from "./spelling.ts"

const cache = new Map<string, string>()
/** Bounded so that a long-lived process does not grow with every word it ever saw. */
const cacheSize = 100_000

/** Porter's stem of a word, accents folded and British and American spelling as one: "withdrawing", "withdraws" → "withdraw". */
export const stem = (word: string): string => {
  const known = cache.get(word)
  if (known !== undefined) return known
  const made = stemmer(oneSpelling(fold(word)))
  if (cache.size >= cacheSize) cache.clear()
  cache.set(word, made)
  return made
}
