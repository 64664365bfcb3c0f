import type { Argument } from "../../model/claim.ts"
import { TokenKind, type Sentence } from "../../model/tokens.ts"
import type { Document } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import { isDeterminer } from "../phrase.ts"
import { syntaxOf } from "../syntax/read.ts"
import type { Clause, Syntax } from "../syntax/syntax.ts"
import type { TollPlace } from "./tolls.ts"

/**
 * Who did it to those whom a toll at tokens `[first, last)` counts, where its clause names one person: "Osk killed six
 * people", "six people shot by Osk", "Anna Osk, who killed six". Null for two of them, and for whom it does not name.
 */
export const doerOf = (document: Document, { first, last, valueFirst }: TollPlace, lexicons: Lexicons): Argument | null => {
  const syntax = syntaxOf(document, lexicons)
  const { clauses, obliques, phrases } = syntax
  const at = clauseWithVerb(syntax, first, last)
  if (at === null) return null
  const clause = clauses[at]!
  const doer = isPassive(clause, valueFirst) ? obliques[at]!.find((phrase) => document.tokens.word[phrases[phrase]!.preposition] === "by") : clause.subject
  const phrase = doer === undefined ? undefined : phrases[doer]
  if (phrase?.name == null || phrase.name.entity === null || isOneOfSeveral(document, phrase)) return null
  const { key, name, type, value } = document.entities[phrase.name.entity]!
  const { reference } = phrase.name
  return type === "person" ? { key, text: name, value, ...reference === undefined ? {} : { reference } } : null
}

/** Whether those counted stand before the verb: they suffer it, whatever form it has in a headline ("two shot by Osk"). */
const isPassive = ({ passive, verb }: Clause, valueFirst: number): boolean => passive || valueFirst < verb

/** The first clause whose verb stands among tokens `[first, last)`, by number. */
const clauseWithVerb = ({ clauseOf, clauses }: Syntax, first: number, last: number): number | null => {
  for (let i = first; i < last; i++) {
    const clause = clauseOf[i]!
    if (clause >= 0 && clauses[clause]!.verb === i) return clause
  }
  return null
}

/** "Osk and Holm killed six": neither of them alone did. */
const isOneOfSeveral = ({ tokens }: Document, { first, last }: { readonly first: number, readonly last: number }): boolean =>
  tokens.word[first - 1] === "and" || tokens.word[last] === "and"

/** What one person does to another, as a past that is its own participle: "two bombers killed", "two guards wounded". */
const harming = new Set(["killed", "wounded", "injured", "hurt", "shot", "stabbed", "murdered"])

const passive = new Set(["was", "were", "are", "is", "be", "been", "being", "get", "got"])

/** What may follow those whom a number counts by itself: "killed 55 in Tolven". */
const closes = new Set([".", ",", ";", "in", "at", "on", "and", "as", "when", "near", "outside", "inside", "during", "of", "others", "more"])

/** How many words of a noun phrase may stand before its noun. */
const reach = 3

/**
 * Whether a number before a verb, which ends its match, counts those who did it: the verb has somebody else as its object
 * ("two bombers killed 55 people", "three guards wounded a man").
 */
export const areDoers = ({ mentionsAt, tokens }: Document, { last: end }: Sentence, last: number, valueLast: number, lexicons: Lexicons): boolean => {
  if (last <= valueLast || last >= end || !harming.has(tokens.word[last - 1]!)) return false
  for (let i = valueLast; i < last; i++) if (passive.has(tokens.word[i]!)) return false
  const isPerson = (i: number) => lexicons["people-nouns"].hasAt(tokens, i) || lexicons["person-nouns"].hasAt(tokens, i)
  const number = mentionsAt.get(last)?.find(({ value }) => value.kind === "quantity" && value.unit === null && !value.factor && !value.share)
  const from = number?.last ?? last
  if (number === undefined && !isDeterminer(tokens.word[last]!)) return false
  if (number !== undefined && (from >= end || closes.has(tokens.word[from]!))) return true
  for (let i = from; i < Math.min(end, from + reach + 1); i++) {
    if (isPerson(i)) return true
    if (tokens.kind[i] !== TokenKind.word || i > from && closes.has(tokens.word[i]!)) return false
  }
  return false
}
