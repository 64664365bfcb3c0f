import { TokenFlag, TokenKind, type Tokens } from "../../src/model/tokens.ts"
import { tokenise } from "../../src/text/tokenise.ts"

/** The words of a text's tokens, cut out of it. */
export const wordsOf = (text: string): ReadonlyArray<string> => cut(tokenise(text))

/** The words of tokens, cut out of their text. */
export const cut = (tokens: Tokens): ReadonlyArray<string> => Array.from({ length: tokens.count }, (_, i) => tokens.text.slice(tokens.start[i], tokens.end[i]))

/** The text with its tokens apart, quotation marks as `[` and `]`, and `*` before every token that counts as quoted. */
export const quotationsIn = (text: string): string => {
  const tokens = tokenise(text)
  return cut(tokens).map((word, i) => {
    if (tokens.kind[i] === TokenKind.openQuote) return "["
    if (tokens.kind[i] === TokenKind.closeQuote) return "]"
    return `${tokens.flags[i]! & TokenFlag.quoted ? "*" : ""}${word}`
  }).join(" ")
}
