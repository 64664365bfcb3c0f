import { isWordOrNumber } from "../../model/tokens.ts"
import type { Value } from "../../model/value.ts"
import { isShown, textOf, type Document } from "../document.ts"
import type { Arguments } from "./arguments.ts"
import type { Reading } from "./reading.ts"

/** Tokens `[first, last)` that a claim quotes: its match with the words for its incident, and around a verb that takes a side those of its clause: "rose" alone says nothing. */
export const shownWords = ({ clause, document, incident, match, takesSide, valueFirst, valueLast }: Reading): readonly [first: number, last: number] => {
  const { tokens } = document
  const first = incident === null ? match.first : Math.min(match.first, incident.first)
  const last = incident === null ? match.last : Math.max(match.last, incident.last)
  const fits = (from: number, to: number) => isShown(tokens, from, to)
  if (!fits(first, last)) return [valueFirst, Math.min(valueLast, lastWithin(document, valueFirst))]
  if (!takesSide || first !== valueFirst || last !== valueLast) return [first, last]
  let [from, to] = [first, last]
  for (let grew = true; grew;) {
    grew = false
    if (to < clause.last && fits(from, to + 1)) { to++; grew = true }
    if (from > clause.first && fits(from - 1, to)) { from--; grew = true }
  }
  while (to > last && !isWordOrNumber(tokens, to - 1)) to--
  while (from < first && !isWordOrNumber(tokens, from)) from++
  return [from, to]
}

const lastWithin = ({ tokens }: Document, first: number): number => {
  let last = first + 1
  while (last < tokens.count && isShown(tokens, first, last + 1)) last++
  return last
}

/** A value as a report prints it, from the words `[valueFirst, shownLast)` that give it: numbers and dates in one form; what is words in the article's own. */
export const printedValue = ({ document: { tokens }, rules, value, valueFirst }: Reading, shownLast: number): string => {
  if (value.kind === "stance") return value.pole
  if (!inOwnWords.has(value.kind)) return rules.kinds.print(value)
  const words = textOf(tokens, valueFirst, shownLast)
  // "D-Ohio"
  return value.kind === "term" && words.length === 1 ? value.term : singleSpaced(words)
}

const inOwnWords = new Set<Value["kind"]>(["term", "office", "person", "place", "name", "quotation", "act", "compound", "figure", "statement", "event", "members"])

/** Each run of white space as one space; most texts come through as they are. */
const singleSpaced = (words: string): string => (unevenSpace.test(words) ? words.replaceAll(/\s+/g, " ") : words)
const unevenSpace = /\s\s|[^\S ]/

/** Messages by their pieces: words, then a role, then words, and so on. */
const messages = new Map<string, ReadonlyArray<string>>()

/** What a report calls the matter of a reading: its rule's message with the arguments in it. */
export const topicOf = ({ compiled: { rule: { message } }, document, incident, known, match }: Reading, { args }: Arguments): string => {
  let pieces = messages.get(message)
  if (pieces === undefined) { pieces = message.split(/\{([^}]*)\}/); messages.set(message, pieces) }
  let topic = pieces[0]!
  for (let i = 1; i < pieces.length; i += 2) {
    const role = pieces[i]!
    const argument = incident !== null && role === "incident" ? args[incident.role] : incident === null && (role === "person" || role === "who") ? known.argument ?? args[role] : args[role]
    const bound = match.roles.get(role)
    topic += (argument?.text ?? (bound === undefined ? role : textOf(document.tokens, bound.first, bound.last))) + pieces[i + 1]!
  }
  return topic
}
