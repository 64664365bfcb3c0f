import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../model/tokens.ts"
import type { Entity, Found } from "./document.ts"
import type { Lexicons } from "./lexicons.ts"

/** The one who speaks: an entity of the article, or just the words that name him or her. */
export interface Speaker {
  readonly entity: number | null
  readonly name: string
}

/** How far from its quotation a verb of saying is looked for, in tokens. */
const reach = 24

/** How far back a pronoun's person is looked for, in sentences. */
const memory = 10

/** Longest name or description of a speaker that is taken from plain words, in tokens. */
const longestPhrase = 8

const pronouns = new Set(["he", "she", "they", "it"])

const prepositions = new Set((
  "in on at of for with from by to as about against into onto during after before over under between among through without within via than like near " +
  "since until toward towards despite including amid upon across behind beyond around"
).split(" "))

/** Words that show the sentence going on after a quotation: nobody is named as its speaker there. */
const goesOn = new Set(["but", "and", "or", "while", "as", "which", "who", "that", "because", "when", ...prepositions])

/** What stands between a subject and its verb. */
const auxiliaries = new Set("has had have is was were are also then later would will did does do not never n't 's 've just once again first still".split(" "))

const articles = new Set(["the", "a", "an", "this", "his", "her", "their", "its", "our", "same"])

/** Behind the verb in a sentence after a quotation, these show that it tells of something else. */
const introduces = new Set([":", "that", "he", "she", "they", "it", "his", "her", "their", "its", "the", "a"])

const passive = new Set(["was", "were", "is", "are", "be", "been", "being"])

const boundaries = new Set([";", ":", "that", "because", "while", "when", "after", "before", "although", "though", "if", "since", "whether", "but"])

const dashes = new Set(["-", "--", "–", "—", "―"])

/** Finds who says what, going by verbs of saying and their subjects. */
export class Speakers {
  private readonly starting = new Map<number, Found>()
  private readonly ending = new Map<number, Found>()
  private readonly tokens: Tokens
  private readonly sentences: ReadonlyArray<Sentence>
  private readonly sentenceOf: Int32Array
  private readonly names: ReadonlyArray<Found>
  private readonly entities: ReadonlyArray<Entity>
  private readonly lexicons: Lexicons

  constructor(
    tokens: Tokens, sentences: ReadonlyArray<Sentence>, sentenceOf: Int32Array, names: ReadonlyArray<Found>,
    entities: ReadonlyArray<Entity>, lexicons: Lexicons
  ) {
    this.tokens = tokens
    this.sentences = sentences
    this.sentenceOf = sentenceOf
    this.names = names
    this.entities = entities
    this.lexicons = lexicons
    for (const name of names) { this.starting.set(name.first, name); this.ending.set(name.last, name) }
  }

  /** `," Colby said`, `," said Lisa Su`, `?" the head of the service, Massoud Dalman, asked`, `" — Lisa Su` */
  after(open: number, close: number): Speaker | null {
    const { word, count } = this.tokens
    if (close + 1 >= count) return null
    const own = this.sentenceAt(close)
    const next = this.sentenceAt(close + 1)
    if (next.paragraph !== own.paragraph || next.first > close + 1) return null
    const signed = this.signature(close + 1, next)
    if (signed !== null) return signed
    // A question ends its sentence, yet "she asked" may follow; a quotation that ends with a period has nothing after it.
    const last = word[close - 1]
    if (last === "." && close > open + 1) return null
    const inOwn = close + 1 < own.last
    if (!inOwn && last !== "?" && last !== "!" && last !== "," && last !== "…") return null
    const sentence = inOwn ? own : next
    const end = Math.min(sentence.last, close + 1 + reach)
    let from = close + 1
    while (from < end && (word[from] === "," || dashes.has(word[from]!))) from++
    if (from >= end) return null
    const source = this.sourceAt(from)
    if (source > 0) return this.nameFrom(source, end) ?? this.phraseFrom(source, end)
    // "…," crowed Jen-Hsun Huang: right behind the words only a speaker's verb stands before a name.
    if (last === "," && word[from]!.endsWith("ed") && (this.tokens.flags[from + 1]! & TokenFlag.capital) !== 0 && !this.starting.has(from)) {
      return this.nameFrom(from + 1, Math.min(sentence.last, from + 12))
    }
    // "…, adding that", "… compared to": whoever speaks has been named.
    if (goesOn.has(word[from]!) || /(?:ing|ed)$/u.test(word[from]!) && !this.starting.has(from) && (word[from]!.endsWith("ing") || !this.saying(from))) return null
    for (let i = from; i < end; i++) {
      if (this.tokens.kind[i] === TokenKind.openQuote || word[i] === ";" || word[i] === ":") break
      if (!this.saying(i)) continue
      // `…!" Jenna Coleman says: "…`: the next quotation's speaker.
      if (!inOwn && i > from && introduces.has(word[i + 1] ?? "")) return null
      if (i > from) return this.subject(from, i)
      // The verb comes first: `said Lisa Su, senior vice president`.
      return this.pronounAt(i + 1) ? this.resolve(i + 1) : this.nameFrom(i + 1, Math.min(sentence.last, i + 12)) ?? this.phraseFrom(i + 1, sentence.last)
    }
    return last === "," || last === "?" || last === "!" ? this.named(from, end) : null
  }

  /** `Rutte called the gathering "…`, `Dalman said: "…`, `according to Rutte, "…` */
  before(open: number): Speaker | null {
    const sentence = this.sentenceAt(open)
    for (let i = open - 1; i >= Math.max(sentence.first, open - reach); i--) {
      if (this.tokens.kind[i] === TokenKind.closeQuote && open - i > 1) break
      if (this.saying(i)) { const found = this.subjectBefore(i, sentence); if (found !== null) return found }
    }
    for (let i = open - 2; i >= sentence.first; i--) {
      const source = this.sourceAt(i)
      if (source > 0) return this.nameFrom(source, open) ?? this.phraseFrom(source, open)
    }
    // Whatever verb stands right before the comma or colon that opens the quotation: `She continued, "…`.
    const mark = this.tokens.word[open - 1]
    const verb = open - 2
    if ((mark === "," || mark === ":") && verb > sentence.first && this.isVerb(verb)) {
      const name = this.ending.get(verb)
      if (name !== undefined) return this.fromName(name)
      if (this.pronounAt(verb - 1)) return this.resolve(verb - 1)
    }
    return null
  }

  /** The speaker that the sentence before announces: `The Times reports:` and a new paragraph, `…, Schiff said. "…` */
  announced(open: number): Speaker | null {
    const sentence = this.sentenceAt(open)
    if (open !== sentence.first || open === 0) return null
    const before = this.sentenceAt(open - 1)
    const mark = this.tokens.word[open - 1]
    if (mark === "." && before.paragraph === sentence.paragraph && open - 3 >= before.first && this.saying(open - 2)) return this.subjectBefore(open - 2, before)
    if (mark !== ":" || sentence.paragraph - before.paragraph > 1) return null
    for (let i = before.last - 1; i > before.first; i--) if (this.saying(i)) return this.subjectBefore(i, before)
    const verb = before.last - 2
    return verb > before.first && this.isVerb(verb) ? this.subjectBefore(verb, before) : null
  }

  /** The token behind `according to` or `per` at a token, or 0. */
  private sourceAt(i: number): number {
    return this.tokens.word[i] === "according" && this.tokens.word[i + 1] === "to" ? i + 2 : this.tokens.word[i] === "per" ? i + 1 : 0
  }

  /** Verbs of saying between two tokens. */
  sayings(from: number, to: number): number {
    let found = 0
    for (let i = from; i < to; i++) if (this.saying(i)) found++
    return found
  }

  /** The subject of a sentence up to a token, or else the only person that the sentence names. */
  likely(open: number): Speaker | null {
    const { first, last } = this.sentenceAt(open)
    const subject = open > first ? this.mainSubject(first, open) : null
    if (subject !== null) return subject
    const people = new Set(this.names.filter((name) => name.first >= first && name.last <= last && this.isPerson(name) && !this.quoted(name.first)).map((name) => name.entity!))
    return people.size === 1 ? this.entity([...people][0]!) : null
  }

  private sentenceAt(token: number): Sentence { return this.sentences[this.sentenceOf[token]!]! }

  /** A verb of saying whose subject speaks: not "was announced", not "described by the minister". */
  private saying(i: number): boolean {
    const { kind, word } = this.tokens
    if (kind[i] !== TokenKind.word || !this.lexicons["reporting-verbs"].hasAt(this.tokens, i)) return false
    return word[i + 1] !== "by" && (word[i]!.endsWith("ing") || i === 0 || !passive.has(word[i - 1]!))
  }

  private isVerb(i: number): boolean {
    const word = this.tokens.word[i]!
    return this.tokens.kind[i] === TokenKind.word && (this.tokens.flags[i]! & TokenFlag.capital) === 0 &&
      (word.endsWith("ed") && word.length > 4 || this.lexicons.verbs.has(word)) && !this.lexicons["function-words"].has(word)
  }

  private quoted(i: number): boolean { return (this.tokens.flags[i]! & TokenFlag.quoted) !== 0 }

  private isPerson(name: Found): boolean { return name.value.kind === "person" && name.entity !== null }

  /** `— Lisa Su` to the end of the line. */
  private signature(from: number, sentence: Sentence): Speaker | null {
    if (!dashes.has(this.tokens.word[from]!)) return null
    const first = from + 1
    let last = first
    while (last < sentence.last && last - first < longestPhrase && this.tokens.kind[last] === TokenKind.word &&
      (this.tokens.flags[last]! & TokenFlag.capital) !== 0 || this.tokens.word[last] === "." && last + 1 < sentence.last) last++
    const ends = last >= sentence.last || this.tokens.word[last] === "," || this.tokens.word[last] === "." && last + 1 >= sentence.last
    if (last === first || !ends) return null
    return this.nameFrom(first, last) ?? { entity: null, name: this.textOf(first, last) }
  }

  /** `Vitter demanded`, with whatever verb: right behind the words of a quotation only speakers stand. */
  private named(from: number, end: number): Speaker | null {
    if (this.pronounAt(from)) return from + 1 < end && this.isVerb(from + 1) ? this.resolve(from) : null
    // "the letter reads."
    if (this.tokens.word[from] === "the" && from + 3 < end && this.isVerb(from + 2) && this.tokens.word[from + 3] === ".") return { entity: null, name: this.textOf(from, from + 2) }
    for (let i = from; i < Math.min(end, from + longestPhrase); i++) {
      const name = this.starting.get(i)
      if (name === undefined) { if (this.tokens.kind[i] !== TokenKind.word) return null; continue }
      return name.last < end && this.isVerb(name.last) ? this.fromName(name) : null
    }
    return null
  }

  /** The subject in the words `[from, verb)` between a quotation and its verb. */
  private subject(from: number, verb: number): Speaker | null {
    if (this.pronounAt(from)) return this.resolve(from)
    return this.mainSubject(from, verb) ?? this.phraseFrom(from, verb)
  }

  private subjectBefore(verb: number, sentence: Sentence): Speaker | null {
    let at = verb - 1
    while (at > sentence.first && (auxiliaries.has(this.tokens.word[at]!) || this.tokens.word[at]!.endsWith("ly"))) at--
    if (at < sentence.first) return null
    if (this.pronounAt(at)) return this.resolve(at)
    const first = this.clauseStart(at, sentence)
    const name = this.ending.get(at + 1)
    if (name !== undefined && !this.possessive(name) && name.first > sentence.first && !prepositions.has(this.tokens.word[name.first - 1]!)) return this.fromName(name)
    if (name !== undefined && (name.first === sentence.first || at === verb - 1 && this.tokens.word[verb]!.endsWith("ing"))) return this.fromName(name)
    if (name === undefined && this.isNoun(at)) {
      const phrase = this.nounPhrase(at, first)
      let lead = phrase - 1
      while (lead >= sentence.first && articles.has(this.tokens.word[lead]!)) lead--
      if (lead < sentence.first || !prepositions.has(this.tokens.word[lead]!)) return { entity: null, name: this.textOf(phrase, at + 1) }
    }
    return this.mainSubject(first, verb) ?? this.mainSubject(sentence.first, verb) ?? this.phraseFrom(sentence.first, verb)
  }

  /** Where the clause around a token begins. */
  private clauseStart(at: number, sentence: Sentence): number {
    for (let i = at; i > sentence.first; i--) {
      if (boundaries.has(this.tokens.word[i]!) || this.tokens.kind[i] === TokenKind.closeQuote) return i + 1
    }
    return sentence.first
  }

  private isNoun(i: number): boolean {
    const word = this.tokens.word[i]!
    return this.tokens.kind[i] === TokenKind.word && !this.lexicons["function-words"].has(word) && !prepositions.has(word) && !/(?:ing|ed)$/u.test(word) && !boundaries.has(word)
  }

  /** First token of the noun phrase that ends with token `at`, its article left out. */
  private nounPhrase(at: number, least: number): number {
    let first = at
    while (first > least && first > at - longestPhrase && (this.isNoun(first - 1) || this.isPossessiveMark(first - 1)) && !this.isVerb(first - 1)) first--
    return first
  }

  private isPossessiveMark(i: number): boolean { return this.tokens.word[i] === "'s" || this.tokens.word[i] === "'" }

  /**
   * The first name or pronoun in `[from, to)` that is no part of a prepositional phrase and owns nothing; persons
   * before other names, since "the head of the service, Massoud Dalman," means Dalman.
   */
  private mainSubject(from: number, to: number): Speaker | null {
    let other: Speaker | null = null
    for (let i = from; i < to; i++) {
      if (this.quoted(i) || this.tokens.kind[i] === TokenKind.openQuote) continue
      const free = i === from || !prepositions.has(this.tokens.word[i - 1]!) && !(this.tokens.word[i - 1] === "the" && i - 2 >= from && prepositions.has(this.tokens.word[i - 2]!))
      if (this.pronounAt(i) && free && other === null) return this.resolve(i)
      const name = this.starting.get(i)
      if (name === undefined || name.last > to) continue
      if (free && !this.possessive(name)) {
        if (name.value.kind === "person") return this.fromName(name)
        if (name.value.kind !== "place" || i === from) other ??= this.fromName(name)
      }
      i = name.last - 1
    }
    return other
  }

  private nameFrom(from: number, to: number): Speaker | null {
    let other: Speaker | null = null
    for (let i = from; i < to; i++) {
      if (this.tokens.kind[i] === TokenKind.openQuote) break
      const name = this.starting.get(i)
      if (name === undefined) continue
      if (name.value.kind === "person") return this.fromName(name)
      other ??= this.fromName(name)
    }
    return other
  }

  private possessive(name: Found): boolean {
    return (this.tokens.flags[name.last - 1]! & TokenFlag.possessive) !== 0 || this.isPossessiveMark(name.last)
  }

  private fromName(name: Found): Speaker {
    return name.entity === null ? { entity: null, name: this.textOf(name.first, name.last) } : this.entity(name.entity)
  }

  private entity(entity: number): Speaker { return { entity, name: this.entities[entity]!.name } }

  private textOf(first: number, last: number): string { return this.tokens.text.slice(this.tokens.start[first]!, this.tokens.end[last - 1]!) }

  private pronounAt(i: number): boolean { return pronouns.has(this.tokens.word[i] ?? "") }

  /** The person a pronoun means: the last one named before it, sentence subjects first. */
  private resolve(at: number): Speaker | null {
    const sentence = this.sentenceOf[at]!
    const sex = this.tokens.word[at] === "she" ? "male" : this.tokens.word[at] === "he" ? "female" : null
    for (let s = sentence; s >= Math.max(0, sentence - memory); s--) {
      const { first, last } = this.sentences[s]!
      const people = this.names.filter((name) => name.first >= first && name.last <= Math.min(last, at) && this.isPerson(name) &&
        !this.quoted(name.first) && (sex === null || this.sexOf(name.entity!) !== sex))
      if (people.length > 0) return this.fromName(s === sentence ? people[people.length - 1]! : people[0]!)
    }
    return null
  }

  /** "male" or "female" where the first name is only one of them. */
  private sexOf(entity: number): string | null {
    const { value } = this.entities[entity]!
    if (value.kind !== "person" || value.given.length === 0) return null
    const fact = this.lexicons["given-names"].entryOf(value.given[0]!.toLowerCase())?.facts?.["gender"]
    return fact === "male" || fact === "m" ? "male" : fact === "female" || fact === "f" ? "female" : null
  }

  /** A common noun as speaker: "police", "officials", "a spokesman". */
  private phraseFrom(from: number, to: number): Speaker | null {
    let first = -1
    for (let i = from; i < Math.min(to, from + longestPhrase); i++) {
      const abbreviated = first >= 0 && this.tokens.word[i] === "." && i - first === 1 && (this.tokens.flags[i + 1] ?? 0) & TokenFlag.capital
      const plain = abbreviated || this.tokens.kind[i] === TokenKind.word && !this.lexicons["function-words"].hasAt(this.tokens, i)
      if (first >= 0 && (!plain || this.saying(i))) return { entity: null, name: this.textOf(first, i) }
      if (this.saying(i)) return null
      if (plain && first < 0) first = i
    }
    return first < 0 ? null : { entity: null, name: this.textOf(first, Math.min(to, from + longestPhrase)) }
  }
}
