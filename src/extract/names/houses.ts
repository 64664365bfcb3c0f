import { TokenFlag, TokenKind, type Tokens } from "../../model/tokens.ts"
import type { Lexicons } from "../lexicons.ts"
import { isOrganisation, isPlaceName, type Chunk } from "./kinds.ts"

/** Kinds of houses and grounds that papers write small behind the name that only they go by. */
const houses = new Set("airbase airport cathedral cemetery clinic dam hospital jail monastery mosque penitentiary prison refinery shrine stadium synagogue university".split(" "))

/** What stands before such a name. */
const before = new Set(["the", "at", "in", "to", "from", "outside", "near", "inside", "into", "of", "by"])

/**
 * Names with the small word for their kind: "outside Osk hospital". Where the article has the name without that word too, or
 * everybody knows it, it is that of a town, a firm or a person, and the house is one of theirs.
 */
export const withHouses = (tokens: Tokens, chunks: ReadonlyArray<Chunk>, lexicons: Lexicons): ReadonlyArray<Chunk> => {
  const named = new Set(chunks.filter((chunk) => namesHouse(tokens, chunk, lexicons)))
  if (named.size === 0) return chunks
  const alone = new Set(chunks.flatMap((chunk) => (named.has(chunk) ? [] : [nameOf(tokens, chunk)])))
  return chunks.map((chunk) => (named.has(chunk) && !alone.has(nameOf(tokens, chunk)) ? { ...chunk, last: chunk.last + 1 } : chunk))
}

const nameOf = (tokens: Tokens, { first, last }: Chunk): string => tokens.word.slice(first, last).join(" ")

const namesHouse = (tokens: Tokens, chunk: Chunk, lexicons: Lexicons): boolean => {
  const { end, first, last, person } = chunk
  if (last >= end || person > 0 || !houses.has(tokens.word[last]!) || tokens.flags[last]! & (TokenFlag.capital | TokenFlag.possessive) || !before.has(tokens.word[first - 1] ?? "")) return false
  // "The Osk hospital director" is at some hospital of Osk.
  if (last + 1 < end && tokens.kind[last + 1] === TokenKind.word && !lexicons["function-words"].hasAt(tokens, last + 1) && !lexicons.verbs.hasAt(tokens, last + 1)) return false
  return !isPlaceName(tokens, chunk, lexicons) && !isOrganisation(tokens, chunk, lexicons) && !/(?:an|ese|ish)$/.test(tokens.word[last - 1]!)
}
