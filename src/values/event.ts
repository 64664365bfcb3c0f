import { TokenFlag, TokenKind, type Tokens } from "../model/tokens.ts"
import type { Comparison, DateValue, EventValue } from "../model/value.ts"
import { fold } from "../text/characters.ts"
import type { Lexicon } from "../text/lexicon.ts"
import type { ValueKind } from "./kind.ts"
import { conflict } from "./relations.ts"

export interface EventLexicons {
  readonly events: Lexicon
  readonly domains: Lexicon
  readonly organisations: Lexicon
  readonly offices: Lexicon
  readonly functionWords: Lexicon
  readonly cities: Lexicon
}

export interface EventKind extends ValueKind<EventValue> {
  /** The event whose head noun begins at `at`, with what belongs to it on either side within `[from, to)`. */
  readonly around: (tokens: Tokens, at: number, from: number, to: number) => { first: number, last: number, value: EventValue } | null
}

const reach = 6

/** Ways to name the same gathering: "the session", "the meeting". */
const gatherings = new Set(["meeting", "session", "gathering", "talks", "conference", "ministerial", "summit"])

export const eventKind = (
  lexicons: EventLexicons, date: ValueKind<DateValue>, ordinalOf: (word: string) => number | null
): EventKind => {
  const { events, domains, organisations, offices, functionWords, cities } = lexicons

  const around = (tokens: Tokens, at: number, from: number, to: number) => {
    const head = events.longest(tokens, at, to)
    if (head === null) return null
    const level = new Set<string>()
    const body = new Set<string>()
    let place: string | null = null
    let when: DateValue | null = null
    let number: number | null = null
    let first = at
    const read = (i: number): number => {
      const organisation = organisations.longest(tokens, i, to)
      if (organisation !== null) { body.add(organisation.entry.id); return organisation.last }
      const field = domains.longest(tokens, i, to)
      if (field !== null) { level.add(field.entry.id); return field.last }
      const office = offices.longest(tokens, i, to)
      if (office !== null) { level.add(office.entry.id); return office.last }
      const word = tokens.word[i]!
      const single = word.endsWith("s") ? offices.entryOf(word.slice(0, -1)) : undefined
      if (single !== undefined) { level.add(single.id); return i + 1 }
      if (tokens.flags[i]! & TokenFlag.capital && tokens.kind[i] === TokenKind.word) {
        const city = cities.longest(tokens, i, to)
        if (city !== null) { place ??= city.entry.id; return city.last }
        body.add(fold(word))
      }
      return i + 1
    }
    // Left: "this week's NATO", "the second consecutive", "a NATO Defence Ministers"
    while (first > from && at - first < reach) {
      const i = first - 1
      const word = tokens.word[i]!
      if (tokens.kind[i] === TokenKind.punctuation && word !== "-" && word !== "'") break
      if (tokens.kind[i] === TokenKind.openQuote || tokens.kind[i] === TokenKind.closeQuote) break
      if (tokens.flags[i]! & TokenFlag.possessive) { first = i; continue }
      const entry = functionWords.entryOf(word)
      if (entry !== undefined && !(tokens.flags[i]! & TokenFlag.allCaps)) {
        if (entry.facts?.["class"] === "determiner" || word === "this" || word === "last" || word === "his" || word === "her") { first = i; }
        if (word !== "this" || tokens.word[i + 1] !== "week") break
        continue
      }
      if (word.endsWith("ing") || word.endsWith("ed")) break
      first = i
    }
    for (let i = first; i < at;) {
      const ordinal = ordinalOf(tokens.word[i]!)
      if (ordinal !== null && tokens.word[i] !== "first") number = ordinal
      const day = date.recognise(tokens, i, at)
      if (day !== null) { when = day.value; i = day.last; continue }
      i = Math.min(read(i), at)
    }
    // Right: "of NATO foreign affairs ministers", "in Brussels", "in December"
    let last = head.last
    for (let i = head.last, steps = 0; i < to && steps < reach * 2; steps++) {
      const word = tokens.word[i]!
      const day = date.recognise(tokens, i, to) ?? (word === "in" || word === "on" ? date.recognise(tokens, i + 1, to) : null)
      if (day !== null) { when = day.value; i = last = day.last; continue }
      if (word === "of" || word === "between" || word === "with" || word === "for" || word === "from") {
        let end = i + 1
        while (end < to && end - i < reach && tokens.kind[end] === TokenKind.word && (!functionWords.has(tokens.word[end]!) || ["the", "and", "of", "its"].includes(tokens.word[end]!))) end++
        for (let k = i + 1; k < end;) k = read(k)
        if (end === i + 1) break
        i = last = end
        continue
      }
      if ((word === "in" || word === "at") && i + 1 < to && tokens.flags[i + 1]! & TokenFlag.capital) {
        const city = cities.longest(tokens, i + 1, to)
        let end = city?.last ?? i + 2
        if (city === null) while (end < to && tokens.flags[end]! & TokenFlag.capital) end++
        place = city?.entry.id ?? fold(tokens.text.slice(tokens.start[i + 1]!, tokens.end[end - 1]!))
        i = last = end
        continue
      }
      break
    }
    return { first, last, value: { kind: "event" as const, head: head.entry.id, body: [...body].sort(), level: [...level].sort(), place, when, number } }
  }

  return {
    kind: "event",
    around,
    recognise: (tokens, at, end) => {
      for (let head = at; head < end && head - at <= reach; head++) {
        const found = around(tokens, head, at, end)
        if (found !== null) return found.first === at ? found : null
      }
      return null
    },
    normalise: (value) => ({ ...value, body: [...value.body].sort(), level: [...value.level].sort() }),
    compare: (left, right): Comparison => {
      const sameHead = left.head === right.head || (gatherings.has(left.head) && gatherings.has(right.head))
      if (!sameHead) return { relation: "incomparable", because: `${left.head} and ${right.head}` }
      if (clash(left.level, right.level)) return { relation: "incomparable", because: `of ${left.level.join(" ")} and of ${right.level.join(" ")}` }
      if (left.number !== null && right.number !== null && left.number !== right.number) return { relation: "incomparable", because: "two of a series" }
      if (left.when !== null && right.when !== null) {
        const days = date.compare(left.when, right.when)
        if (conflict(days.relation)) return { relation: "different", because: `two dates: ${days.because}` }
      }
      const exact = left.level.join() === right.level.join() && left.body.join() === right.body.join() && left.place === right.place
      return exact ? { relation: "equal", because: "the same event" } : { relation: "compatible", because: "one is told more exactly than the other" }
    },
    print: (value) => [...value.body, ...value.level, value.head, ...(value.place === null ? [] : ["in", value.place])].join(" ")
  }
}

const clash = (a: ReadonlyArray<string>, b: ReadonlyArray<string>) => a.length > 0 && b.length > 0 && !a.some((x) => b.includes(x))
