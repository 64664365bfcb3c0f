import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../model/tokens.ts"
import type { FigureValue, Interval, Value } from "../model/value.ts"
import { timeWords } from "../text/time-words.ts"
import { insertWord } from "../text/word-lists.ts"
import { mayBeMet } from "../values/figure.ts"
import { applyBound } from "../values/interval.ts"
import type { Found } from "./document.ts"
import { rarityOf } from "./frequency.ts"
import type { Lexicons } from "./lexicons.ts"
import type { Readable, Syntax } from "./syntax/syntax.ts"
import { traitsOf } from "./traits.ts"

/** How far from a figure its words may stand, in tokens, and how many are shown before one that has no noun behind it. */
const reach = 10
const shownBefore = 3

/** Words for a number that are no figure. */
const uncounted = new Set(["half", "twice"])

/** The figures of an article, each with the words around it. */
export const findFigures = ({ mentionsAt, sentences, tokens }: Readable, syntax: Syntax, lexicons: Lexicons): ReadonlyArray<Found> => {
  const out: Array<Found> = []
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last;) {
      const read = longestAt(mentionsAt.get(i))
      const value = read === null || read.last === i + 1 && uncounted.has(tokens.word[i]!) || isPartOfName({ mentionsAt, tokens }, sentence, i) ? null : withWords(tokens, sentence, i, read, lexicons)
      if (value !== null && mayBeMet(value)) out.push({ ...shown(tokens, sentence, syntax, i, read!.last), entity: null, value })
      i = Math.max(i + 1, read?.last ?? 0)
    }
  }
  return out
}

/** What of a figure its mention tells. */
interface Read extends Pick<FigureValue, "of" | "number" | "rarity" | "inexact"> {
  readonly last: number
  readonly age: boolean
}

const longestAt = (mentions: ReadonlyArray<Found> | undefined): Read | null => {
  let best: Read | null = null
  for (const { entity, last, reference, value } of mentions ?? []) {
    if (entity !== null || reference !== undefined || best !== null && best.last >= last) continue
    const read = readFigure(value)
    if (read !== null) best = { ...read, last, age: value.kind === "age" }
  }
  return best
}

/** The lowest rank that no list of a few things has. */
const farRank = 13

/** The number of a value, null for what is none or has two ends. */
const readFigure = (value: Value): Pick<Read, "of" | "number" | "rarity" | "inexact"> | null => {
  switch (value.kind) {
    case "score": return { of: "score", number: `${value.left}-${value.right}`, rarity: 3, inexact: false }
    case "ordinal": return { of: value.rank < farRank ? "rank" : "number", number: String(value.rank), rarity: rarityOfNumber(value.rank, false), inexact: false }
    case "age": case "duration": case "money": case "percent": case "quantity": {
      const told = toldEnd(value)
      if (told === null || !Number.isFinite(value[told])) return null
      const of = unitOf(value)
      // A year is no rare figure for all its seconds.
      const rarity = value.kind === "duration" ? 0 : rarityOfNumber(value[told], of !== "number")
      return { of, number: String(value[told]), rarity, inexact: value.kind !== "age" && (value.approximate || value.low !== value.high) }
    }
    default: return null
  }
}

/** The end of an interval that its words give ("nearly 14", "more than 40"); null where they give both. */
const toldEnd = ({ approximate, high, low }: Interval): "low" | "high" | null => {
  if (!Number.isFinite(low) || low === high) return "high"
  if (!Number.isFinite(high)) return "low"
  if (!approximate) return null
  return low === applyBound("nearly", high, high, false).low ? "high" : high === applyBound("justOver", low, low, false).high ? "low" : null
}

/** What a number is measured in, as written: another unit is another figure. */
const unitOf = (value: Value): string => {
  switch (value.kind) {
    case "money": return `money ${value.currency}`
    case "percent": case "duration": return value.kind
    case "age": return value.unit === "year" ? "number" : `age in ${value.unit}s`
    case "quantity": return value.unit ?? (value.share ? "percent" : value.factor ? "factor" : "number")
    default: return "number"
  }
}

/** How seldom two articles give a number by chance; one that is measured in something is met less. */
const rarityOfNumber = (number: number, measured: boolean): FigureValue["rarity"] => {
  const digits = String(Math.abs(number)).replace(/^0*\.?0*|\./g, "").replace(/0+$/, "").length
  return digits >= 3 || digits === 2 && (number > 31 || measured) ? 3 : measured && number >= 10 ? 2 : number > 12 ? 1 : 0
}

/** "Voyager 2", "Route 9": a number that belongs to the name before it, but not "in Orle 470 boats", "by Monday 470". */
const isPartOfName = ({ mentionsAt, tokens }: Pick<Readable, "mentionsAt" | "tokens">, sentence: Sentence, at: number): boolean => {
  if (tokens.kind[at] !== TokenKind.number || at - 1 <= sentence.first || tokens.kind[at - 1] !== TokenKind.word || (tokens.flags[at - 1]! & TokenFlag.capital) === 0) return false
  for (let i = at - 1; i >= Math.max(sentence.first, at - longestPlace); i--) if (mentionsAt.get(i)?.some(({ last, value: { kind } }) => last === at && ownNames.has(kind)) === true) return false
  return true
}

/** What has a name of its own before a number, which is no part of it. */
const ownNames: ReadonlySet<string> = new Set(["date", "person", "place"])

/** Most tokens of a name that is looked for before a number. */
const longestPlace = 3

/** A figure is shown with the noun that it counts or is of, or else with the words before it. */
const shown = (tokens: Tokens, sentence: Sentence, { phraseOf, phrases }: Syntax, first: number, last: number): { readonly first: number; readonly last: number } => {
  const phrase = phrases[phraseOf[first]!] ?? phrases[phraseOf[last - 1]!]
  if (phrase !== undefined && phrase.last > last) return { first: Math.min(first, phrase.first), last: phrase.last }
  let from = first
  while (from > sentence.first && first - from < shownBefore && (tokens.kind[from - 1] === TokenKind.word || from === first && tokens.word[from - 1] === ",")) from--
  return { first: tokens.word[from] === "," ? first : from, last }
}

const ends = new Set([";", ":", ".", "!", "?", "—", "–", "“", "”", "\""])

const withWords = (tokens: Tokens, sentence: Sentence, at: number, { age, inexact, last, number, of, rarity }: Read, lexicons: Lexicons): FigureValue => {
  const { stem } = traitsOf(tokens, lexicons)
  const [telling, plain, beside]: [Array<string>, Array<string>, Array<string>] = [[], [], []]
  let [from, to] = [at, last]
  while (from > sentence.first && at - from < reach && !ends.has(tokens.word[from - 1]!)) from--
  while (to < sentence.last && to - last < reach && !ends.has(tokens.word[to]!)) to++
  const [begin, end] = rarity >= 2 ? [sentence.first, sentence.last] : [from, to]
  for (let i = begin; i < end; i++) {
    if (i >= at && i < last || stem[i] === null || tokens.kind[i] !== TokenKind.word || timeWords.has(stem[i]!)) continue
    const named = (tokens.flags[i]! & TokenFlag.capital) !== 0 && i > sentence.first
    insertWord(i < from || i >= to ? beside : named || rarityOf(tokens, i, lexicons) === 1 ? plain : telling, stem[i]!)
  }
  const noun = last < sentence.last && tokens.kind[last] === TokenKind.word && stem[last] !== null
  return { kind: "figure", of, number, rarity, tells: age ? "age" : noun && of === "number" ? "count" : null, inexact, telling, plain, beside }
}
