import type { Lexicons } from "../lexicons.ts"
import { nounsInLy } from "../phrase.ts"
import { wordFacts } from "../word-facts.ts"

/** What a word can be, as bits: a word of several classes has several ("shot", "report"). */
export const WordClass = {
  determiner: 1, pronoun: 2, preposition: 4, conjunction: 8, subordinator: 16, relative: 32, auxiliary: 64, modal: 128,
  negation: 256, adverb: 512, base: 1024, third: 2048, past: 4096, participle: 8192, gerund: 16384, be: 32768, have: 65536, number: 131072
} as const

/** Classes of words that a verb has. */
export const verbal = WordClass.base | WordClass.third | WordClass.past | WordClass.participle | WordClass.gerund
/** Classes that are closed: a word of none of them is a noun, an adjective or a verb. */
export const closed = WordClass.determiner | WordClass.pronoun | WordClass.preposition | WordClass.conjunction | WordClass.subordinator | WordClass.relative
  | WordClass.auxiliary | WordClass.modal | WordClass.negation | WordClass.adverb

/** What the lexicons say of a word wherever it stands. */
export interface WordUse {
  readonly classes: number
  /** The verb that it is a form of, null for what is no verb. */
  readonly lemma: string | null
}

/** Conjunctions that join what is alike. */
export const coordinating: ReadonlySet<string> = new Set(["and", "but", "or", "nor", "yet"])
const relatives = new Set(["who", "which", "that", "whom", "whose", "where"])
/** Conjunctions that stand before a noun as well as before a clause. */
const bothWays = new Set(["after", "before", "since", "until", "as", "than", "like", "for"])
const be = new Set(["be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "isn't", "aren't", "wasn't", "weren't", "get", "gets", "got", "getting", "gotten"])
const have = new Set(["have", "has", "had", "having", "'ve", "haven't", "hasn't", "hadn't"])
const pronouns = new Set(["i", "he", "she", "it", "we", "they", "you", "him", "her", "them", "us", "me", "this", "those", "these", "there", "everyone", "everybody", "someone", "somebody", "nobody", "anyone", "both", "one"])

const functionClass: Readonly<Record<string, number>> = {
  determiner: WordClass.determiner, pronoun: WordClass.pronoun, preposition: WordClass.preposition, conjunction: WordClass.subordinator,
  auxiliary: WordClass.auxiliary, modal: WordClass.modal, adverb: WordClass.adverb, negation: WordClass.negation, wh: WordClass.subordinator, number: WordClass.number
}

/** Verbs whose participle is their base form: "has come". */
const participleIsBase = new Set(["become", "come", "overcome", "overrun", "run"])
/** First past forms that are participles as well, beside another one: "was struck". */
const bothPasts = new Set(["got", "proved", "showed", "struck"])

const classify = (word: string, lexicons: Lexicons): WordUse => {
  let classes = 0
  const closed = lexicons["function-words"].entryOf(word)
  if (closed !== undefined) classes |= functionClass[String(closed.facts?.["class"])] ?? 0
  if (coordinating.has(word)) classes = (classes & ~WordClass.subordinator) | WordClass.conjunction
  if (relatives.has(word)) classes |= WordClass.relative
  if (bothWays.has(word)) classes |= WordClass.preposition | WordClass.subordinator
  if (be.has(word)) classes |= WordClass.be | WordClass.auxiliary
  if (have.has(word)) classes |= WordClass.have | WordClass.auxiliary
  if (pronouns.has(word)) classes |= WordClass.pronoun
  if (word.endsWith("n't")) classes |= WordClass.negation | (be.has(word) || have.has(word) ? 0 : WordClass.modal)
  const entry = lexicons.verbs.entryOf(word)
  if (entry === undefined) {
    if (classes !== 0) return { classes, lemma: null }
    if (word.endsWith("ly") && word.length > 4 && !nounsInLy.has(word)) return { classes: WordClass.adverb, lemma: null }
    // A verb that the list does not have is known by its past form.
    if (word.endsWith("ed") && word.length > 4) return { classes: WordClass.past | WordClass.participle, lemma: word }
    return { classes, lemma: null }
  }
  const lemma = entry.id
  if (word === lemma) classes |= WordClass.base | (entry.forms.length <= 3 ? WordClass.past | WordClass.participle : participleIsBase.has(word) ? WordClass.participle : 0)
  else if (word.endsWith("ing")) classes |= WordClass.gerund
  else if (word.endsWith("s") && word.startsWith(lemma.slice(0, Math.max(1, lemma.length - 1)))) classes |= WordClass.third
  else {
    // Of two past forms the first is finite ("took"), the second a participle ("taken"); one alone is both.
    const pasts = entry.forms.filter((form) => form !== lemma && !form.endsWith("ing") && !(form.endsWith("s") && form.startsWith(lemma.slice(0, Math.max(1, lemma.length - 1)))))
    const both = pasts.length < 2 && !participleIsBase.has(lemma) || bothPasts.has(word) || pasts.every((form) => form.endsWith("ed") || form.endsWith("t"))
    classes |= both ? WordClass.past | WordClass.participle : word === pasts[0] ? WordClass.past : WordClass.participle
  }
  return { classes, lemma }
}

/** Nouns in -ing that news puts behind other nouns. */
export const nounLike = new Set("shooting killing bombing stabbing beating hearing meeting building parking trading opening ruling warning sentencing filing briefing blockbuster offering funding spending housing ceiling painting recording rating rally".split(" "))

/** The classes of a token's word by its form alone. */
export const wordUse = wordFacts(classify)

/** "Himself", "ourselves". */
export const isReflexive = (word: string): boolean => /^(?:him|her|it|my|your|one)self$|^(?:them|our|your)selves$/.test(word)
