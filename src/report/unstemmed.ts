import { TokenKind } from "../model/tokens.ts"
import { stem } from "../text/stem.ts"
import { tokenise } from "../text/tokenise.ts"

/** The words of texts by their stems, the first of each. */
const wordsByStem = (texts: ReadonlyArray<string>): ReadonlyMap<string, string> => {
  const words = new Map<string, string>()
  for (const text of texts) {
    const tokens = tokenise(text)
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kind[i] !== TokenKind.word) continue
      const word = text.slice(tokens.start[i]!, tokens.end[i]!).toLowerCase()
      const key = stem(word)
      if (!words.has(key)) words.set(key, word)
    }
  }
  return words
}

/** Says evidence in the words of the sentences that it was found in: it is weighed by stems, which nobody reads. */
export const unstemmed = (texts: ReadonlyArray<string>): ((detail: string) => string) => {
  const words = wordsByStem(texts)
  const whole = new Set(words.values())
  return (detail) => detail.split(" ").map((part) => (whole.has(part) ? part : words.get(part) ?? part)).join(" ")
}
