import type { Tokens } from "../model/tokens.ts"
import { WordFacts } from "../text/vocabulary.ts"
import type { Lexicons } from "./lexicons.ts"

/** What the lexicons say of words wherever they stand, worked out once for each word. */
export const wordFacts = <A>(of: (word: string, lexicons: Lexicons) => A): ((tokens: Tokens, i: number, lexicons: Lexicons) => A) => {
  let facts = new WordFacts<A>(() => { throw new Error("no lexicons yet") })
  let its: Lexicons | null = null
  return (tokens, i, lexicons) => {
    if (lexicons !== its) {
      its = lexicons
      facts = new WordFacts((word) => of(word, lexicons))
    }
    return facts.at(tokens, i)
  }
}
