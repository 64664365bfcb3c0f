import type { LexiconEntry, LexiconFile } from "../model/rule.ts"
import { TokenFlag, type Tokens } from "../model/tokens.ts"
import { WordNumbers } from "./vocabulary.ts"

/** Where the words read so far lead to. */
interface Node {
  /** By the next word; null where no form goes on. */
  next: Map<string, Node> | null
  entry: LexiconEntry | null
}

export interface LexiconMatch {
  readonly last: number
  readonly entry: LexiconEntry
}

/** A compiled word list: the longest entry at a token, in time proportional to its length. */
export class Lexicon {
  readonly name: string
  readonly entries: ReadonlyArray<LexiconEntry>
  /** Every first word of a form. */
  readonly firstWords: ReadonlySet<string>
  private readonly first: ReadonlyMap<string, Node>
  /** The nodes of first words, behind none for all other words. */
  private readonly starts: ReadonlyArray<Node | null>
  /** For each word the place of its node among `starts`. */
  private readonly begins: WordNumbers

  constructor(name: string, entries: ReadonlyArray<LexiconEntry>, first: ReadonlyMap<string, Node>) {
    this.name = name
    this.entries = entries
    this.first = first
    this.firstWords = new Set(first.keys())
    this.starts = [null, ...first.values()]
    const numbers = new Map([...first.keys()].map((word, i) => [word, i + 1]))
    this.begins = new WordNumbers((word) => numbers.get(word) ?? 0, numbers.size)
  }

  /** The longest entry whose form begins at token `at` and ends by `end`, or null. Hyphens between words are skipped, and so are the full stops of short ones ("Lt. Col."). */
  longest(tokens: Tokens, at: number, end: number): LexiconMatch | null {
    let node = this.starts[this.begins.at(tokens, at)]!
    if (node === null) return null
    let last = at + 1
    let entry = node.entry
    for (let i = at + 1; i < end && node.next !== null;) {
      const word = tokens.word[i]!
      const between: boolean = i + 1 < end && (word === "-" || word === "." && !node.next.has(word) && endsShortWord(tokens, i))
      const next: Node | undefined = node.next.get(between ? tokens.word[i + 1]! : word)
      if (next === undefined) break
      node = next
      i += between ? 2 : 1
      if (node.entry !== null) { last = i; entry = node.entry }
    }
    return entry === null ? null : { last, entry }
  }

  /** The entry of a single word, or undefined. */
  entryOf(word: string): LexiconEntry | undefined { return this.first.get(word)?.entry ?? undefined }
  has(word: string): boolean { return this.first.get(word)?.entry != null }

  /** The same for the word of a token, at next to no cost, and whether a form begins with it. */
  entryAt(tokens: Tokens, at: number): LexiconEntry | undefined { return this.starts[this.begins.at(tokens, at)]?.entry ?? undefined }
  hasAt(tokens: Tokens, at: number): boolean { return this.entryAt(tokens, at) !== undefined }
  beginsAt(tokens: Tokens, at: number): boolean { return this.begins.at(tokens, at) !== 0 }
}

/** The longest word that a full stop shortens: "Asst." */
const longestShort = 4

/** Whether a full stop at a token shortens the word before it, which has a capital: another one ends a sentence ("by fire. Chief Reed"). */
const endsShortWord = ({ end, flags, start }: Tokens, i: number): boolean =>
  (flags[i - 1]! & TokenFlag.capital) !== 0 && end[i - 1] === start[i] && end[i - 1]! - start[i - 1]! <= longestShort

export const compileLexicon = (file: LexiconFile): Lexicon => {
  const first = new Map<string, Node>()
  const add = (form: string, entry: LexiconEntry) => {
    let words = first
    let node: Node | undefined
    for (const word of form.split(" ")) {
      if (node !== undefined) words = node.next ??= new Map()
      node = words.get(word)
      if (node === undefined) { node = { next: null, entry: null }; words.set(word, node) }
    }
    node!.entry ??= entry
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
  return new Lexicon(file.lexicon, entries, first)
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
