import { fold } from "../text/characters.ts"
import { stem } from "../text/stem.ts"
import type { Lexicons } from "./lexicons.ts"

const nounKeys = new Map<string, string>()
/** Bounded so that a long-lived process does not grow with every word it ever saw. */
const nounKeysSize = 100_000
let nounKeysOf: Lexicons | null = null

/** One key for all words of an act, by the stem of each. */
let acts: ReadonlyMap<string, string> = new Map()
const actKey = (stem: string): string => acts.get(stem) ?? stem

/** Comparable form of a word: synonyms of the lexicons, the country of its people, the verb of an irregular form, else its stem. */
export const nounKey = (word: string, lexicons: Lexicons): string => {
  if (lexicons !== nounKeysOf || nounKeys.size >= nounKeysSize) {
    nounKeys.clear()
    if (lexicons !== nounKeysOf) acts = new Map(lexicons["act-synonyms"].entries.flatMap(({ forms, id }) => forms.map((form) => [stem(form), id] as const)))
    nounKeysOf = lexicons
  }
  const known = nounKeys.get(word)
  if (known !== undefined) return known
  const made = (lexicons["noun-synonyms"].entryOf(word) ?? lexicons["noun-synonyms"].entryOf(`${word}s`) ?? lexicons.countries.entryOf(word))?.id ?? actKey(stem(lemmaOf(fold(word), lexicons)))
  nounKeys.set(word, made)
  return made
}

/** Irregular forms of verbs that are nouns, names or other verbs as often. */
const homographs = new Set("rose saw wound bore bound ground felt bit left lay".split(" "))

/** The verb of an irregular form ("paid" is pay); stems bring the regular ones together. */
const lemmaOf = (word: string, { verbs }: Lexicons): string => {
  const verb = word.endsWith("ed") || word.endsWith("ing") || homographs.has(word) ? undefined : verbs.entryOf(word)?.id
  return verb === undefined || verb === "be" ? word : verb
}
