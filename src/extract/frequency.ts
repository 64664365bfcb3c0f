import type { Lexicons } from "./lexicons.ts"
import { wordFacts } from "./word-facts.ts"

/** How rare a word is: 1 and 2 for the bands of the lexicon of common words, by its singular or its verb, 3 for all others. */
export const rarityOf = wordFacts((word, lexicons: Lexicons): number => {
  const common = lexicons["common-words"]
  const lemmas = [word, lexicons.verbs.entryOf(word)?.id ?? word, word.replace(/ies$/, "y"), word.replace(/(?:ch|sh|s|x|z)es$/, (end) => end.slice(0, -2)), word.replace(/s$/, "")]
  return Math.min(...lemmas.map((lemma) => Number(common.entryOf(lemma)?.facts?.["band"] ?? unlisted)))
})

const unlisted = 3
