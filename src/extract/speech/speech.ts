import { addTo } from "../../model/multimap.ts"
import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import { textOf, type Entity, type Found, type Speaker } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import type { Cast, Sex } from "../people/persons.ts"

/** How far back a pronoun's person is looked for, in sentences. */
const memory = 10

const pronouns = new Set(["he", "she", "they", "it"])

export const prepositions = new Set((
  "in on at of for with from by to as about against into onto during after before over under between among through without within via than like near " +
  "since until toward towards despite including amid upon across behind beyond around"
).split(" "))

/** Before a verb of saying these make its subject the one spoken of or to: "was denied parole". */
export const passive: ReadonlySet<string> = new Set(["was", "were", "is", "are", "be", "been", "being"])

/** Words that begin a clause of their own. */
export const boundaries = new Set([";", ":", "that", "because", "while", "when", "after", "before", "although", "though", "if", "since", "whether", "but"])

/** Verbs that call something what a quotation says; without one they name things ("a game called") or call people. */
const namings = new Set((
  "call calls called calling label labels labeled labelled labeling brand brands branded branding dub dubbed dubbing hail hails hailed hailing slam slams slammed slamming blasted " +
  "denounce denounces denounced denouncing condemn condemns condemned condemning decry decries decried characterize characterizes characterized characterise characterised deem deemed " +
  "mock mocks mocked mocking ridicule ridiculed likened compared"
).split(" "))

/** What the words of an article are to whoever looks for a speaker: verbs of saying, names, pronouns. */
export class Speech {
  readonly starting = new Map<number, Found>()
  readonly ending = new Map<number, Found>()
  /** Whom a pronoun means, by its token. */
  readonly meant = new Map<number, number>()
  readonly tokens: Tokens
  readonly sentences: ReadonlyArray<Sentence>
  readonly sentenceOf: Int32Array
  private readonly namesBySentence = new Map<number, Array<Found>>()
  readonly cast: Cast
  readonly entities: ReadonlyArray<Entity>
  readonly lexicons: Lexicons

  constructor(
    tokens: Tokens, sentences: ReadonlyArray<Sentence>, sentenceOf: Int32Array, names: ReadonlyArray<Found>,
    references: ReadonlyArray<Found>, cast: Cast, entities: ReadonlyArray<Entity>, lexicons: Lexicons
  ) {
    this.tokens = tokens
    this.sentences = sentences
    this.sentenceOf = sentenceOf
    this.cast = cast
    this.entities = entities
    this.lexicons = lexicons
    const described = references.filter(({ reference, entity }) => reference === "described" && entity !== null)
    for (const name of [...names, ...described].sort((a, b) => a.first - b.first)) addTo(this.namesBySentence, sentenceOf[name.first]!, name)
    for (const name of [...described, ...names]) { this.starting.set(name.first, name); this.ending.set(name.last, name) }
    for (const { entity, first, reference } of references) if (reference === "pronoun" && entity !== null) this.meant.set(first, entity)
  }

  /** The names in a sentence, by its number, and the descriptions of those who are named. */
  namesIn(sentence: number): ReadonlyArray<Found> { return this.namesBySentence.get(sentence) ?? [] }

  sentenceAt(token: number): Sentence { return this.sentences[this.sentenceOf[token]!]! }

  /** A verb of saying whose subject speaks: not "was announced", not "described by the minister". */
  saying(i: number): boolean {
    const { kind, word } = this.tokens
    if (kind[i] !== TokenKind.word || !this.lexicons["reporting-verbs"].has(word[i]!)) return false
    return word[i + 1] !== "by" && (word[i]!.endsWith("ing") || i === 0 || !passive.has(word[i - 1]!))
  }

  /** A verb at a token that calls something what the quotation says: "called the plan a “…”", "which he called “…”". */
  naming(i: number, open: number): boolean {
    const { word } = this.tokens
    if (!namings.has(word[i]!) || i === 0 || passive.has(word[i - 1]!)) return false
    for (let k = i + 1; k < open; k++) if (boundaries.has(word[k]!) || word[k] === ",") return false
    // "A game called “…”" has that name.
    return open - i > 1 || this.pronounAt(i - 1) || this.ending.has(i)
  }

  /** Verbs of saying between two tokens. */
  sayings(from: number, to: number): number {
    let found = 0
    for (let i = from; i < to; i++) if (this.saying(i)) found++
    return found
  }

  isVerb(i: number): boolean {
    const word = this.tokens.word[i]!
    return this.tokens.kind[i] === TokenKind.word && (this.tokens.flags[i]! & TokenFlag.capital) === 0 &&
      (word.endsWith("ed") && word.length > 4 || this.lexicons.verbs.has(word)) && !this.lexicons["function-words"].has(word)
  }

  quoted(i: number): boolean { return (this.tokens.flags[i]! & TokenFlag.quoted) !== 0 }

  isPerson(name: Found): boolean { return name.value.kind === "person" && name.entity !== null }

  isNoun(i: number): boolean {
    const word = this.tokens.word[i]!
    return this.tokens.kind[i] === TokenKind.word && !this.lexicons["function-words"].has(word) && !prepositions.has(word) && !/(?:ing|ed)$/u.test(word) && !boundaries.has(word)
  }

  isPossessiveMark(i: number): boolean { return this.tokens.word[i] === "'s" || this.tokens.word[i] === "'" }

  possessive(name: Found): boolean {
    return (this.tokens.flags[name.last - 1]! & TokenFlag.possessive) !== 0 || this.isPossessiveMark(name.last)
  }

  fromName(name: Found): Speaker {
    if (name.entity === null) return { entity: null, name: this.textOf(name.first, name.last) }
    return this.isPerson(name) && name.reference === undefined ? { ...this.entity(name.entity), at: name } : this.entity(name.entity)
  }

  entity(entity: number): Speaker { return { entity, name: this.entities[entity]!.name } }

  textOf(first: number, last: number): string { return textOf(this.tokens, first, last) }

  /** The token behind "according to" at a token, or behind "per" before a name ("per Reed", but not "$40 per barrel"); null where neither stands there. */
  sourceAt(i: number): number | null {
    const word = this.tokens.word[i]
    return word === "according" && this.tokens.word[i + 1] === "to" ? i + 2 : word === "per" && this.starting.has(i + 1) ? i + 1 : null
  }

  pronounAt(i: number): boolean { return pronouns.has(this.tokens.word[i] ?? "") }

  /** The person a pronoun means: the last one named before it, sentence subjects first. */
  resolve(at: number): Speaker | null {
    const known = this.meant.get(at)
    if (known !== undefined) return this.entity(known)
    const sentence = this.sentenceOf[at]!
    const other: Sex | null = this.tokens.word[at] === "she" ? "m" : this.tokens.word[at] === "he" ? "f" : null
    for (let s = sentence; s >= Math.max(0, sentence - memory); s--) {
      const end = Math.min(this.sentences[s]!.last, at)
      const people = this.namesIn(s).filter((name) => name.last <= end && this.isPerson(name) &&
        !this.quoted(name.first) && (other === null || this.cast.named(name.entity!)?.sex !== other))
      if (people.length > 0) return this.entity((s === sentence ? people[people.length - 1]! : people[0]!).entity!)
    }
    return null
  }
}
