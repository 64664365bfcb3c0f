import type { Sentence, Tokens } from "../../model/tokens.ts"
import type { Lexicons } from "../lexicons.ts"
import { capitalWord } from "./capitals.ts"

/**
 * Tokens at which the name of an author ends and that of somebody else begins, where a text lost the line break behind its
 * byline: "By Ada Lisk and Paul Reed Anna Holm was killed".
 */
export const bylineEnds = (tokens: Tokens, sentence: Sentence | undefined, lexicons: Lexicons): ReadonlyArray<number> => {
  if (sentence === undefined || sentence.first !== 0 || tokens.word[0] !== "by") return []
  const isGiven = (i: number): boolean => i < sentence.last && capitalWord(tokens, i) && lexicons["given-names"].hasAt(tokens, i)
  const ends: Array<number> = []
  for (let at = 1; isGiven(at);) {
    let surname = at + 1
    // "Ada M. Lisk"
    if (tokens.word[surname + 1] === "." && tokens.word[surname]!.length === 1) surname += 2
    const end = surname + 1
    if (surname >= sentence.last || !capitalWord(tokens, surname)) break
    if (isGiven(end) && end + 1 < sentence.last && capitalWord(tokens, end + 1)) ends.push(end)
    if (tokens.word[end] !== "and" && tokens.word[end] !== ",") break
    at = end + 1
  }
  return ends
}
