import { TokenFlag, TokenKind, type Tokens } from "../../model/tokens.ts"
import type { ActValue } from "../../model/value.ts"
import { fold } from "../../text/characters.ts"
import { timeWords } from "../../text/time-words.ts"
import { insertWord } from "../../text/word-lists.ts"
import { isTelling } from "../../values/act.ts"
import type { Entity, Found } from "../document.ts"
import { rarityOf } from "../frequency.ts"
import type { Lexicons } from "../lexicons.ts"
import { nounKey } from "../noun-key.ts"
import { belongings } from "../syntax/days.ts"
import { light } from "../syntax/frames.ts"
import type { Clause, Phrase, Readable, Syntax } from "../syntax/syntax.ts"
import { isReflexive, wordUse, WordClass } from "../syntax/word-classes.ts"
import { traitsOf } from "../traits.ts"

/** What acts are read from. */
interface Source extends Readable {
  readonly entities: ReadonlyArray<Entity>
}

/** How far before its verb a subject may begin to be shown with it, in tokens. */
const farthest = 8

/**
 * What is done, clause by clause: each verb with those who take part, by the words of it that tell something. Those of one
 * sentence share no words, so that each is shown by its own.
 */
export const findActs = (document: Source, syntax: Syntax, lexicons: Lexicons): ReadonlyArray<Found> => {
  const out: Array<Found> = []
  syntax.clauses.forEach((clause, index) => {
    const found = actOf(document, syntax, clause, index, out.at(-1)?.last ?? 0, lexicons)
    if (found !== null) out.push(found)
  })
  return out
}

/** Words of an act, as they are gathered. */
interface Gathered {
  readonly telling: Array<string>
  readonly plain: Array<string>
  readonly figures: Array<string>
}

/** The act of a clause, shown from token `from` on at the earliest; null where it tells too little. */
const actOf = (document: Source, syntax: Syntax, clause: Clause, index: number, from: number, lexicons: Lexicons): Found | null => {
  const { tokens } = document
  const { phrases } = syntax
  const { first: begin, lemma, passive, verb } = clause
  if (begin < from || isJoined(tokens, verb) || !passive && lexicons["reporting-verbs"].hasAt(tokens, verb)) return null
  const weight = light.has(lemma) || leading.has(lemma) ? 0 : rarityOf(tokens, verb, lexicons) === 1 ? 1 : 2
  const words: Gathered = { telling: [], plain: [], figures: [] }
  const end = endOf(tokens, syntax, index)
  let negated = isNegated(tokens, begin, verb)
  let [first, last] = [begin, clause.last]
  const add = (phrase: Phrase, named: boolean): void => {
    const begins = phrase.first > 0 && tokens.word[phrase.first - 1] === "no" ? phrase.first - 1 : phrase.first
    // What is not shown with its verb is no part of what two articles are said to tell.
    if (phrase.first >= begin ? phrase.last > end : phrase.first < from || phrase.last > begin || begin - phrase.first > farthest || !isUnbroken(tokens, phrase.last, begin)) return
    if (tokens.word[begins] === "no") negated = !negated
    gather(document, phrase, named, words, lexicons)
    first = Math.min(first, Math.max(from, begins))
    last = Math.max(last, phrase.last)
  }
  const addWhole = (number: number, named: boolean): void => {
    if (number < 0) return
    const isSubject = number === clause.subject
    if (!isSubject && phrases[number]!.first >= end) return
    add(phrases[number]!, named)
    for (const belonging of belongings(syntax, number)) if (isSubject || belonging.first < end) add(belonging, false)
  }
  addWhole(clause.subject, true)
  addWhole(clause.object, true)
  for (const oblique of syntax.obliques[index]!) if (phrases[oblique]!.first > verb && !opensClause.has(tokens.word[phrases[oblique]!.preposition]!)) addWhole(oblique, false)
  if (!isTelling({ weight, ...words }) || words.telling.length === 0 && words.plain.every((word) => word === self)) return null
  const subject = clause.subject < 0 ? null : tokens.word[phrases[clause.subject]!.head]!
  if (subject !== null && (possessives.has(subject) || subject === "you")) return null
  const done = passive ? clause.subject : clause.object
  const object = done < 0 ? null : keyOf(document, phrases[done]!, lexicons)
  if (object !== null && said.has(object) && words.telling.every((word) => word === object)) return null
  const value: ActValue = { kind: "act", verb: nounKey(lemma, lexicons), weight, done: object, which: done < 0 ? [] : whichOf(document, phrases[done]!, lexicons), by: passive || clause.subject < 0 ? null : keyOf(document, phrases[clause.subject]!, lexicons), ...words, negated, maybe: mayBe(tokens, begin, verb) }
  return { first, last, entity: null, value }
}

/** Words that own the noun behind them, which a word that describes it parts them from: "his estranged wife". */
const possessives = new Set(["his", "its", "my", "our", "their", "your"])

/** Prepositions behind which another clause may begin. */
const opensClause = new Set(["after", "before", "like", "since", "than", "until"])

/** Verbs that another one follows, which tells what is done ("was allowed to leave"), or that only tie two nouns ("based on"). */
const leading = new Set(("allow appear ask associate attempt base become begin cause concern continue decide enable expect fail force help hope include intend involve keep lead let like look mean need order plan refuse regard relate remain require result seem show start stop tend think try urge use vow want".split(" ")))

/** What is made public is told elsewhere: that somebody "released a statement" says nothing. */
const said = new Set(["announc", "announcement", "comment", "interview", "remark", "report", "statement"])

/** Whether a hyphen joins a word to the one before it or behind it: "a weather-related delay". */
const isJoined = ({ flags, word }: Tokens, at: number): boolean => {
  const hyphenAt = (i: number) => word[i] === "-" && (flags[i]! & TokenFlag.spaceBefore) === 0
  return at > 0 && hyphenAt(at - 1) || hyphenAt(at + 1)
}

/** Where what a verb governs ends: at the next verb's clause, or where a comma or the like parts it. */
const endOf = (tokens: Tokens, { clauses, clauseOf }: Syntax, index: number): number => {
  const { last } = clauses[index]!
  let i = last
  while (i < tokens.count && !isMark(tokens, i) && (clauseOf[i] === index || clauseOf[i]! < 0)) i++
  return i
}

const isMark = (tokens: Tokens, i: number): boolean => tokens.kind[i] !== TokenKind.word && tokens.kind[i] !== TokenKind.number && tokens.kind[i] !== TokenKind.symbol && tokens.word[i] !== "-" && tokens.word[i] !== "."

/** Whether nothing but words stands between two tokens, or an age: "Holm, 35, was jogging". */
const isUnbroken = (tokens: Tokens, from: number, to: number): boolean => {
  if (to - from === 3 && tokens.word[from] === "," && tokens.kind[from + 1] === TokenKind.number && tokens.word[from + 2] === ",") return true
  for (let i = from; i < to; i++) if (isMark(tokens, i)) return false
  return true
}

const isNegated = ({ word }: Tokens, first: number, verb: number): boolean => {
  let negated = false
  for (let i = Math.max(0, first - 1); i < verb; i++) if (word[i] === "not" || word[i] === "never" || word[i]!.endsWith("n't")) negated = !negated
  return negated
}

const possible = new Set(["can", "could", "may", "might"])

/** Whether an auxiliary tells that it can be, or may be. */
const mayBe = ({ word }: Tokens, first: number, verb: number): boolean => {
  for (let i = first; i < verb; i++) if (possible.has(word[i]!)) return true
  return false
}

const keyOf = ({ entities, tokens }: Source, { head, name }: Phrase, lexicons: Lexicons): string | null => {
  if (name !== null) return name.entity === null ? null : `#${entities[name.entity]!.key}`
  if (tokens.kind[head] !== TokenKind.word || (wordUse(tokens, head, lexicons).classes & (WordClass.pronoun | WordClass.determiner | WordClass.number)) !== 0) return null
  return nounKey(tokens.word[head]!, lexicons)
}

/** What a noun phrase says of its head: "false statements". */
const whichOf = ({ tokens }: Source, { first, head, name }: Phrase, lexicons: Lexicons): ReadonlyArray<string> => {
  const which: Array<string> = []
  const { stem } = traitsOf(tokens, lexicons)
  if (name === null) for (let i = first; i < head; i++) if (stem[i] !== null && (tokens.flags[i]! & TokenFlag.capital) === 0) insertWord(which, stem[i]!)
  return which
}

/** Who does it to himself: that he is no other. */
const self = "#self"

/** Gathers the words of a phrase; its names where `named`. */
const gather = ({ entities, mentionsAt, tokens }: Source, { first, head, last }: Phrase, named: boolean, { figures, plain, telling }: Gathered, lexicons: Lexicons): void => {
  const { stem } = traitsOf(tokens, lexicons)
  const counted = stem[head] ?? ""
  for (let i = first; i < last;) {
    const there = mentionsAt.get(i)
    const name = there?.find(({ entity, reference }) => entity !== null && reference === undefined)
    if (name !== undefined) {
      if (named) insertWord(plain, `#${entities[name.entity!]!.key}`)
      i = Math.max(i + 1, name.last)
      continue
    }
    for (const { value } of there ?? []) {
      if ("low" in value) insertWord(figures, `${counted}=${value.low}`)
      else if (value.kind === "ordinal") insertWord(figures, `${counted}=${value.rank}`)
    }
    const meant = named ? there?.find(({ reference, value }) => reference !== undefined && value.kind === "person") : undefined
    if (meant?.value.kind === "person") insertWord(plain, `#${fold(meant.value.surname)}`)
    const word = tokens.word[i]!
    if (isReflexive(word)) insertWord(plain, self)
    else if (tokens.kind[i] === TokenKind.word && stem[i] !== null && !timeWords.has(stem[i]!)) {
      if ((tokens.flags[i]! & TokenFlag.capital) !== 0 && i > first) { if (named) insertWord(plain, `#${stem[i]!}`) } else insertWord(rarityOf(tokens, i, lexicons) === 1 ? plain : telling, stem[i]!)
    }
    i++
  }
}
