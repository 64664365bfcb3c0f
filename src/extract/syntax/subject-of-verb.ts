import { TokenKind } from "../../model/tokens.ts"
import { beginsPhrase } from "./noun-phrases.ts"
import { isDash, type ReadingState } from "./reading-state.ts"
import { opensClause } from "./sentence-reading.ts"
import type { VerbGroup } from "./verb-groups.ts"
import { closed, WordClass } from "./word-classes.ts"

const { determiner, preposition } = WordClass

/** The phrase that a relative pronoun stands for: "the man from Orle who fled". */
export const antecedentOf = (state: ReadingState, pronoun: string): number => {
  const last = state.made.lastPhrase()
  return last >= 0 && pronoun.startsWith("who") && state.made.phrases[last]!.name?.value.kind === "place" ? state.made.headOf(last) : last
}

/** Whether a verb is that of the phrase that waits for one: what stands right before it has its part in another clause. */
export const isAwaited = (state: ReadingState, { form }: VerbGroup): boolean => {
  const { commas, item, made, waiting } = state
  if (form !== "finite" || waiting < 0 || item === "relative" || item === "conjunction" || item === "subordinator") return false
  const inside = made.clauseSince(state.sentence.first)
  if (inside < 0 || made.clauses[inside]!.first < made.phrases[waiting]!.last) return false
  if (item === "preposition") return true
  // "The man who police say fled was arrested": he waits on.
  if (item === "verb") return !state.isReported()
  // "Who shot Reed, 47, was arrested"
  const last = item === "comma" ? made.phraseBefore(commas.at(-2) ?? commas.at(-1)!) : made.lastPhrase()
  if (last < 0) return false
  let head = made.headOf(last)
  // "Called himself a prophet": what he is called.
  if (made.phrases[head]!.clause < 0 && made.phrases[head - 1]?.last === made.phrases[head]!.first) head--
  const { clause, preposition: led, relation } = made.phrases[head]!
  // "The man who said he was a doctor": he is what he says.
  if (clause < 0 || state.isSaid(head)) return false
  return relation === "object" || relation === "oblique" && !beforeClauses.has(state.tokens.word[led]!)
}

/** Whether a verb of saying stands before whoever says it: "said Holm". */
export const isInverted = (state: ReadingState, i: number, { form, last, lemma, verb }: VerbGroup): boolean => {
  if (form !== "finite" || addressed.has(lemma) || !state.words.isReporting(verb)) return false
  if (state.tokens.kind[i - 1] !== TokenKind.closeQuote && (state.item !== "comma" || state.closesInsertion())) return false
  return state.words.isName(last) || last < state.sentence.last && (state.words.useAt(last).classes & (closed & ~determiner)) === 0 && beginsPhrase(state, last, state.words.useAt(last))
}

/** The phrase that the verb at token `i` is said of. */
export const subjectOf = (state: ReadingState, i: number, group: VerbGroup): number => {
  const { made, item } = state
  const before = made.clauseSince(state.sentence.first)
  const last = made.lastPhrase()
  const earlier = before < 0 ? -1 : made.clauses[before]!.subject
  if (item === "relative") return state.antecedent
  if (item === "verb" && state.waiting >= 0 && group.form === "finite") return state.waiting
  if (group.form === "infinitive") {
    if (before < 0) return last
    const { object, subject } = made.clauses[before]!
    return item === "phrase" && last === object ? object : subject
  }
  if (group.form === "participle" && item === "phrase") return last
  if (group.form === "gerund") return item === "phrase" ? made.headOf(last) : earlier
  if (item === "conjunction") return agreeing(state, i, group, before)
  if (item === "verb") return earlier
  if (item === "phrase" && last >= 0) {
    const said = insertedSubject(state, last)
    if (said >= 0) return said
  }
  if (item === "phrase" || item === "adjunct") {
    if (last < 0) return earlier
    const head = made.headOf(last)
    return made.phrases[head]!.preposition >= 0 && !opensClause.has(state.tokens.word[made.phrases[head]!.preposition]!) && before >= 0 && made.clauses[before]!.first < made.phrases[head]!.first ? earlier : head
  }
  if (item === "comma") {
    // "A van, driven by a boy"
    const described = group.form === "finite" ? -1 : made.phraseBefore(state.commas.at(-1)!)
    if (described >= 0 && made.phrases[made.headOf(described)]!.clause < 0) return made.headOf(described)
    // "Holm, who had waited, left": the phrase before what was put in between; what dashes enclose may have commas of its own.
    const dashed = isDash(state.tokens.word[state.commas.at(-1)!]!)
    for (let c = state.commas.length - 2; c >= 0; c--) {
      if (dashed && !isDash(state.tokens.word[state.commas[c]!]!)) continue
      const phrase = made.phraseBefore(state.commas[c]!)
      if (phrase >= 0) return made.headOf(phrase)
    }
    return before >= 0 ? earlier : last >= 0 ? made.headOf(last) : -1
  }
  return -1
}

/** The phrase right before a verb that a comma, but no second one, sets off from what it might belong to: "the mill, Holm said, sank". -1 for none. */
const insertedSubject = (state: ReadingState, last: number): number => {
  const { made, tokens } = state
  let at = last
  while (made.phrases[at]!.relation !== "apposition" && made.phrases[at]!.belongsTo >= 0) at = made.phrases[at]!.belongsTo
  const { first, relation } = made.phrases[at]!
  return relation === "apposition" && (tokens.word[first - 1] === "," || isDash(tokens.word[first - 1]!)) ? at : -1
}

/** The subject that the verb at `token` behind "and" goes on with: the last one that is one or many as the verb is. */
const agreeing = (state: ReadingState, token: number, { form }: VerbGroup, before: number): number => {
  const { made, tokens } = state
  const one = ofOne.has(tokens.word[token]!)
  if (one || ofMany.has(tokens.word[token]!)) {
    for (let clause = before; clause >= made.firstClause; clause--) {
      const { subject } = made.clauses[clause]!
      if (subject >= 0 && made.isMany(subject) !== one) return subject
    }
  }
  // "Left a shopkeeper bleeding and got away"
  let beside = before
  while (form === "finite" && beside > made.firstClause && !made.clauses[beside]!.finite) beside--
  return beside >= 0 ? made.clauses[beside]!.subject : -1
}

/** Where the clause of a subject begins: "but on Friday, Holm" with the day before it. */
export const openingOf = (state: ReadingState, subject: number): number => {
  const { sentence, tokens } = state
  const begin = state.made.startOf(subject)
  let at = begin - 1
  if (at > sentence.first && tokens.word[at] === ",") at--
  const day = at > sentence.first ? state.words.adjunctOver(at) : null
  if (day === null) return begin
  const opens = day.first > sentence.first && (state.words.useAt(day.first - 1).classes & preposition) !== 0 ? day.first - 1 : day.first
  return opens > sentence.first && clauseJoining.has(tokens.word[opens - 1]!) ? opens : begin
}

/** Prepositions behind which a noun is likely the subject of a clause. */
const beforeClauses = new Set([...opensClause].filter((word) => word !== "than"))
/** Verbs of one, and of many. */
const ofOne = new Set(["is", "was", "has", "does"])
const ofMany = new Set(["are", "were", "have", "do"])
/** Verbs of saying behind which those stand who are told. */
const addressed = new Set(["ask", "assure", "inform", "remind", "tell", "urge", "warn"])
/** Words behind which another main clause may begin. */
const clauseJoining = new Set(["and", "but", "yet", "so"])
