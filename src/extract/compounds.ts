import { TokenFlag, TokenKind } from "../model/tokens.ts"
import { timeWords } from "../text/time-words.ts"
import { isGlued } from "../values/scan.ts"
import type { Found } from "./document.ts"
import { rarityOf } from "./frequency.ts"
import type { Lexicons } from "./lexicons.ts"
import type { Phrase, Readable, Syntax } from "./syntax/syntax.ts"
import { traitsOf } from "./traits.ts"

/** What the rarity of two words comes to, at least, that are a compound less surely: of people, by a participle, or in two phrases; not both are frequent. */
const rareEnough = 3

/** Things that two words name: "log cabin", "coin toss", "a bottle of vodka", "rape and murder". */
export const findCompounds = (document: Readable, syntax: Syntax, lexicons: Lexicons): ReadonlyArray<Found> =>
  [...syntax.phrases.flatMap((phrase) => [compoundOf(document, phrase, lexicons), compoundOfTwo(document, syntax, phrase, lexicons)].filter((found) => found !== null)), ...hyphened(document, lexicons)]

/** Words that a hyphen makes one: "micro-bubbles". */
const hyphened = (document: Readable, lexicons: Lexicons): ReadonlyArray<Found> => {
  const { tokens } = document
  const { stem } = traitsOf(tokens, lexicons)
  const out: Array<Found> = []
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (tokens.word[i] !== "-" || !isGlued(tokens, i) || !isGlued(tokens, i + 1)) continue
    if (tokens.word[i - 2] === "-" || tokens.word[i + 2] === "-" || !isHalf(document, i - 1, lexicons) || !isHalf(document, i + 1, lexicons)) continue
    if (rarityOf(tokens, i - 1, lexicons) + rarityOf(tokens, i + 1, lexicons) < rareEnough) continue
    out.push({ first: i - 1, last: i + 2, entity: null, value: { kind: "compound", which: stem[i - 1]!, noun: stem[i + 1]!, together: false } })
  }
  return out
}

const compoundOf = (document: Readable, { first, head: last, name }: Phrase, lexicons: Lexicons): Found | null => {
  const { tokens } = document
  const { verbs } = lexicons
  // "A log cabin dating back to 1860": a verb that was read as the noun.
  const head = name !== null ? name.first - 1 : verbs.hasAt(tokens, last) && tokens.word[last]!.endsWith("ing") ? last - 1 : last
  // "The driver's seat"
  const which = head > first && (tokens.flags[head - 1]! & TokenFlag.possessive) !== 0 ? head - 2 : head - 1
  if (which < first || tokens.word[which - 1] === "-" || tokens.word[which] === "percent") return null
  if (!isHalf(document, which, lexicons) || !isHalf(document, head, lexicons)) return null
  // "Moved inward" may be a verb that was read as an adjective; of people, names and offices tell.
  const unsure = (which === first || rarityOf(tokens, which, lexicons) === 1) && verbs.hasAt(tokens, which) && /(?:ed|ing)$/.test(tokens.word[which]!) || ofPeople.some((list) => lexicons[list].hasAt(tokens, head))
  if (unsure && rarityOf(tokens, which, lexicons) + rarityOf(tokens, head, lexicons) < rareEnough) return null
  const { stem } = traitsOf(tokens, lexicons)
  return { first: which, last: head + 1, entity: null, value: { kind: "compound", which: stem[which]!, noun: stem[head]!, together: false } }
}

/** Two nouns that "of" or "and" joins, with nothing else between them but determiners. */
const compoundOfTwo = (document: Readable, { phrases }: Syntax, phrase: Phrase, lexicons: Lexicons): Found | null => {
  const { tokens } = document
  const { belongsTo, head, name, preposition } = phrase
  const before = belongsTo < 0 ? undefined : phrases[belongsTo]
  if (before === undefined || name !== null || before.name !== null) return null
  const of = preposition >= 0 && tokens.word[preposition] === "of" && before.last === preposition
  const together = preposition < 0 && phrase.first === head && tokens.word[head - 1] === "and" && before.last === phrase.first - 1
  if (!of && !together || !isBare(document, before, lexicons) || !isBare(document, phrase, lexicons) || !isHalf(document, before.head, lexicons) || !isHalf(document, head, lexicons)) return null
  if (rarityOf(tokens, before.head, lexicons) + rarityOf(tokens, head, lexicons) < rareEnough) return null
  const { stem } = traitsOf(tokens, lexicons)
  const [one, other] = [stem[before.head]!, stem[head]!]
  const [which, noun] = of || one > other ? [other, one] : [one, other]
  return { first: before.head, last: head + 1, entity: null, value: { kind: "compound", which, noun, together } }
}

/** Whether a phrase is its head noun with determiners, no compound of its own. */
const isBare = ({ tokens }: Readable, { first, head }: Phrase, lexicons: Lexicons): boolean => {
  const { stem } = traitsOf(tokens, lexicons)
  for (let i = first; i < head; i++) if (stem[i] !== null) return false
  return true
}

/** Whether a word may be half of a compound: findings of their own tell of names, figures and days. */
const isHalf = ({ mentionsAt, tokens }: Readable, i: number, lexicons: Lexicons): boolean => {
  const stem = traitsOf(tokens, lexicons).stem[i]!
  return stem !== null && tokens.kind[i] === TokenKind.word && !timeWords.has(stem) && ((tokens.flags[i]! & TokenFlag.capital) === 0 || opensSentence(tokens, i)) &&
    mentionsAt.get(i)?.some(({ entity, value: { kind } }) => entity !== null || typed.has(kind)) !== true
}

/** Whether a word has its capital from where it stands. */
const opensSentence = ({ flags, kind, word }: Readable["tokens"], i: number): boolean =>
  i === 0 || (flags[i]! & TokenFlag.lineStart) !== 0 || sentenceEnds.has(word[kind[i - 1] === TokenKind.closeQuote ? i - 2 : i - 1]!)
const sentenceEnds = new Set([".", "!", "?"])

const ofPeople = ["people-nouns", "person-nouns", "offices"] as const

/** Kinds of mention that findings of their own tell of. */
const typed: ReadonlySet<string> = new Set(["age", "date", "duration", "money", "ordinal", "percent", "quantity", "time"])
