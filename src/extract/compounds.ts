import { TokenFlag, TokenKind } from "../model/tokens.ts"
import { timeWords } from "../text/time-words.ts"
import type { Found } from "./document.ts"
import { rarityOf } from "./frequency.ts"
import type { Lexicons } from "./lexicons.ts"
import type { Phrase, Readable, Syntax } from "./syntax/syntax.ts"
import { traitsOf } from "./traits.ts"

/** What the two words of a compound come to by their rarity, at least: those that any story has tell nothing ("federal court"). */
const rareEnough = 4

/** Things that two words name which are not both frequent: "log cabin", "coin toss". */
export const findCompounds = (document: Readable, syntax: Syntax, lexicons: Lexicons): ReadonlyArray<Found> =>
  syntax.phrases.flatMap((phrase) => compoundOf(document, phrase, lexicons) ?? [])

const compoundOf = ({ mentionsAt, tokens }: Readable, { first, head: last, name }: Phrase, lexicons: Lexicons): Found | null => {
  const { verbs } = lexicons
  // "A log cabin dating back to 1860": a verb that was read as the noun.
  const head = verbs.hasAt(tokens, last) && tokens.word[last]!.endsWith("ing") ? last - 1 : last
  const which = head - 1
  if (name !== null || which < first || tokens.word[which - 1] === "-" || tokens.word[which] === "percent") return null
  // "Moved inward": a verb that was read as an adjective.
  if ((which === first || rarityOf(tokens, which, lexicons) === 1) && verbs.hasAt(tokens, which) && /(?:ed|ing)$/.test(tokens.word[which]!)) return null
  const { stem } = traitsOf(tokens, lexicons)
  const rarity = (i: number) => (stem[i] === null || tokens.kind[i] !== TokenKind.word || timeWords.has(stem[i]!) || (tokens.flags[i]! & TokenFlag.capital) !== 0 ? -rareEnough : rarityOf(tokens, i, lexicons))
  if (rarity(which) + rarity(head) < rareEnough) return null
  // Of people, names and offices tell.
  if (ofPeople.some((list) => lexicons[list].hasAt(tokens, head))) return null
  for (const i of [which, head]) if (mentionsAt.get(i)?.some(({ entity, value: { kind } }) => entity !== null || typed.has(kind))) return null
  return { first: which, last: head + 1, entity: null, value: { kind: "compound", which: stem[which]!, noun: stem[head]! } }
}

const ofPeople = ["people-nouns", "person-nouns", "offices"] as const

/** Kinds of mention that findings of their own tell of. */
const typed: ReadonlySet<string> = new Set(["age", "date", "duration", "money", "office", "ordinal", "percent", "quantity", "time"])
