import { TokenFlag, TokenKind } from "../../model/tokens.ts"
import type { ReadingState } from "./reading-state.ts"
import { auxiliaryGroupAt, infinitiveAt, type VerbGroup } from "./verb-groups.ts"
import { closed, nounLike, verbal, WordClass, type WordUse } from "./word-classes.ts"

const { determiner, pronoun, preposition, conjunction, subordinator, relative, auxiliary, modal, negation, adverb, base, third, past, participle, gerund, number } = WordClass

/** The verb that begins at token `i`, with its auxiliaries, or null. */
export const verbAt = (state: ReadingState, i: number, use: WordUse): VerbGroup | null => {
  const { tokens, sentence } = state
  const { classes } = use
  if (tokens.word[i] === "to" && i + 1 < sentence.last) return infinitiveAt(state.words, i)
  const contracted = (tokens.flags[i]! & TokenFlag.possessive) !== 0 && i > sentence.first && (state.words.useAt(i - 1).classes & pronoun) !== 0
  if ((classes & (auxiliary | modal)) !== 0 || contracted || classes & negation && (classes & modal) !== 0) return auxiliaryGroupAt(state.words, i)
  // "The Berlin-based museum"
  if (state.words.isName(i) || state.words.isCompounded(i)) return null
  // "While snowmobiling": a verb that the list does not have.
  if (classes === 0 && state.item === "subordinator" && tokens.word[i]!.endsWith("ing") && !nounLike.has(tokens.word[i]!)) return { last: i + 1, verb: i, lemma: tokens.word[i]!, passive: false, form: "gerund" }
  if ((classes & verbal) === 0 || (classes & closed) !== 0 && (classes & (base | third | past)) === 0) return null
  if (!isFiniteHere(state, i, use)) return null
  const form = (classes & gerund) !== 0 ? "gerund" : isReduced(state, i, use) ? "participle" : "finite"
  return { last: i + 1, verb: i, lemma: use.lemma!, passive: form === "participle", form }
}

/** Whether a word that can be a verb is one here. */
const isFiniteHere = (state: ReadingState, i: number, use: WordUse): boolean => {
  const { tokens, sentence, item } = state
  const { classes } = use
  const capital = (tokens.flags[i]! & TokenFlag.capital) !== 0
  if (capital && i > sentence.first && !state.words.isHeadlineWord(i)) return false
  const next = i + 1 < sentence.last ? state.words.useAt(i + 1).classes : 0
  const nextNoun = i + 1 < sentence.last && tokens.kind[i + 1] === TokenKind.word && (next & closed) === 0 && (tokens.flags[i + 1]! & TokenFlag.possessive) === 0 && !state.words.isName(i + 1)
  const afterPhrase = item === "phrase" || item === "adjunct" || item === "relative" || state.closesInsertion()
  if ((classes & gerund) !== 0) {
    // "The judge set sentencing for May"
    if (item !== "phrase" && nounLike.has(tokens.word[i]!) && !nextNoun && (next & (determiner | pronoun | number)) === 0) return false
    if (item === "preposition" || item === "subordinator" || item === "start" || item === "conjunction") return !nextNoun || (next & number) !== 0
    return item === "comma" || item === "phrase" || item === "verb"
  }
  if ((classes & (past | participle)) !== 0) {
    if (afterPhrase) return true
    if (item === "conjunction" || item === "comma") return !nextNoun || state.words.isAgain(i - 2) || tokens.word[i - 1] === "but" || (next & (verbal | number)) !== 0 || state.words.isName(i + 1) || state.made.clauseSince(state.from) >= 0 && isFinitePast(tokens.word[i]!, classes)
    // "Who police say fled", "the man who fled died".
    if (item === "verb") return !nextNoun && (state.isReported() || state.waiting >= 0 && !isBehindLinking(state))
    return (item === "start" || item === "subordinator") && !nextNoun
  }
  const subject = item === "relative" ? state.antecedent : state.made.lastPhrase()
  const many = subject >= 0 && state.made.isMany(subject)
  if (state.words.isReporting(i) && afterPhrase) return true
  if ((classes & third) !== 0) return afterPhrase && !many && (!nextNoun || state.words.isName(i + 1) || (next & number) !== 0 || subject >= 0 && state.made.phrases[subject]!.name !== null || !hasVerbAhead(state, i + 1))
  // "Their love and support of her", "faces charges of rape and murder"
  if ((classes & base) !== 0) return (afterPhrase && many || item === "conjunction" && isAfterBase(state) && !nextNoun && tokens.word[i + 1] !== "of") && (next & (past | third)) === 0
  return false
}

/** Whether the last verb has its base form, so that "and" may join another one to it: "to rob and murder". */
const isAfterBase = ({ from, made, words }: ReadingState): boolean => {
  const last = made.clauseSince(from)
  return last >= 0 && (words.useAt(made.clauses[last]!.verb).classes & base) !== 0
}

/** Whether a past form after a noun only describes it: "a man killed in the crash was", "people trapped in a car". */
const isReduced = (state: ReadingState, i: number, { classes }: WordUse): boolean => {
  if ((classes & participle) === 0) return false
  if (state.item === "subordinator" || state.item === "start") return true
  const { sentence, tokens } = state
  const own = state.made.lastPhrase()
  if (state.item !== "phrase" || own < 0) return (classes & past) === 0
  if ((classes & past) === 0) return true
  const { relation, preposition: led } = state.made.phrases[own]!
  const after = i + 1 < sentence.last ? tokens.word[i + 1]! : ""
  if (after === "by") return true
  // The object of a verb begins no clause of its own.
  if (relation === "object" || relation === "oblique" && led >= 0 && tokens.word[led] !== "of") {
    const { classes: next } = state.words.useAt(Math.min(sentence.last - 1, i + 1))
    return i + 1 >= sentence.last || (next & preposition) !== 0 || tokens.kind[i + 1] === TokenKind.punctuation
  }
  const describes = (state.words.useAt(i + 1).classes & (preposition | adverb)) !== 0
  // Another finite verb before the clause ends is the noun's own.
  for (let k = i + 1; k < Math.min(sentence.last, i + reducedReach); k++) {
    if (partsClauses(state, k)) return false
    const { classes: there } = state.words.useAt(k)
    if ((there & pronoun) !== 0 || (there & gerund) !== 0 && (state.words.useAt(k - 1).classes & preposition) === 0) return false
    if ((there & (auxiliary | modal)) !== 0 || (there & past) !== 0 && (there & base) === 0 && !state.words.continuesPhrase(k)) return describes
  }
  return false
}

/** Whether another verb may follow in the clause from token `from`. */
export const hasVerbAhead = (state: ReadingState, from: number): boolean => {
  for (let i = from; i < state.sentence.last; i++) {
    if (partsClauses(state, i)) return false
    const { classes } = state.words.useAt(i)
    if ((classes & (auxiliary | modal | past)) !== 0 || i === from && (classes & base) !== 0) return true
  }
  return false
}

/** Whether a mark or a word that only stands between clauses is at a token. */
const partsClauses = ({ tokens, words }: ReadingState, i: number): boolean => {
  const { classes } = words.useAt(i)
  return tokens.kind[i] === TokenKind.punctuation && tokens.word[i] !== "-" || (classes & (conjunction | subordinator | relative)) !== 0 && (classes & preposition) === 0
}

/** Verbs behind which a past form describes their subject: "who felt threatened". */
const linking = new Set(["be", "become", "feel", "get", "go", "keep", "lie", "look", "remain", "seem", "stand", "stay"])

const isBehindLinking = ({ made, sentence }: ReadingState): boolean => {
  const last = made.clauseSince(sentence.first)
  return last >= 0 && linking.has(made.clauses[last]!.lemma)
}

/** Tokens within which a finite verb shows that a past form before it only describes. */
const reducedReach = 14
/** Whether a past form is no adjective: "and made false statements"; "wounded" may go on with a list of nouns. */
const isFinitePast = (word: string, classes: number): boolean => (classes & past) !== 0 && (classes & base) === 0 && !word.endsWith("ed")
