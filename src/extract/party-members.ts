import { TokenFlag, TokenKind, type Tokens } from "../model/tokens.ts"
import type { LexiconEntry } from "../model/rule.ts"
import type { Lexicons } from "./lexicons.ts"

/** Nouns for one member of a party; the lexicon has the parties' adjectives as well. */
const members = new Set(["democrat", "liberal democrat", "republican", "tory"])

/**
 * The member of a party that a noun at a token calls somebody: "the Marlow Republican said", but not "the Republican Party".
 * Its entry is the party, on a ladder of its own. Null where there is none.
 */
export const partyMemberAt = (tokens: Tokens, at: number, end: number, lexicons: Lexicons): { readonly last: number, readonly entry: LexiconEntry } | null => {
  const match = lexicons.named.get("party-members")?.longest(tokens, at, end) ?? null
  if (match === null || !members.has(tokens.word.slice(at, match.last).join(" "))) return null
  if (match.last < end && tokens.kind[match.last] === TokenKind.word && (tokens.flags[match.last]! & TokenFlag.capital) !== 0) return null
  return { last: match.last, entry: { ...match.entry, facts: { ...match.entry.facts, ladder: "party" } } }
}

/** The party told by a letter behind a name: "Lisk (D-Marlow)", "Lisk, R-Marlow,". Null where none is. */
export const partyBehind = ({ word }: Tokens, at: number): string | null =>
  (word[at] === "(" || word[at] === ",") && word[at + 2] === "-" ? byLetter.get(word[at + 1] ?? "") ?? null : null

const byLetter: ReadonlyMap<string, string> = new Map([["d", "Democrat"], ["r", "Republican"]])
