import { TokenFlag, TokenKind, type Tokens } from "../../model/tokens.ts"
import type { LexiconMatch } from "../../text/lexicon.ts"
import type { Lexicons } from "../lexicons.ts"

/** The member of a party that a noun at a token calls somebody: "the Marlow Republican said", but not "the Republican Party". Null where there is none. */
export const partyMemberAt = (tokens: Tokens, at: number, end: number, lexicons: Lexicons): LexiconMatch | null => {
  const parties = lexicons.named.get("party-members")
  const match = parties?.beginsAt(tokens, at) === true ? parties.longest(tokens, at, end) : null
  if (match === null) return null
  const nouns = match.entry.facts?.["nouns"]
  if (!Array.isArray(nouns) || !nouns.includes(tokens.word.slice(at, match.last).join(" "))) return null
  return match.last < end && tokens.kind[match.last] === TokenKind.word && (tokens.flags[match.last]! & TokenFlag.capital) !== 0 ? null : match
}

/** The party told by a letter behind a name: "Lisk (D-Marlow)", "Lisk, R-Marlow,". Null where none is. */
export const partyBehind = ({ word }: Tokens, at: number, lexicons: Lexicons): string | null =>
  (word[at] === "(" || word[at] === ",") && word[at + 2] === "-" ? lexicons.named.get("party-letters")?.entryOf(word[at + 1]!)?.id ?? null : null
