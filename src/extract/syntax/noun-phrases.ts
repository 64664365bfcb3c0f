import { TokenFlag, TokenKind } from "../../model/tokens.ts"
import type { Found } from "../document.ts"
import type { ReadingState } from "./reading-state.ts"
import type { Phrase } from "./syntax.ts"
import { hasVerbAhead } from "./verb-here.ts"
import { closed, nounLike, verbal, WordClass, type WordUse } from "./word-classes.ts"

const { determiner, pronoun, preposition, subordinator, relative, adverb, base, third, past, participle, gerund, number } = WordClass

/** Whether a noun phrase begins at token `i`. */
export const beginsPhrase = (state: ReadingState, i: number, { classes }: WordUse): boolean => {
  if (state.words.isName(i) || state.words.amountAt(i) !== null) return true
  if (state.tokens.kind[i] !== TokenKind.word) return state.tokens.kind[i] === TokenKind.number
  if ((classes & (determiner | pronoun)) !== 0) return !((classes & relative) !== 0 && (state.item === "phrase" || state.item === "comma"))
  if ((classes & number) !== 0) return true
  return (classes & closed) === 0 || (classes & adverb) !== 0 && state.words.continuesPhrase(i + 1) && !isVerbOfPhrase(state, i + 1)
}

/** Whether the verb of the phrase read last stands at a token, behind a day or an adverb: "the mayor on Friday urged them", "officials now say". */
export const isVerbOfPhrase = (state: ReadingState, at: number): boolean => {
  if (state.item !== "phrase" && !state.closesInsertion() && (state.item !== "preposition" || state.made.phraseBefore(state.leading) < 0)) return false
  const subject = state.made.lastPhrase()
  if (subject < 0) return false
  const { classes } = state.words.useAt(at)
  if ((classes & base) !== 0 && (classes & closed) === 0 && state.made.isMany(subject)) return true
  return (classes & (past | third)) !== 0 && (state.tokens.flags[at]! & TokenFlag.capital) === 0 || state.words.isReporting(at)
}

/** How far a noun phrase reaches: tokens up to `last`, with its head, -1 where there is none. */
interface Extent extends Pick<Phrase, "last" | "head" | "name" | "owner"> {
  /** Where an amount in it begins, a token, -1 for none. */
  readonly amount: number
}

/** Reads the noun phrase at token `i`; gives where it ends. */
export const readPhrase = (state: ReadingState, i: number): number => {
  const extent = extentOf(state, i)
  if (extent.head < 0) return Math.max(extent.last, i + 1)
  placePhrase(state, i, extent)
  state.item = "phrase"
  state.leading = -1
  return extent.last
}

const extentOf = (state: ReadingState, i: number): Extent => {
  const { tokens, sentence } = state
  let at = i
  let head = -1
  let name: Found | null = null
  let owner = -1
  let amount = -1
  while (at < sentence.last) {
    const kind = tokens.kind[at]!
    const word = tokens.word[at]!
    if (word === "-" && at > i && (tokens.flags[at]! & TokenFlag.spaceBefore) === 0) { at++; continue }
    if ((tokens.flags[at]! & TokenFlag.possessive) !== 0) {
      // "Thursday's attack": the day owns it, and is nobody.
      if (head < 0 && amount < 0) { if (at === i) break; at++; continue }
      owner = head
      name = null
      at++
      continue
    }
    const mention = state.words.nameAt(at)
    if (mention !== null) { head = mention.last - 1; name = mention; at = mention.last; continue }
    const measured = state.words.amountAt(at)
    if (measured !== null) {
      if (head >= 0 && !state.words.continuesPhrase(measured.last)) break
      if (amount < 0) amount = measured.first
      at = measured.last
      continue
    }
    const dated = state.words.adjunctAt(at)
    if (dated !== null) { if (!state.words.continuesPhrase(dated.last)) break; at = dated.last; continue }
    if (kind !== TokenKind.word) break
    const use = state.words.useAt(at)
    if ((use.classes & pronoun) !== 0) {
      if (at > i) break
      // "His car", "this year" go on; "he" stands alone.
      head = at
      at++
      if (possessives.has(word) || (use.classes & determiner) !== 0) { owner = possessives.has(word) ? at - 1 : -1; head = state.words.continuesPhrase(at) || state.words.amountAt(at) !== null ? -1 : head; if (head < 0) continue }
      break
    }
    if ((use.classes & determiner) !== 0) { if (head >= 0 || at > i && (state.words.useAt(at - 1).classes & determiner) === 0 && amount < 0 && owner < 0) break; at++; continue }
    if ((use.classes & number) !== 0) { if (head >= 0) break; if (amount < 0) amount = at; at++; continue }
    if ((use.classes & adverb) !== 0) { if (head >= 0 || !state.words.continuesPhrase(at + 1)) break; at++; continue }
    if ((use.classes & (closed & ~adverb)) !== 0) {
      // "Some of them"
      if (word === "of" && at > i && head < 0 && amount < 0) head = at - 1
      break
    }
    if (state.words.isCompounded(at)) { at++; continue }
    // "The animal's injured foot"
    const owned = at > i && (tokens.flags[at - 1]! & TokenFlag.possessive) !== 0 && state.words.continuesPhrase(at)
    if (!owned && (head >= 0 ? endsWith(state, at, head, use, name !== null && name.first === i && name.last === at) : amount >= 0 && !state.words.continuesPhrase(at))) break
    head = at
    name = null
    at++
  }
  if (head < 0) head = amount
  // "Each was hurt"
  if (head < 0 && at === i + 1 && alone.has(tokens.word[i]!)) head = i
  return { last: at, head, name, owner, amount }
}

/** Gives the phrase from token `first` on its part in what was read before it. */
const placePhrase = (state: ReadingState, first: number, { amount, head, last, name, owner }: Extent): void => {
  const { made, tokens } = state
  const previous = made.lastPhrase()
  const led = state.item === "preposition" ? state.leading : -1
  const index = made.phrases.length
  // "The man they were looking for"
  if (state.item === "phrase" && nominative.has(tokens.word[first]!) && previous >= 0 && made.phrases[previous]!.last === first) state.waitFor(previous)
  const clause = made.clauseSince(state.from)
  const ofPrevious = led >= 0 && tokens.word[led] === "of" && previous >= 0 && made.phrases[previous]!.last === led
  // "At noon, police" is no apposition: what a preposition leads at the front of a clause stands alone.
  const beside = state.item === "comma" && previous >= 0 && made.phrases[previous]!.last === state.commas.at(-1) && tokens.kind[first - 1] !== TokenKind.closeQuote && (clause < 0 && made.phrases[made.headOf(previous)]!.preposition < 0 || head === amount && tokens.word[last] === ",")
  // "Ann and Bob": the second goes where the first goes.
  const together = state.item === "conjunction" && previous >= 0 && made.phrases[previous]!.last === first - 1 && made.phrases[previous]!.relation !== "subject"
  made.phrases.push({ first, last, head, name, owner, preposition: led, belongsTo: ofPrevious || beside || together ? previous : -1, relation: state.outside !== null ? "aside" : beside || together ? "apposition" : "none", clause: -1 })
  made.phraseOf.fill(index, first, last)
  if (clause >= 0 && !ofPrevious && !together && state.outside === null && state.item !== "start") {
    const verb = made.clauses[clause]!
    if (led >= 0) made.place(index, "oblique", clause)
    else if (state.item === "verb" && state.inverted) { verb.subject = index; made.place(index, "subject", clause) }
    else if (state.item === "verb" && !verb.passive && verb.object < 0) { verb.object = index; made.place(index, "object", clause) }
  }
  made.claim(first, last, clause)
}

/** Whether a word behind a noun is the verb that follows the phrase. */
const endsWith = (state: ReadingState, at: number, head: number, use: WordUse, named: boolean): boolean => {
  const { tokens, sentence } = state
  if ((use.classes & verbal) === 0) return false
  const capital = (tokens.flags[at]! & TokenFlag.capital) !== 0
  if (capital && !state.words.isHeadlineWord(at)) return false
  // "Won numerous awards for it": the object of a verb, behind which no other verb comes.
  if (state.item === "verb" && (use.classes & third) !== 0 && !state.isReported()) return false
  const plural = state.words.isMany(head)
  if (plural && tokens.word[at] === "say") return true
  const next = at + 1 < sentence.last ? state.words.useAt(at + 1).classes : 0
  const nextNoun = at + 1 < sentence.last && tokens.kind[at + 1] === TokenKind.word && (next & closed) === 0 && (tokens.flags[at + 1]! & TokenFlag.possessive) === 0
  if ((use.classes & (past | participle)) !== 0 && (use.classes & base) === 0) return true
  if ((use.classes & gerund) !== 0) return plural || state.words.amountAt(at + 1) !== null || (next & number) !== 0 || !nextNoun && (next & (determiner | pronoun | preposition)) !== 0 && !nounLike.has(tokens.word[at]!)
  if ((use.classes & third) !== 0) {
    if (state.item === "preposition") return false
    // "Holm sells boats"
    if (named && nextNoun && (next & verbal) === 0) return true
    return !plural && ((next & (determiner | pronoun | preposition | number | adverb | subordinator)) !== 0 || state.words.amountAt(at + 1) !== null || nextNoun && !hasVerbAhead(state, at + 1))
  }
  if ((use.classes & base) !== 0) {
    if ((use.classes & past) !== 0 && (next & (determiner | number | pronoun | gerund)) !== 0) return true
    return plural && (next & (determiner | pronoun | preposition | number | adverb)) !== 0 && state.item !== "preposition"
  }
  return false
}

/** Determiners that stand for those of whom they are said. */
const alone = new Set(["each", "all", "some", "many", "several", "most", "few", "another", "either", "neither"])
/** Pronouns that a clause begins with. */
const nominative = new Set(["i", "he", "she", "we", "they"])
const possessives = new Set(["his", "her", "its", "their", "my", "our", "your", "whose"])
