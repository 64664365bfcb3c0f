import type { Argument } from "../model/claim.ts"
import type { Document } from "./document.ts"
import type { Lexicons } from "./lexicons.ts"
import { syntaxOf } from "./syntax/frames.ts"
import type { Clause } from "./syntax/syntax.ts"
import type { TollPlace } from "./tolls.ts"

/**
 * Who did it to those whom a toll at tokens `[first, last)` counts, where its clause names one person: "Osk killed six
 * people", "six people shot by Osk", "Anna Osk, who killed six". Null for two of them, and for whom it does not name.
 */
export const doerOf = (document: Document, { first, last, valueFirst }: TollPlace, lexicons: Lexicons): Argument | null => {
  const syntax = syntaxOf(document, lexicons)
  const { clauses, obliques, phrases } = syntax
  const at = clauses.findIndex(({ verb }) => verb >= first && verb < last)
  if (at < 0) return null
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

/** "Osk and Holm killed six": neither of them alone did. */
const isOneOfSeveral = ({ tokens }: Document, { first, last }: { readonly first: number, readonly last: number }): boolean =>
  tokens.word[first - 1] === "and" || tokens.word[last] === "and"
