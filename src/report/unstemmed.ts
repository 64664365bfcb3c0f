import { TokenKind, type Tokens } from "../model/tokens.ts"
import { stem } from "../text/stem.ts"
import { tokenise } from "../text/tokenise.ts"
import { WordFacts } from "../text/vocabulary.ts"

/** The words of a text by their stems, the first of each. */
export type WordsByStem = ReadonlyMap<string, string>

const stems = new WordFacts(stem)

export const wordsByStem = (text: string): WordsByStem => {
  const words = new Map<string, string>()
  const tokens = tokenise(text)
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== TokenKind.word) continue
    // Tokens have one apostrophe for those that a text may write, and its stem keeps.
    const written = tokens.word[i]!.includes("'") ? wordAt(tokens, i) : null
    const key = written === null ? stems.at(tokens, i) : stem(written)
    if (!words.has(key)) words.set(key, written ?? wordAt(tokens, i))
  }
  return words
}

const wordAt = ({ end, start, text }: Tokens, i: number): string => text.slice(start[i]!, end[i]!).toLowerCase()

/** Says evidence in the words of the two sentences that it was found in: it is weighed by stems, which nobody reads. */
export const unstemmed = (left: WordsByStem, right: WordsByStem): ((detail: string) => string) => {
  const isWord = (part: string): boolean => { const its = stem(part); return (left.get(its) ?? right.get(its)) === part }
  return (detail) => detail.split(" ").map((part) => (isWord(part) ? part : left.get(part) ?? right.get(part) ?? part)).join(" ")
}
