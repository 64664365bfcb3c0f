import type { Argument, ClaimContext, Frame, TollContext } from "../../model/claim.ts"
import { stem } from "../../text/stem.ts"
import { isOnlyMet } from "../../values/only-met.ts"
import { contentStems, contentWords } from "../content-words.ts"
import type { Document, Stretch } from "../document.ts"
import { frameOf } from "../syntax/frames.ts"
import { isFurther, isPartial } from "../tolls/partial.ts"
import { isPartOfToll, type TollPlace } from "../tolls/tolls.ts"
import type { Arguments } from "./arguments.ts"
import { ownClause } from "./clause-bounds.ts"
import { isNumeric } from "./numeric.ts"
import { ownersOf } from "./owners.ts"
import type { Reading } from "./reading.ts"
import { isBackgroundAt, type SentenceContext } from "./sentence-context.ts"

/** The surroundings of a reading: what lines its claim up with others. */
export const contextOf = (reading: Reading, context: SentenceContext, { args, modifiers }: Arguments, toll: TollContext | null): ClaimContext => {
  const { clause, compiled: { rule }, document, known, match, rules: { lexicons }, sentence, takesSide, value, valueFirst, valueLast } = reading
  const { tokens } = document
  // What holds whenever it is told has no time of its own.
  const timed = rule.facts?.["when"] !== "any"
  // A name, a quotation and a statement say themselves what they are about, whatever frames them.
  const bare = rule.kind === "name" || value.kind === "quotation" || value.kind === "statement" || isOnlyMet(value.kind)
  // The words of an amount are no evidence for what it is an amount of, nor those that take a side for what it is taken
  // of: they are the claim itself.
  const own = isNumeric(value) || value.kind === "members" || takesSide ? contentStems(tokens, match.first, match.last, lexicons) : []
  const partial = isPartOfMore(reading, args)
  // "Told reporters on Thursday that he had shot her": the day of the telling.
  const around = rule.kind === "date" && tokens.word[match.last] === "that" ? ownClause(tokens, clause, match.last) : clause
  return {
    clause: without(contentStems(tokens, around.first, around.last, lexicons), own, asStem), sentence: takesSide ? context.stems : without(context.stems, own, asStem),
    words: bare || Object.keys(args).length > 0 ? [] : without(contentWords(tokens, around.first, around.last, lexicons), own, stemIn),
    names: context.names, modifiers,
    owners: isNumeric(value) ? ownersOf(document, sentence, valueFirst, valueLast, lexicons) : nobody,
    when: timed ? nearestDate(context, valueFirst, clause, rule.kind === "date" ? valueFirst : -1) ?? context.when : null,
    background: timed && isBackgroundAt(context, valueFirst, ownClause(tokens, clause, match.last)),
    partial, further: partial && isFurther(tokens, sentence, valueFirst, valueLast),
    knownAs: known.as, frame: bare ? noFrame : withoutArguments(frameOf(document, valueFirst, valueLast, lexicons), args, takesSide ? [...own, ...stemsOf(tokens, valueFirst, valueLast)] : []), toll
  }
}

/** Where the figure of a reading stands, for what tells of the toll that it is. */
export const tollPlace = ({ match, valueFirst, valueLast }: Reading): TollPlace =>
  ({ first: match.first, last: match.last, valueFirst, valueLast, ofWhole: match.roles.has("whole") || match.roles.has("kind") })

/** Whether the amount of a reading is a part of what another article may count as a whole. */
const isPartOfMore = (reading: Reading, args: Arguments["args"]): boolean => {
  const { compiled: { rule }, document: { tokens }, isToll, match, rules: { lexicons }, sentence, value, valueFirst, valueLast } = reading
  if (!isNumeric(value) || value.kind === "ordinal" || rule.facts?.["part"] === "never") return false
  if (isToll) return isPartOfToll(tokens, sentence, tollPlace(reading), args["state"]!.key, lexicons)
  if (value.kind === "quantity" && value.unit === null && restricting.has(tokens.word[match.last] ?? "")) return true
  return !match.roles.has("whole") && isPartial(tokens, sentence, valueFirst, valueLast, value.kind === "percent" || value.kind === "quantity" && value.share, lexicons)
}

/** What narrows a count down: "two elements that matter most" may be two of six. */
const restricting = new Set(["that", "who", "which"])

const nobody: ReadonlyArray<string> = []

const noFrame: Frame = { head: null, verb: null, subject: null, object: null, words: [] }

/** Stems of all words from one token to another. */
const stemsOf = ({ word }: Document["tokens"], first: number, last: number): ReadonlyArray<string> => {
  const stems: Array<string> = []
  for (let i = first; i < last; i++) stems.push(stem(word[i]!))
  return stems
}

/** A frame without what the arguments, or the words of the claim itself, say already. */
const withoutArguments = (frame: Frame, args: Readonly<Record<string, Argument>>, own: ReadonlyArray<string>): Frame => {
  let words = own.length === 0 ? frame.words : frame.words.filter((word) => !own.includes(word))
  for (const role in args) {
    const { key } = args[role]!
    if (words.includes(key)) words = words.filter((word) => word !== key)
  }
  return words === frame.words ? frame : { ...frame, words }
}

/**
 * Words without those of the claim itself. Claims that leave the same words out of the same list share what is left: a
 * sentence of many figures would otherwise have as many long lists.
 */
const without = <W>(words: ReadonlyArray<W>, own: ReadonlyArray<string>, stemOf: (word: W) => string): ReadonlyArray<W> => {
  const left = own.filter((stem) => words.some((word) => stemOf(word) === stem))
  if (left.length === 0) return words
  let known = shortened.get(words)
  if (known === undefined) { known = new Map(); shortened.set(words, known) }
  const key = left.join(" ")
  let rest = known.get(key) as ReadonlyArray<W> | undefined
  if (rest === undefined) { rest = words.filter((word) => !left.includes(stemOf(word))); known.set(key, rest) }
  return rest
}
const shortened = new WeakMap<ReadonlyArray<unknown>, Map<string, ReadonlyArray<unknown>>>()
const asStem = (stem: string): string => stem
const stemIn = ([stem]: ClaimContext["words"][number]): string => stem

/** The date that governs a value: the nearest one of its clause, else the last one before it; `own` is where a date begins that is the claim itself. */
const nearestDate = (context: SentenceContext, at: number, clause: Stretch, own: number) => {
  if (context.dates.length === 0) return null
  let best: SentenceContext["dates"][number] | null = null
  for (const date of context.dates) {
    if (date.first === own || date.first < clause.first || date.first >= clause.last) continue
    if (best === null || Math.abs(date.first - at) < Math.abs(best.first - at)) best = date
  }
  if (best !== null) return best.value
  // "In February, a quake hit the town, killing 612 people": a date before the claim governs it too.
  return context.dates.filter((date) => date.first < at && date.first !== own).at(-1)?.value ?? null
}
