import { TokenFlag, TokenKind, type Sentence } from "../../model/tokens.ts"
import { isGlued } from "../../values/scan.ts"
import type { Document } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import { nounKey } from "../noun-key.ts"

/** Whose: "NATO's 32 members", "5% of GDP", "32 members of NATO". Common nouns are marked with `~`. */
export const ownersOf = (document: Document, sentence: Sentence, first: number, last: number, lexicons: Lexicons): ReadonlyArray<string> => {
  const { tokens } = document
  const owners = new Set<string>()
  const named = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const found = document.mentionsAt.get(i)?.find((f) => f.entity !== null)
      if (found !== undefined) { owners.add(document.entities[found.entity!]!.key); return }
      const word = tokens.word[i]!
      // The "e" of "e-mails" says nothing by itself.
      if (isGlued(tokens, i + 1) && tokens.word[i + 1] === "-") continue
      if (tokens.kind[i] === TokenKind.word && !lexicons["function-words"].has(word) && !(tokens.flags[i]! & TokenFlag.possessive)) { owners.add(`~${nounKey(word, lexicons)}`); return }
    }
  }
  if (first > sentence.first && tokens.flags[first - 1]! & TokenFlag.possessive) {
    let from = first - 2
    while (from > sentence.first && tokens.flags[from - 1]! & TokenFlag.capital && tokens.kind[from - 1] === TokenKind.word) from--
    named(Math.max(sentence.first, from), first - 1)
  }
  for (let i = last; i < Math.min(sentence.last, last + 3); i++) {
    if (tokens.word[i] === "of") { named(i + 1, Math.min(sentence.last, i + 4)); break }
    if (tokens.kind[i] !== TokenKind.word) break
  }
  return [...owners].sort()
}
