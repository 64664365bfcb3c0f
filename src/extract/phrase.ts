import { TokenFlag, TokenKind, type Tokens } from "../model/tokens.ts"
import type { Lexicons } from "./lexicons.ts"

/** A noun phrase: its words and the head noun, the last of them. */
export interface Phrase {
  readonly first: number
  readonly last: number
  readonly head: number
}

const irregularPlurals = new Set(
  "people men women children police personnel staff cattle sheep fish teeth feet media data lives wives knives wolves aircraft crew youths".split(" ")
)

export const isPlural = (word: string): boolean =>
  irregularPlurals.has(word) || (word.length > 3 && word.endsWith("s") && !/(ss|us|is|ous|'s|news)$/.test(word))

const determiners = new Set("the a an this that these those his her its their our my your some any each every no other another more such all both many several few most".split(" "))

/** Whether a noun phrase may begin with a word that says which or how many: "the", "some". */
export const isDeterminer = (word: string): boolean => determiners.has(word)

/** Longest noun phrase, in words. */
const longest = 8

/**
 * The noun phrase that begins at token `at`. After a number of two or more the first plural noun ends it; a verb, a
 * function word or punctuation always does. Null when no noun begins here.
 */
export const nounPhrase = (tokens: Tokens, at: number, end: number, lexicons: Lexicons, plural: boolean): Phrase | null => {
  let i = at
  // After a number no article follows ("tens of thousands a month" counts no months).
  while (!plural && i < end && (determiners.has(tokens.word[i]!) || tokens.word[i] === "of" && i > at)) i++
  const first = i
  let head = -1
  while (i < end && i - first < longest) {
    const word = tokens.word[i]!
    const kind = tokens.kind[i]!
    const flags = tokens.flags[i]!
    if (word === "-" && !(flags & TokenFlag.spaceBefore) && i > first && i + 1 < end && !(tokens.flags[i + 1]! & TokenFlag.spaceBefore)) {
      // A compound is one modifier or noun whatever its parts: "worst-hit", "AK-47s".
      i += 1
      if (i < end) { head = i; i += 1 }
      continue
    }
    if (kind !== TokenKind.word) break
    if (flags & TokenFlag.possessive) {
      if (head < 0) break
      i++
      continue
    }
    const capital = (flags & TokenFlag.capital) !== 0
    if (lexicons["function-words"].hasAt(tokens, i) && !(flags & TokenFlag.allCaps)) break
    if (head >= 0 && tellsTime(tokens, i, end, lexicons)) break
    if (!capital && head >= 0 && endsPhrase(word, tokens, i, end, lexicons)) break
    if (!capital && head < 0 && isParticiple(word, lexicons) && !beforeNoun(tokens, i, end, lexicons)) break
    head = i
    i++
    if (plural && isPlural(word) && !beforeCompoundHead(tokens, i, end)) break
  }
  return head < 0 ? null : { first, last: head + 1, head }
}

/** "295 paid", "two swimming": the word says what was done or is being done, and names nothing. */
const isParticiple = (word: string, lexicons: Lexicons): boolean =>
  lexicons.verbs.has(word) && (/(ed|ing)$/.test(word) || !word.endsWith("s") && lexicons.verbs.entryOf(word)!.id !== word)

const days = new Set("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow".split(" "))
const partsOfDay = new Set("morning afternoon evening night".split(" "))

/** Whether words behind a noun tell when ("a quake early Sunday"), unless they belong to the next noun ("a Sunday school"). */
const tellsTime = (tokens: Tokens, i: number, end: number, lexicons: Lexicons): boolean => {
  const word = tokens.word[i]!
  if (word === "early" || word === "late") return i + 1 < end && days.has(tokens.word[i + 1]!)
  if (!days.has(word)) return false
  const next = i + 1 < end ? tokens.word[i + 1]! : ""
  return i + 1 >= end || tokens.kind[i + 1] !== TokenKind.word || partsOfDay.has(next) || lexicons["function-words"].has(next) || lexicons.verbs.has(next)
}

/** What stands behind a noun, never before one ("a baby asleep", "40 boats adrift"), and adverbs that do not end in "-ly". */
const behindNouns = new Set("ablaze abroad adrift afloat afterward afterwards aground alive anymore ashore asleep astray awake forever sometimes somehow".split(" "))

/** Nouns that end as adverbs do, and adjectives. */
export const nounsInLy: ReadonlySet<string> = new Set("ally anomaly assembly belly bully butterfly dragonfly family fly folly gully homily jelly lily monopoly rally reply supply tally".split(" "))
const adjectivesInLy = new Set("costly curly daily deadly early elderly friendly ghastly grisly hourly likely lonely lovely monthly nightly orderly quarterly scholarly timely ugly unruly weekly yearly".split(" "))

/** "One man allegedly shot": an adverb behind a noun begins what is told of it. */
const isAdverb = (word: string, before: number): boolean => word.endsWith("ly") && !nounsInLy.has(word) && !adjectivesInLy.has(word) && (before & TokenFlag.possessive) === 0

/** Participles that say what somebody does, and never which noun is meant. */
const acting = new Set("allowing asking being carrying claiming doing getting giving having holding letting making offering putting saying seeking taking telling using wearing".split(" "))

/** Whether a word inside a phrase is behind its noun, or the verb after it ("demonstrators marched", "people killed"). */
const endsPhrase = (word: string, tokens: Tokens, i: number, end: number, lexicons: Lexicons): boolean => {
  if (behindNouns.has(word) || isAdverb(word, tokens.flags[i - 1]!)) return true
  if (!lexicons.verbs.hasAt(tokens, i)) return false
  const previousPlural = isPlural(tokens.word[i - 1]!)
  if (previousPlural) return true
  // "One school giving parents a choice": nothing is called after what it gives.
  if (acting.has(word)) return true
  // "the 39th homicide occurred": a past form behind a noun is its verb, whatever follows.
  if (word.endsWith("ed")) return true
  if (word.endsWith("ing")) return !beforeNoun(tokens, i, end, lexicons)
  // "A statue sits prominently in the yard".
  if (word.endsWith("s")) return i + 1 < end && isAdverb(tokens.word[i + 1]!, 0)
  // Irregular pasts ("said", "fell") are no nouns; base forms ("attack", "fire") mostly are.
  return lexicons.verbs.entryOf(word)!.id !== word
}

const beforeNoun = (tokens: Tokens, i: number, end: number, lexicons: Lexicons): boolean => {
  const next = i + 1
  return next < end && tokens.kind[next] === TokenKind.word && !lexicons["function-words"].hasAt(tokens, next) &&
    !(tokens.flags[next]! & TokenFlag.possessive) && !/(ed|ing|ly)$/.test(tokens.word[next]!)
}

/** "arms dealers", "police officers": a plural that only modifies the plural after it. */
const beforeCompoundHead = (tokens: Tokens, i: number, end: number): boolean =>
  i < end && tokens.kind[i] === TokenKind.word && isPlural(tokens.word[i]!) && ["police", "crew", "arms", "sports", "women", "news", "security"].includes(tokens.word[i - 1]!)
