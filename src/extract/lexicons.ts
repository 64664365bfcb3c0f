import type { LexiconFile } from "../model/rule.ts"
import { compileLexicon, type Lexicon } from "../text/lexicon.ts"

/** Lexicons that extraction itself needs, whatever rules use. The rule set must hold each of them. */
export const requiredLexicons = [
  "function-words", "verbs", "reporting-verbs", "hedges", "plans", "negators", "denials", "conditionals", "offices", "office-domains",
  "office-qualifiers", "office-aliases", "honorifics", "countries", "us-states", "cities", "regions", "organisations",
  "organisation-words", "place-words", "given-names", "nicknames", "surname-particles", "event-nouns", "body-parts", "opposites",
  "noun-synonyms", "act-synonyms", "act-parties", "incidents", "common-words", "plain-words", "people-nouns", "people-sides", "person-nouns", "body-fields", "body-owners", "formulas", "units", "currencies", "numbered-things", "chambers"
] as const
export type RequiredLexicon = (typeof requiredLexicons)[number]

export type Lexicons = Readonly<Record<RequiredLexicon, Lexicon>> & { readonly named: ReadonlyMap<string, Lexicon> }

/** Compiles all lexicons; the names of required ones that are not there come back instead. */
export const compileLexicons = (files: ReadonlyArray<LexiconFile>): Lexicons | { readonly missing: ReadonlyArray<string> } => {
  const named = new Map([...files].sort((a, b) => (a.lexicon < b.lexicon ? -1 : 1)).map((file) => [file.lexicon, compiledOnce(file)]))
  const missing = requiredLexicons.filter((name) => !named.has(name))
  if (missing.length > 0) return { missing }
  return { ...(Object.fromEntries(named) as Record<RequiredLexicon, Lexicon>), named }
}

const compiled = new WeakMap<LexiconFile, Lexicon>()

/** A lexicon compiled when it is first asked for: rule sets made of one another share their lexicons. */
const compiledOnce = (file: LexiconFile): Lexicon => {
  const known = compiled.get(file)
  if (known !== undefined) return known
  const made = compileLexicon(file)
  compiled.set(file, made)
  return made
}
