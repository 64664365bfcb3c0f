import { endsAbbreviation, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { StatementValue } from "../../model/value.ts"
import { insertWord } from "../../text/word-lists.ts"
import { contentStems } from "../content-words.ts"
import type { Found } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import { auxiliaries, denialIn, type Denial } from "./denials.ts"

/** Fewer content words say too little to be recognised again. */
const fewestWords = 3
/** A denial or a question is recognised by fewer, since hardly anything else in the other article is like it. */
const fewestDenied = 2
/** Longer stretches are cut: a claim is a phrase, never a whole sentence of a hundred words. */
const longestClause = 24

const bounds = (tokens: Tokens, i: number, last: number): boolean => {
  const word = tokens.word[i]!
  return word === "," || word === ";" || (word === ":" && !isWithinTime(tokens, i)) || word === "—" || word === "–" || word === "(" || word === ")" || (word === "." && !endsAbbreviation(tokens, i, last)) || word === "…" ||
    tokens.kind[i] === TokenKind.openQuote || tokens.kind[i] === TokenKind.closeQuote
}

/** "11:26": a colon that no space parts from the figures around it ends nothing. */
const isWithinTime = (tokens: Tokens, i: number): boolean =>
  tokens.kind[i - 1] === TokenKind.number && tokens.kind[i + 1] === TokenKind.number && tokens.end[i - 1] === tokens.start[i] && tokens.end[i] === tokens.start[i + 1]

const conjunctions = new Set(["and", "but", "while", "after", "before", "when", "as", "who", "which", "that", "because"])

/** "Who identifies as neither": behind "as" these deny what the clause says. */
const denyingBehind = new Set(["neither", "not"])

/** Behind these a question takes for granted what it says ("who will play him now that Osk has quit?"). */
const questionWords = new Set("who what when where why how which whose".split(" "))

/** A clause that a denial right behind it can answer. */
interface Answerable {
  /** Its place among the clauses found, -1 where it says too little to be one. */
  readonly index: number
  readonly paragraph: number
  readonly asked: boolean
}

/**
 * The clauses of each sentence as statements: stretches between punctuation, cut at conjunctions where they are long,
 * reduced to the stems and figures in them. A denial that names nothing ("but it was a hoax", "Of course not") denies
 * the clause before it.
 */
export const findClauses = (tokens: Tokens, sentences: ReadonlyArray<Sentence>, lexicons: Lexicons): ReadonlyArray<Found> => {
  const out: Array<Found> = []
  let before: Answerable | null = null
  const add = (first: number, last: number, { paragraph }: Sentence) => {
    const denial = denialIn(tokens, first, last, lexicons)
    const asked = tokens.word[last - 1] === "?" && !questionWords.has(tokens.word[first]!)
    if (before !== null && before.index >= 0 && before.paragraph === paragraph && (denial.answers === "anything" || (before.asked && denial.answers === "question"))) {
      const found = out[before.index]!
      out[before.index] = { ...found, value: refuted(found.value as StatementValue) }
    }
    const value = statementOf(tokens, first, last, denial, asked, lexicons)
    if (value !== null) out.push({ first, last, entity: null, value })
    before = { index: value === null ? -1 : out.length - 1, paragraph, asked }
  }
  for (const sentence of sentences) {
    let first = sentence.first
    let appositionEnd = -1
    for (let i = sentence.first; i <= sentence.last; i++) {
      if (i < appositionEnd) continue
      if (i > first && i < sentence.last && tokens.word[i] === ",") appositionEnd = endOfApposition(tokens, i, sentence.last)
      if (i < appositionEnd) continue
      const end = i === sentence.last || bounds(tokens, i, sentence.last)
      const long = !end && i - first >= 8 && conjunctions.has(tokens.word[i]!) && !(tokens.word[i] === "as" && denyingBehind.has(tokens.word[i + 1] ?? ""))
      if (!end && !long && i - first < longestClause) continue
      if (i > first) add(first, i, sentence)
      first = end ? i + 1 : i
    }
  }
  return out
}

const statementOf = (tokens: Tokens, first: number, last: number, denial: Denial, asked: boolean, lexicons: Lexicons): StatementValue | null => {
  const stems = contentStems(tokens, first, last, lexicons)
  if (stems.length < (denial.negated || asked ? fewestDenied : fewestWords)) return null
  const { negated, denied, refutes, course, own } = denial
  const words = stems.filter((word) => !own.includes(word))
  for (let i = first; i < last; i++) if (tokens.kind[i] === TokenKind.number) insertWord(words, tokens.word[i]!)
  return words.length < fewestDenied ? null : { kind: "statement", words, negated, denied, refutes, exists: tokens.word[first] === "there" && auxiliaries.has(tokens.word[first + 1] ?? ""), ...polesIn(tokens, first, last, lexicons), course: asked ? "asked" : course }
}

/** The sides that a clause takes, on axes that last and on those that a story may change sides on. */
const polesIn = (tokens: Tokens, first: number, last: number, { opposites }: Lexicons): Pick<StatementValue, "poles" | "passing"> => {
  let poles: ReadonlyArray<string> = none
  let passing: ReadonlyArray<string> = none
  const undoes = undoingAt(tokens, first, last)
  for (let i = first; i < last; i++) {
    const found = opposites.beginsAt(tokens, i) ? opposites.longest(tokens, i, last) : null
    const facts = found?.entry.facts
    if (found === null || facts === undefined || undoes >= 0 && (undoes < i || undoes >= found.last)) continue
    const pole = `${String(facts["axis"])}=${String(facts["pole"])}`
    if (facts["lasting"] === true) poles = withPole(poles, pole)
    else passing = withPole(passing, pole)
  }
  return { poles: onOneSide(poles), passing: onOneSide(passing) }
}

/** What a court or a law does to a side that was taken before: "the ban is unconstitutional", "appealed the ruling that allowed it". */
const undoing = new Set((
  "appeal appealed appealing appeals challenge challenged challenges challenging lift lifted lifting lifts overturn overturned overturning overturns " +
  "repeal repealed repealing repeals strike strikes striking struck unconstitutional undo undoing undone"
).split(" "))

/** Where the first word stands that undoes what the clause names, or -1. */
const undoingAt = (tokens: Tokens, first: number, last: number): number => {
  for (let i = first; i < last; i++) if (undoing.has(tokens.word[i]!)) return i
  return -1
}

const withPole = (poles: ReadonlyArray<string>, pole: string): ReadonlyArray<string> => (poles.includes(pole) ? poles : [...poles, pole])

/** Without the axes on which both sides are told of. */
const onOneSide = (poles: ReadonlyArray<string>): ReadonlyArray<string> =>
  poles.length < 2 ? poles : poles.filter((pole) => !poles.some((other) => other !== pole && axisOf(other) === axisOf(pole)))

const none: ReadonlyArray<string> = []
const axisOf = (pole: string): string => pole.slice(0, pole.indexOf("="))

const refuted = (value: StatementValue): StatementValue => ({ ...value, negated: !value.negated, denied: value.words, refutes: true, course: value.course === "asked" ? "told" : value.course })

/** Longest apposition between two commas, in tokens ("Ada Lisk, the harbour master of Tolven, has resigned"). */
const longestApposition = 8

/** Behind a comma: where the clause goes on with its verb after an apposition, or -1. */
const endOfApposition = (tokens: Tokens, comma: number, end: number): number => {
  for (let i = comma + 1; i < Math.min(end - 1, comma + longestApposition); i++) {
    const word = tokens.word[i]!
    if (word === ",") return i > comma + 1 && auxiliaries.has(tokens.word[i + 1]!) ? i + 1 : -1
    if (auxiliaries.has(word) || bounds(tokens, i, end)) return -1
  }
  return -1
}
