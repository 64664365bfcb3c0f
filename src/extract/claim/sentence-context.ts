import type { Published } from "../../model/article.ts"
import type { Span } from "../../model/span.ts"
import type { Sentence, Tokens } from "../../model/tokens.ts"
import type { DateValue } from "../../model/value.ts"
import { fold } from "../../text/characters.ts"
import { dayNumber, type CivilDate } from "../../values/civil.ts"
import { resolve } from "../../values/date.ts"
import { contentStems } from "../content-words.ts"
import { spanOf, type Document, type Found } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import { wordUse, WordClass } from "../syntax/word-classes.ts"
import { clauses } from "./clause-bounds.ts"

/** Per-sentence facts, worked out once for all claims of the sentence. */
export interface SentenceContext {
  /** Where the sentence stands. */
  readonly span: Span
  readonly stems: ReadonlyArray<string>
  readonly names: ReadonlyArray<string>
  /** The dates in it; an onward one carries only what follows it back in time. */
  readonly dates: ReadonlyArray<{ readonly first: number, readonly last: number, readonly value: DateValue, readonly background: boolean, readonly onward: boolean }>
  /** Tokens `[first, last)` that tell of a time long before what the sentence tells: "two years after six people drowned". */
  readonly earlier: { readonly first: number, readonly last: number } | null
  /** The sentence as a whole carries an earlier one on ("It killed 612 people"). */
  readonly background: boolean
  readonly when: DateValue | null
}

const carryOver = new Set(["it", "they", "that", "this", "those", "these", "he", "she"])

/** Days within which an explicit date still belongs to the story rather than to its background. */
const storyDays = 21

export const sentenceContexts = (document: Document, lexicons: Lexicons): ReadonlyArray<SentenceContext> => {
  const { tokens, sentences, article } = document
  const out: Array<SentenceContext> = []
  const anchor = storyAnchor(document)
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s]!
    const names = new Set<string>()
    const dates: Array<{ first: number, last: number, value: DateValue, background: boolean, onward: boolean }> = []
    let tense: "unknown" | "past" | null = null
    for (let i = sentence.first; i < sentence.last; i++) {
      const there = document.mentionsAt.get(i)
      if (there === undefined) continue
      for (const found of there) {
        if (found.value.kind === "date") {
          tense ??= looksAhead(tokens, sentence, lexicons) ? "unknown" : "past"
          const value = resolve(found.value, article.published, tense)
          const onward = reachesBack(tokens, found)
          dates.push({ first: found.first, last: found.last, value, background: onward || isBackground(value, anchor), onward })
        } else if (found.entity !== null) names.add(document.entities[found.entity]!.key)
        // Which of two relatives is meant may be open; that one of them is told of is not.
        else if (found.value.kind === "person") names.add(fold(found.value.surname))
      }
    }
    const previous = out[s - 1]
    const follows = previous !== undefined && carryOver.has(tokens.word[sentence.first]!) && sentences[s - 1]!.paragraph === sentence.paragraph
    const carried = follows && dates.length === 0
    const background = carried && !isPresent(tokens, sentence.first + 1, lexicons) && (previous.background || previous.dates.some((d) => d.background))
    if (follows) for (const name of previous.names) names.add(name)
    out.push({
      span: spanOf(tokens, sentence.first, sentence.last),
      stems: contentStems(tokens, sentence.first, sentence.last, lexicons),
      names: [...names].sort(),
      dates,
      earlier: earlierIn(tokens, sentence),
      background,
      when: carried ? previous.dates.at(-1)?.value ?? previous.when : null
    })
  }
  return out
}

/** Lengths of time after which a story is another one. */
const longTimes = new Set(["months", "year", "years", "decade", "decades"])

/** What a clause of a sentence tells as long past by the time of the others: "two years after six people drowned". */
const earlierIn = (tokens: Tokens, sentence: Sentence): SentenceContext["earlier"] => {
  for (let i = sentence.first; i + 1 < sentence.last; i++) if (tokens.word[i + 1] === "after" && longTimes.has(tokens.word[i]!)) return { first: i + 2, last: Math.min(sentence.last, clauses(tokens).end[i + 2]!) }
  return null
}

/** Whether a verb in the present stands at a token: "it weighs 1.1 pounds" is so now, whatever was told of 2009 before. */
const isPresent = (tokens: Tokens, at: number, lexicons: Lexicons): boolean =>
  at < tokens.count && (present.has(tokens.word[at]!) || (wordUse(tokens, at, lexicons).classes & WordClass.third) !== 0)
const present = new Set(["is", "are", "has", "have", "will"])

/** "The worst since 1998, when eight died": what follows happened then. */
const reachesBack = (tokens: Tokens, { first, last, value }: Found): boolean =>
  value.kind === "date" && (value.vagueness.includes("since") || tokens.word[first - 1] === "since") &&
  (tokens.word[last] === "when" || (tokens.word[last] === "," && tokens.word[last + 1] === "when"))

const ahead = new Set(["will", "expected", "scheduled", "plans", "upcoming", "shall", "would"])

/** What makes the future of "due" and "set" before a verb: "due to open", but not "due to a storm". */
const arranged = new Set(["due", "set"])

const units = new Set("week month year season spring summer fall autumn winter term weekend quarter decade century".split(" "))

/** Whether a sentence speaks of what is to come, so that "in March" may be the next one. */
const looksAhead = (tokens: Tokens, sentence: Sentence, lexicons: Lexicons): boolean => {
  for (let i = sentence.first; i < sentence.last; i++) {
    const word = tokens.word[i]!
    if (ahead.has(word) || arranged.has(word) && tokens.word[i + 1] === "to" && (wordUse(tokens, i + 2, lexicons).classes & (WordClass.base | WordClass.be)) !== 0) return true
    if (word === "next" && units.has(tokens.word[i + 1] ?? "") && tokens.word[i - 1] !== "the") return true
  }
  return false
}

/** Sentences in which an article says what it is about. */
const leadSentences = 6

/** Days between what an article is about and its publication, at most. */
const longestAgo = 366

/**
 * The day an article is about: the first full date in its lead, since an article written weeks later ("Oct. 2 shooting",
 * published in January) is about that, unless it lies too far back ("opened on May 12, 1965"); else its publication date.
 */
const storyAnchor = (document: Document): CivilDate | null => {
  const { published } = document.article
  const own = published === null ? null : civilOf(published)
  for (let i = 0; i < document.tokens.count && document.sentenceOf[i]! < leadSentences; i++) {
    for (const found of document.mentionsAt.get(i) ?? []) {
      if (found.value.kind !== "date" || found.value.until !== null) continue
      const { day, month, year } = resolve(found.value, published, "past")
      if (year === null || month === null || day === null) continue
      const told = { year, month, day }
      if (own === null || Math.abs(dayNumber(own) - dayNumber(told)) <= longestAgo) return told
    }
  }
  return own
}

/** Whether a claim at token `at` is told of an earlier time: the sentence is, or such a date stands before it or in its clause. */
export const isBackgroundAt = (context: SentenceContext, at: number, clause: { first: number, last: number }): boolean => {
  if (context.background || context.earlier !== null && at >= context.earlier.first && at < context.earlier.last) return true
  if (context.dates.length === 0) return false
  const near = context.dates.filter((d) => d.first < at || (!d.onward && d.first >= clause.first && d.first < clause.last))
  return near.some((d) => d.background) && !near.some((d) => !d.background && d.first >= clause.first && d.first < clause.last)
}

/** "Since 2022" and "by 2035" reach into the story's own time. */
const ongoing = ["by", "until", "since"]

/** Whether a date points away from the story into its past: another year, a month well before it. */
const isBackground = (value: DateValue, anchor: CivilDate | null): boolean => {
  if (ongoing.some((word) => value.vagueness.includes(word))) return false
  if (value.until !== null || value.grain === "decade" || value.grain === "century") return true
  if (value.relative !== null && value.year === null) return (value.relative.unit === "year" || value.relative.unit === "season") && value.relative.offset < 0
  if (anchor === null) return value.year !== null || (value.month !== null && value.day === null)
  const { year } = anchor
  if (value.year !== null && value.year > year) return false
  if (value.year !== null && value.year !== year && value.month === null) return true
  if (value.month === null) return false
  // A month without a day lies within half a month of its middle.
  const told = { year: value.year ?? year, month: value.month, day: value.day ?? 15 }
  return dayNumber(anchor) - dayNumber(told) > storyDays + (value.day === null ? 16 : 0)
}

const civilOf = ({ date }: Published): CivilDate => {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number]
  return { year, month, day }
}
