import { TokenFlag, TokenKind, type Tokens } from "../../model/tokens.ts"
import type { Lexicons } from "../lexicons.ts"
import { beginsPhrase, isVerbOfPhrase, readPhrase } from "./noun-phrases.ts"
import { isDash, ReadingState } from "./reading-state.ts"
import { antecedentOf, isAwaited, isInverted, openingOf, subjectOf } from "./subject-of-verb.ts"
import type { Clause, Phrase, Readable, Syntax } from "./syntax.ts"
import type { VerbGroup } from "./verb-groups.ts"
import { verbAt } from "./verb-here.ts"
import { isReflexive, WordClass, type WordUse } from "./word-classes.ts"

const known = new WeakMap<Tokens, Syntax>()

/** The syntax of a document; read once. Texts are read with one rule set each. */
export const syntaxOf = (document: Readable, lexicons: Lexicons): Syntax => {
  const before = known.get(document.tokens)
  if (before !== undefined) return before
  const made = readSyntax(document, lexicons)
  known.set(document.tokens, made)
  return made
}

/**
 * Reads the clauses of a document: noun phrases, verbs, and who does what to whom where. A shallow reading from left to
 * right (finite-state chunking after Abney, "Partial parsing via finite-state cascades", 1996): it is right for most
 * clauses of news prose, and what it finds is evidence, never a claim by itself.
 */
const readSyntax = (document: Readable, lexicons: Lexicons): Syntax => {
  const { tokens, sentences } = document
  const made = {
    phrases: [] as Array<Phrase>, clauses: [] as Array<Clause>, obliques: [] as Array<Array<number>>,
    phraseOf: new Int32Array(tokens.count).fill(-1), clauseOf: new Int32Array(tokens.count).fill(-1)
  }
  for (const sentence of sentences) readSentence(new ReadingState(document, lexicons, sentence, made))
  for (let c = 0; c < made.clauses.length; c++) made.obliques.push([])
  made.phrases.forEach(({ clause, relation }, index) => { if (clause >= 0 && relation === "oblique") made.obliques[clause]!.push(index) })
  return made
}

const { preposition, conjunction, subordinator, relative } = WordClass

const readSentence = (state: ReadingState): void => {
  const { sentence } = state
  for (let i = state.from; i < sentence.last;) i = Math.max(i + 1, step(state, i))
  // What stands before the first verb of the sentence belongs to it.
  state.made.claim(state.from, sentence.last, state.made.clauses.length > state.made.firstClause ? state.made.clauses.length - 1 : -1)
}

/** Reads what begins at token `i`; gives where it ends. */
const step = (state: ReadingState, i: number): number => {
  const { tokens } = state
  const kind = tokens.kind[i]!
  const word = tokens.word[i]!
  if (kind === TokenKind.punctuation || kind === TokenKind.symbol && state.words.amountAt(i) === null || kind === TokenKind.openQuote || kind === TokenKind.closeQuote) return readMark(state, i, word)
  const adjunct = state.words.adjunctAt(i)
  if (adjunct !== null && (!state.words.continuesPhrase(adjunct.last) || isVerbOfPhrase(state, adjunct.last))) {
    state.leading = -1
    if (state.item === "preposition") state.item = "adjunct"
    return adjunct.last
  }
  if (state.words.isRankAt(i) && (state.item === "start" && tokens.word[i + 1] === "," || isVerbOfPhrase(state, i + 1))) return i + 1
  if (state.words.isAgain(i)) return i + 2
  // "According to police": the "to" leads.
  if (word === "according") return i + 1
  const use = state.words.useAt(i)
  const group = verbAt(state, i, use)
  if (group !== null) return readVerb(state, i, group)
  // "The writer himself has helped"
  if (state.item === "phrase" && isReflexive(word)) return i + 1
  if (beginsPhrase(state, i, use)) return readPhrase(state, i)
  return readFunctionWord(state, i, use)
}

const readMark = (state: ReadingState, i: number, word: string): number => {
  if (word === "-" && (state.tokens.flags[i]! & TokenFlag.spaceBefore) === 0) return i + 1
  if (word === "(") { state.outside = state.item; state.item = "comma"; state.leading = -1; return i + 1 }
  if (word === ")") { state.item = state.outside ?? state.item; state.outside = null; return i + 1 }
  if (word === "," || isDash(word)) {
    state.commas.push(i)
    state.item = "comma"
    state.leading = -1
    return i + 1
  }
  if (word === ";" || word === ":" || word === "…") {
    state.endClause(i + 1)
    state.item = "start"
    state.leading = -1
    state.waiting = -1
    state.commas.length = 0
  }
  return i + 1
}

const readFunctionWord = (state: ReadingState, i: number, { classes }: WordUse): number => {
  const word = state.tokens.word[i]!
  if ((classes & relative) !== 0 && (state.item === "phrase" || state.item === "comma") && word !== "where") {
    state.antecedent = antecedentOf(state, word)
    state.waitFor(state.antecedent)
    // "That" behind a verb of saying opens a clause; behind a noun it stands for it.
    state.endClause(i)
    state.item = "relative"
  } else if ((classes & preposition) !== 0) {
    state.leading = i
    state.item = "preposition"
  } else if ((classes & (subordinator | relative)) !== 0) {
    state.endClause(i)
    state.item = "subordinator"
    state.leading = -1
  } else if ((classes & conjunction) !== 0) state.item = "conjunction"
  else if (word === "to") { state.leading = i; state.item = "preposition" }
  return i + 1
}

const readVerb = (state: ReadingState, i: number, group: VerbGroup): number => {
  const { made } = state
  const clause = made.clauses.length
  if (group.form !== "finite" && group.form !== "infinitive" && state.item === "phrase") state.waitFor(made.lastPhrase())
  state.inverted = isInverted(state, i, group)
  const awaited = !state.inverted && isAwaited(state, group)
  const subject = state.inverted ? -1 : awaited ? state.waiting : subjectOf(state, i, group)
  if (group.form === "finite" && subject >= 0 && state.item !== "conjunction" && state.item !== "relative") {
    const begin = openingOf(state, subject)
    // Another subject behind an earlier verb begins another clause; the verb of an earlier one ends what was put in between.
    const parting = state.lastComma()
    if (made.clauseSince(state.from) >= 0) state.endClause(begin > state.from ? begin : parting >= 0 ? parting : i)
  } else if (state.item === "conjunction" || group.form !== "finite") state.endClause(i)
  made.clauses.push({ first: i, last: group.last, verb: group.verb, lemma: group.lemma, passive: group.passive, finite: group.form === "finite", subject, object: -1 })
  made.claim(state.from, group.last, clause)
  if (awaited || subject >= 0 && made.phrases[subject]!.clause < 0) made.place(subject, "subject", clause)
  else if (subject >= 0 && group.form === "finite" && made.phrases[subject]!.relation === "none") made.place(subject, "subject", clause)
  for (let k = made.firstPhrase; k < made.phrases.length; k++) {
    const phrase = made.phrases[k]!
    if (phrase.clause < 0 && phrase.first >= state.from && phrase.relation === "none" && phrase.belongsTo < 0) made.place(k, phrase.preposition >= 0 ? "oblique" : phrase.relation, clause)
  }
  if (group.form === "finite" && subject >= 0 && subject === state.waiting && state.item !== "relative" && (awaited || state.item !== "verb")) state.waiting = -1
  state.from = i
  state.item = "verb"
  state.leading = -1
  state.antecedent = -1
  return group.last
}
