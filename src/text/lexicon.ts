import type { LexiconEntry, LexiconFile } from "../model/rule.ts"
import type { Tokens } from "../model/tokens.ts"
import { WordNumbers } from "./vocabulary.ts"

interface Node {
  readonly next: Map<string, Node>
  entry: LexiconEntry | null
}

export interface LexiconMatch {
  readonly last: number
  readonly entry: LexiconEntry
}

/** A compiled word list: the longest entry at a token, in time proportional to its length. */
export interface Lexicon {
  readonly name: string
  readonly entries: ReadonlyArray<LexiconEntry>
  /** The longest entry whose form begins at token `at` and ends by `end`, or null. Hyphens between words are skipped. */
  readonly longest: (tokens: Tokens, at: number, end: number) => LexiconMatch | null
  /** The entry of a single word, or undefined. */
  readonly entryOf: (word: string) => LexiconEntry | undefined
  readonly has: (word: string) => boolean
  /** The same for the word of a token, at next to no cost, and whether a form begins with it. */
  readonly entryAt: (tokens: Tokens, at: number) => LexiconEntry | undefined
  readonly hasAt: (tokens: Tokens, at: number) => boolean
  readonly beginsAt: (tokens: Tokens, at: number) => boolean
  /** Every first word of a form. */
  readonly firstWords: ReadonlySet<string>
}

export const compileLexicon = (file: LexiconFile): Lexicon => {
  const root: Node = { next: new Map(), entry: null }
  const add = (form: string, entry: LexiconEntry) => {
    const words = form.split(" ")
    let node = root
    for (const word of words) {
      let next = node.next.get(word)
      if (next === undefined) { next = { next: new Map(), entry: null }; node.next.set(word, next) }
      node = next
    }
    node.entry ??= entry
  }
  // A form of two entries belongs to the first by id: the order of the file says nothing.
  const entries = [...file.entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  for (const entry of entries) for (const form of entry.forms) add(form, entry)
  // Written forms win over inflected ones, so inflections come second.
  if (file.inflect !== undefined) {
    const inflect = file.inflect === "verb" ? verbForms : nounForms
    for (const entry of entries) {
      const double = entry.facts?.["double"] === true
      for (const form of entry.forms) for (const made of inflect(form, double)) add(made, entry)
    }
  }
  const starts = [null, ...root.next.values()]
  const numbers = new Map([...root.next.keys()].map((word, i) => [word, i + 1]))
  /** For each word the place of its node among `starts`. */
  const begins = new WordNumbers((word) => numbers.get(word) ?? 0, numbers.size)
  const startAt = (tokens: Tokens, at: number): Node | null => starts[begins.at(tokens, at)]!
  return {
    name: file.lexicon,
    entries,
    longest: (tokens, at, end) => {
      const start = startAt(tokens, at)
      if (start === null) return null
      let node: Node = start
      let found: LexiconMatch | null = node.entry === null ? null : { last: at + 1, entry: node.entry }
      let i = at + 1
      while (i < end && node.next.size > 0) {
        if (tokens.word[i] === "-" && i + 1 < end) {
          const hyphened: Node | undefined = node.next.get(tokens.word[i + 1]!)
          if (hyphened === undefined) break
          node = hyphened
          i += 2
        } else {
          const next: Node | undefined = node.next.get(tokens.word[i]!)
          if (next === undefined) break
          node = next
          i += 1
        }
        if (node.entry !== null) found = { last: i, entry: node.entry }
      }
      return found
    },
    entryOf: (word) => root.next.get(word)?.entry ?? undefined,
    has: (word) => root.next.get(word)?.entry != null,
    entryAt: (tokens, at) => startAt(tokens, at)?.entry ?? undefined,
    hasAt: (tokens, at) => { const start = startAt(tokens, at); return start !== null && start.entry !== null },
    beginsAt: (tokens, at) => begins.at(tokens, at) !== 0,
    firstWords: new Set(root.next.keys())
  }
}

const vowels = "aeiou"

/** Regular inflections of a verb lemma; of several words the first is inflected ("take part" → "takes part"). */
export const verbForms = (lemma: string, double = false): ReadonlyArray<string> => {
  const space = lemma.indexOf(" ")
  const verb = space < 0 ? lemma : lemma.slice(0, space)
  const rest = space < 0 ? "" : lemma.slice(space)
  const last = verb.at(-1)!
  const before = verb.at(-2) ?? ""
  const consonantY = last === "y" && !vowels.includes(before)
  const base = double ? verb + last : verb
  const third = /(s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : consonantY ? `${verb.slice(0, -1)}ies` : `${verb}s`
  const past = last === "e" ? `${verb}d` : consonantY ? `${verb.slice(0, -1)}ied` : `${base}ed`
  const gerund = verb.endsWith("ie") ? `${verb.slice(0, -2)}ying`
    : last === "e" && !verb.endsWith("ee") && verb.length > 2 ? `${verb.slice(0, -1)}ing` : `${base}ing`
  return [third + rest, past + rest, gerund + rest]
}

/** Regular plural of a noun; of several words the last is inflected. */
export const nounForms = (noun: string): ReadonlyArray<string> => {
  const last = noun.at(-1)!
  if (/(s|x|z|ch|sh)$/.test(noun)) return [`${noun}es`]
  if (last === "y" && !vowels.includes(noun.at(-2) ?? "a")) return [`${noun.slice(0, -1)}ies`]
  return [`${noun}s`]
}
