import type { Published } from "../model/article.ts"
import type { Modality, NumberRole } from "../model/claim.ts"
import type { Span } from "../model/span.ts"
import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../model/tokens.ts"
import type { DateValue } from "../model/value.ts"
import { fold } from "../text/characters.ts"
import type { Lexicon } from "../text/lexicon.ts"
import { insertWord } from "../text/word-lists.ts"
import { dayNumber, type CivilDate } from "../values/civil.ts"
import { resolve } from "../values/date.ts"
import { smallNumbers } from "../values/number/words.ts"
import { isGlued } from "../values/scan.ts"
import { isEmphasis } from "./clauses/denials.ts"
import { spanOf, type Document, type Found } from "./document.ts"
import type { Lexicons } from "./lexicons.ts"
import { nounKey } from "./patterns/pattern.ts"
import { isPlural } from "./phrase.ts"
import { runsBetween } from "./runs.ts"
import { wordUse, WordClass } from "./syntax/word-classes.ts"
import { Cue, traitsOf } from "./traits.ts"

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
          tense ??= looksAhead(tokens, sentence) ? "unknown" : "past"
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

const ahead = new Set(["will", "expected", "scheduled", "set", "due", "plans", "next", "upcoming", "shall", "would"])

/** Whether a sentence speaks of what is to come, so that "in March" may be the next one. */
const looksAhead = (tokens: Tokens, sentence: Sentence): boolean => {
  for (let i = sentence.first; i < sentence.last; i++) if (ahead.has(tokens.word[i]!)) return true
  return false
}

/** Sentences in which an article says what it is about. */
const leadSentences = 6

/** The time an article is about: its publication date, else the first full date in it. */
const storyAnchor = (document: Document): Published | null => {
  const { published } = document.article
  for (let i = 0; i < document.tokens.count && document.sentenceOf[i]! < leadSentences; i++) {
    for (const found of document.mentionsAt.get(i) ?? []) {
      if (found.value.kind !== "date" || found.value.until !== null) continue
      const value = resolve(found.value, published, "past")
      // An article written weeks later ("Oct. 2 shooting", published in January) is about the date of its lead.
      if (value.year !== null && value.month !== null && value.day !== null) {
        return { date: `${String(value.year).padStart(4, "0")}-${String(value.month).padStart(2, "0")}-${String(value.day).padStart(2, "0")}` }
      }
    }
  }
  return published
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
const isBackground = (value: DateValue, anchor: Published | null): boolean => {
  if (ongoing.some((word) => value.vagueness.includes(word))) return false
  if (value.until !== null || value.grain === "decade" || value.grain === "century") return true
  if (value.relative !== null && value.year === null) return (value.relative.unit === "year" || value.relative.unit === "season") && value.relative.offset < 0
  if (anchor === null) return value.year !== null || (value.month !== null && value.day === null)
  const then = civilOf(anchor)
  const { year } = then
  if (value.year !== null && value.year > year) return false
  if (value.year !== null && value.year !== year && (value.month === null || value.day === null)) return true
  if (value.month === null) return false
  // A month without a day lies within half a month of its middle.
  const told = { year: value.year ?? year, month: value.month, day: value.day ?? 15 }
  return dayNumber(then) - dayNumber(told) > storyDays + (value.day === null ? 16 : 0)
}

const civilOf = ({ date }: Published): CivilDate => {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number]
  return { year, month, day }
}

/** The content words of a stretch of tokens as written, with their stems, in order; claims of one clause, however long, share them. */
export const contentWords = (tokens: Tokens, first: number, last: number, lexicons: Lexicons): ReadonlyArray<readonly [stem: string, word: string]> => {
  const { stem, written } = traitsOf(tokens, lexicons)
  const stretch = first * (tokens.count + 1) + last
  const known = written.get(stretch)
  if (known !== undefined) return known
  const words: Array<readonly [string, string]> = []
  for (let i = first; i < last; i++) if (stem[i] !== null) words.push([stem[i]!, tokens.text.slice(tokens.start[i]!, tokens.end[i]!)])
  written.set(stretch, words)
  return words
}

/** Comparable forms of the content words of a stretch of tokens, sorted. */
export const contentStems = (tokens: Tokens, first: number, last: number, lexicons: Lexicons): ReadonlyArray<string> => {
  const { stem, stretches } = traitsOf(tokens, lexicons)
  const stretch = first * (tokens.count + 1) + last
  const known = stretches.get(stretch)
  if (known !== undefined) return known
  const made: Array<string> = []
  for (let i = first; i < last; i++) if (stem[i] !== null) insertWord(made, stem[i]!)
  stretches.set(stretch, made)
  return made
}

/** Commas and the like, which part clauses. */
const clauses = runsBetween((tokens, i) => {
  const word = tokens.word[i]!
  return word === "," || word === ";" || word === ":" || word === "—" || word === "–" || word === "(" || word === ")" || tokens.kind[i] === TokenKind.openQuote || tokens.kind[i] === TokenKind.closeQuote
})

/** Fewer tokens say too little to be a clause. */
const enough = 9

/** The clause around tokens `[first, last)`: between commas and the like, widened until it says something. */
export const clauseAround = (tokens: Tokens, sentence: Sentence, first: number, last: number): { first: number, last: number } => {
  const { begin, end } = clauses(tokens)
  const beginning = (at: number) => Math.max(sentence.first, begin[at]!)
  const ending = (at: number) => Math.min(sentence.last, end[at]!)
  let from = beginning(first)
  let to = ending(last)
  while (to - from < enough && (from > sentence.first || to < sentence.last)) {
    if (from > sentence.first) from = beginning(from - 1)
    else to = ending(to + 1)
  }
  return { first: from, last: to }
}

/** Whose: "NATO's 32 members", "5% of GDP", "32 members of NATO". Common nouns are marked with `~`. */
export const ownersOf = (document: Document, sentence: Sentence, first: number, last: number, lexicons: Lexicons): ReadonlyArray<string> => {
  const { tokens } = document
  const owners = new Set<string>()
  const named = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const found = document.mentionsAt.get(i)?.find((f) => f.entity !== null)
      if (found !== undefined) { owners.add(document.entities[found.entity!]!.key); return }
      const word = tokens.word[i]!
      // The "e" of "e-mails" says nothing by itself.
      if (isGlued(tokens, i + 1) && tokens.word[i + 1] === "-") continue
      if (tokens.kind[i] === TokenKind.word && !lexicons["function-words"].has(word) && !(tokens.flags[i]! & TokenFlag.possessive)) { owners.add(`~${nounKey(word, lexicons)}`); return }
    }
  }
  if (first > sentence.first && tokens.flags[first - 1]! & TokenFlag.possessive) {
    let from = first - 2
    while (from > sentence.first && tokens.flags[from - 1]! & TokenFlag.capital && tokens.kind[from - 1] === TokenKind.word) from--
    named(Math.max(sentence.first, from), first - 1)
  }
  for (let i = last; i < Math.min(sentence.last, last + 3); i++) {
    if (tokens.word[i] === "of") { named(i + 1, Math.min(sentence.last, i + 4)); break }
    if (tokens.kind[i] !== TokenKind.word) break
  }
  return [...owners].sort()
}

/** Words that begin another clause: what stands before them governs another verb. */
const clauseOpeners = new Set(["who", "which", "that", "because", "while", "whereas", "although", "but", "when", "where", "after", "before", "since", "whom"])

/** A semicolon, or a comma with "and" after it: another main clause follows. */
const endsMain = (tokens: Tokens, i: number): boolean =>
  tokens.word[i] === ";" || (tokens.word[i] === "and" && i > 0 && tokens.word[i - 1] === ",")

/** A clause up to the next one that opens in it behind token `from`: a date in "a firm that earned $3 million last year" is not when the firm is bought. */
export const ownClause = (tokens: Tokens, clause: { first: number, last: number }, from: number): { first: number, last: number } => {
  return { first: clause.first, last: Math.max(from, Math.min(clause.last, untilRelative(tokens).end[from]!)) }
}
const relatives = new Set(["who", "which", "that", "whose", "whom"])
const untilRelative = runsBetween((tokens, i) => relatives.has(tokens.word[i]!))

/** The part of a clause around tokens `[first, last)` in which no other clause opens. */
const withinOpeners = (tokens: Tokens, clause: { first: number, last: number }, first: number, last: number): { first: number, last: number } => {
  const { begin, end } = betweenOpeners(tokens)
  return { first: Math.min(first, Math.max(clause.first, begin[first]!)), last: Math.max(last, Math.min(clause.last, end[last]!)) }
}
const betweenOpeners = runsBetween((tokens, i) => clauseOpeners.has(tokens.word[i]!) || endsMain(tokens, i))

/** How many tokens before a value a word still governs it. */
const governs = 9

const stanceCues = Cue.negator | Cue.hedge | Cue.plan | Cue.conditional

/** Polarity and modality of the claim on tokens `[first, last)`, by the words that govern it in its clause. */
export const stanceOf = (
  tokens: Tokens, clause: { first: number, last: number }, first: number, last: number, lexicons: Lexicons
): { modality: Modality, negated: boolean } => {
  const from = Math.max(withinOpeners(tokens, clause, first, last).first, first - governs)
  let negated = false
  let modality: Modality = "asserted"
  const { cues } = traitsOf(tokens, lexicons)
  for (let i = from; i < Math.min(clause.last, last + 2); i++) {
    if ((i >= first && i < last) || (cues[i]! & stanceCues) === 0 || i < first && isAside(tokens, clause, i, first)) continue
    const month = tokens.word[i] === "may" && (tokens.flags[i]! & TokenFlag.capital) !== 0
    const negator = i < first ? lexicons.negators.longest(tokens, i, clause.last) : null
    if (negator !== null && isEmphasis(negator)) { i = negator.last - 1; continue }
    if (negator !== null && tokens.word[i + 1] !== "only" && !isJoined(tokens, i + 1, first, lexicons)) negated = true
    if (modality !== "asserted") continue
    if (!month && lexicons.hedges.longest(tokens, i, clause.last) !== null) modality = "hedged"
    else if (i < first && lexicons.plans.longest(tokens, i, clause.last) !== null) modality = "planned"
    else if (i < first && lexicons.conditionals.longest(tokens, i, clause.last) !== null) modality = "hypothetical"
  }
  if (negated && modality === "asserted") modality = "denied"
  return { modality, negated }
}

/** Whether token `at` stands in what is put in about somebody before token `before`: "Holm, who did not speak, will be heard on Friday". */
const isAside = (tokens: Tokens, clause: { first: number, last: number }, at: number, before: number): boolean => {
  const { begin, end } = clauses(tokens)
  const opens = begin[at]!
  return opens >= clause.first && relatives.has(tokens.word[opens]!) && tokens.word[opens - 1] === "," && end[at]! < before
}

/** Whether tokens `[from, to)` hold a verb that "and" joins to one before it, so that no denial before both reaches behind it: "told her not to jump and broke her fall". */
const isJoined = (tokens: Tokens, from: number, to: number, { verbs }: Lexicons): boolean => {
  for (let i = from; i < to; i++) {
    if ((tokens.word[i - 1] === "and" || tokens.word[i - 1] === "but") && (tokens.flags[i]! & TokenFlag.capital) === 0 && verbs.hasAt(tokens, i)) return true
  }
  return false
}

/** How far a cue word reaches, in tokens. */
const cueReach: Readonly<Record<NumberRole, number>> = { level: 0, change: 6, target: 4, limit: 3, rate: 3, share: 2 }

/** What right before a number says that so much was got together. */
const raising = new Set(["raise", "raised"])

/** What the number does, by the words around it in its own clause. */
export const numberRole = (tokens: Tokens, around: { first: number, last: number }, first: number, last: number, lexicons: Lexicons): NumberRole => {
  const clause = withinOpeners(tokens, around, first, last)
  const cues = lexicons.named.get("number-cues")
  const before = first > clause.first ? tokens.word[first - 1] : undefined
  // "Up by 30", but "shaken by 30", "won by 30".
  if (before === "by") return tellsChange(tokens, clause.first, first, cues) ? "change" : "level"
  let role: NumberRole = "level"
  let nearest = Infinity
  const traits = traitsOf(tokens, lexicons)
  for (let i = clause.first; i < clause.last; i++) {
    const cue = (traits.cues[i]! & Cue.number) === 0 ? null : cues?.longest(tokens, i, clause.last)
    if (cue === undefined || cue === null) continue
    if (isCounted(tokens, i) || isSeason(tokens, i) || isOtherVerb(tokens, i)) continue
    const distance = i < first ? first - cue.last : i - last
    const given = cue.entry.facts?.["role"]
    if (distance > 0 && particles.has(tokens.word[i]!)) continue
    // "12 stores and cut 300 jobs": what stands before another number is about that; "raised $40" is what came in.
    if (i >= last && cue.last < clause.last && tokens.kind[cue.last] === TokenKind.number || distance === 0 && raising.has(tokens.word[i]!)) continue
    if (typeof given === "string" && distance < nearest && distance < cueReach[given as NumberRole] && (cue.entry.facts?.["side"] !== "before" || i < first) && (cue.entry.facts?.["side"] !== "after" || i >= last)) {
      role = given as NumberRole
      nearest = distance
    }
  }
  // "Rose to 30" tells where it stands now, not by how much it rose.
  return role === "change" && before === "to" ? "level" : role
}

const falls = new Set(["fall", "falls", "fell", "fallen"])
/** Behind "fell" these tell what became of somebody, or where: "117 fell ill in 43 states". */
const fallen = new Set("apart asleep from ill into off onto out overboard overseas short sick silent through victim".split(" "))
/** Verbs whose "down" or "up" is a part of them: "shot down seven drones", "rounded up 40 men". */
const phrasal = new Set((
  "blew blow blown bring broke brought burn burned burnt dug end ended gun gunned held hold hunt hunted knock knocked lock locked made make pick picked " +
  "pull pulled put ripped round rounded set settle settled shoot shot shut stood take taken tear tore torn took track tracked turn turned wound"
).split(" "))

/** Whether a word that can tell of a change is a part of what a verb tells. */
const isOtherVerb = ({ word }: Tokens, i: number): boolean =>
  falls.has(word[i]!) && fallen.has(word[i + 1] ?? "") || particles.has(word[i]!) && phrasal.has(word[i - 1] ?? "")

/** Words of a match that may stand before the time a toll is counted by. */
const rateReach = 2

/** Whether a toll whose match ends at `from` is one for each day or year. "A day" behind it is mostly when it happened ("a day after"). */
export const isTollRate = (tokens: Tokens, from: number, clauseEnd: number, lexicons: Lexicons): boolean => {
  const cues = lexicons.named.get("number-cues")
  for (let i = from; i < Math.min(clauseEnd, from + rateReach); i++) {
    if (tokens.word[i] !== "a" && tokens.word[i] !== "an" && cues?.longest(tokens, i, clauseEnd)?.entry.facts?.["role"] === "rate") return true
  }
  return false
}

/** Whether one of some words tells of a change. */
const tellsChange = (tokens: Tokens, from: number, to: number, cues: Lexicon | undefined): boolean => {
  for (let i = from; i < to; i++) if (cues?.longest(tokens, i, to)?.entry.facts?.["role"] === "change") return true
  return false
}

/** A change where they stand beside the figure ("up 14 percent"), and else a part of a verb ("wrote up the house for 14 faults"). */
const particles = new Set(["up", "down"])

const beforeSeasons = new Set(["last", "this", "next", "each", "every", "early", "late"])

/** "Last fall" is a time of the year. */
const isSeason = (tokens: Tokens, i: number): boolean => tokens.word[i] === "fall" && i > 0 && beforeSeasons.has(tokens.word[i - 1]!)

/** Whether a noun is what a number counts: "nine goals" are no target. */
const isCounted = (tokens: Tokens, i: number): boolean =>
  i > 0 && isPlural(tokens.word[i]!) && (tokens.kind[i - 1] === TokenKind.number || smallNumbers.has(tokens.word[i - 1]!))
