import { TokenKind } from "../model/tokens.ts"
import { stem } from "../text/stem.ts"
import { tokenise } from "../text/tokenise.ts"

/** The words of a text by their stems, the first of each. */
export interface WordsByStem {
  readonly byStem: ReadonlyMap<string, string>
  readonly words: ReadonlySet<string>
}

export const wordsByStem = (text: string): WordsByStem => {
  const byStem = new Map<string, string>()
  const tokens = tokenise(text)
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== TokenKind.word) continue
    const word = text.slice(tokens.start[i]!, tokens.end[i]!).toLowerCase()
    const key = stem(word)
    if (!byStem.has(key)) byStem.set(key, word)
  }
  return { byStem, words: new Set(byStem.values()) }
}

/** Says evidence in the words of the two sentences that it was found in: it is weighed by stems, which nobody reads. */
export const unstemmed = (left: WordsByStem, right: WordsByStem): ((detail: string) => string) => {
  const isWord = (part: string): boolean => left.words.has(part) || right.words.has(part) && !left.byStem.has(stem(part))
  return (detail) => detail.split(" ").map((part) => (isWord(part) ? part : left.byStem.get(part) ?? right.byStem.get(part) ?? part)).join(" ")
}
