import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { Speaker } from "../document.ts"
import { boundaries, prepositions, type Speech } from "./speech.ts"

/** Longest name or description of a speaker that is taken from plain words, in tokens. */
export const longestPhrase = 8

/** Longest name of a work or a body in quotation marks, and longest words that a paper holds at arm's length, in tokens. */
const longestTitle = 4

/** What stands between a subject and its verb. */
export const auxiliaries: ReadonlySet<string> = new Set("has had have is was were are also then later would will did does do not never n't 's 've just once again first still".split(" "))

const articles = new Set(["the", "a", "an", "this", "his", "her", "their", "its", "our", "same"])

/** What begins a clause about the name before it. */
export const relatives: ReadonlySet<string> = new Set(["who", "whose", "whom", "which"])

/** What somebody says something through. */
const documents = new Set("statement statements letter letters email memo message messages note post tweet tweets release speech interview video blog".split(" "))

/** Finds the subjects of verbs of saying. */
export class Subjects {
  private readonly speech: Speech
  private readonly tokens: Tokens

  constructor(speech: Speech) {
    this.speech = speech
    this.tokens = speech.tokens
  }

  /** The subject in the words `[from, verb)` between a quotation and its verb. */
  subject(from: number, verb: number): Speaker | null {
    if (this.speech.pronounAt(from)) return this.speech.resolve(from)
    return this.mainSubject(from, verb) ?? this.phraseFrom(from, verb)
  }

  /** The subject of a verb that stands behind it. */
  subjectBefore(verb: number, sentence: Sentence): Speaker | null {
    let at = verb - 1
    while (at > sentence.first && (auxiliaries.has(this.tokens.word[at]!) || this.tokens.word[at]!.endsWith("ly"))) at--
    if (at < sentence.first) return null
    if (this.speech.pronounAt(at)) return this.speech.resolve(at)
    const main = this.interrupted(at, verb, sentence)
    if (main !== null) return main
    const first = this.clauseStart(at, sentence)
    const name = this.speech.ending.get(at + 1)
    if (name !== undefined && !this.speech.possessive(name) && name.first > sentence.first && !prepositions.has(this.tokens.word[name.first - 1]!)) return this.speech.fromName(name)
    if (name !== undefined && (name.first === sentence.first || at === verb - 1 && this.tokens.word[verb]!.endsWith("ing"))) return this.speech.fromName(name)
    const relative = this.tokens.word[verb]!.endsWith("ing") ? this.antecedent(at, sentence) : null
    if (relative !== null) return relative
    // "Reed put out a statement calling it “…”": he, through it.
    const author = documents.has(this.tokens.word[at]!) && this.tokens.word[verb]!.endsWith("ing") ? this.mainSubject(sentence.first, at) : null
    if (author !== null) return author
    if (name === undefined && this.speech.isNoun(at)) {
      const phrase = this.nounPhrase(at, first)
      let lead = phrase - 1
      while (lead >= sentence.first && articles.has(this.tokens.word[lead]!)) lead--
      if (lead < sentence.first || !prepositions.has(this.tokens.word[lead]!)) return { entity: null, name: this.speech.textOf(phrase, at + 1) }
    }
    return this.mainSubject(first, verb) ?? this.mainSubject(sentence.first, verb) ?? this.phraseFrom(sentence.first, verb)
  }

  /**
   * The first name or pronoun in `[from, to)` that is no part of a prepositional phrase and owns nothing; persons
   * before other names, since "the head of the service, Massoud Dalman," means Dalman.
   */
  mainSubject(from: number, to: number): Speaker | null {
    let other: Speaker | null = null
    for (let i = from; i < to; i++) {
      if (this.speech.quoted(i) || this.tokens.kind[i] === TokenKind.openQuote) continue
      const free = i === from || !prepositions.has(this.tokens.word[i - 1]!) && !(this.tokens.word[i - 1] === "the" && i - 2 >= from && prepositions.has(this.tokens.word[i - 2]!))
      if (this.speech.pronounAt(i) && free && other === null) return this.speech.resolve(i)
      const name = this.speech.starting.get(i)
      if (name === undefined || name.last > to) continue
      if (free && !this.speech.possessive(name)) {
        if (name.value.kind === "person") return this.speech.fromName(name)
        if (name.value.kind !== "place" || i === from) other ??= this.speech.fromName(name)
      }
      i = name.last - 1
    }
    return other
  }

  nameFrom(from: number, to: number): Speaker | null {
    let other: Speaker | null = null
    for (let i = from; i < to; i++) {
      if (this.tokens.kind[i] === TokenKind.openQuote) break
      const name = this.speech.starting.get(i)
      // "Said Reed's mother, Ada Lisk": she, not he. "According to a survey of 900 Oskers": the survey.
      if (name === undefined || this.speech.possessive(name) || i > from && this.tokens.kind[i - 1] === TokenKind.number) continue
      if (name.value.kind === "person") return this.speech.fromName(name)
      other ??= this.speech.fromName(name)
    }
    return other
  }

  /** A common noun as speaker: "police", "officials", "a spokesman", "a 12-member panel". */
  phraseFrom(from: number, to: number): Speaker | null {
    let first = -1
    for (let i = from; i < Math.min(to, from + longestPhrase); i++) {
      const abbreviated = first >= 0 && this.tokens.word[i] === "." && i - first === 1 && (this.tokens.flags[i + 1] ?? 0) & TokenFlag.capital
      const plain = abbreviated || this.isGlued(i) || this.tokens.kind[i] === TokenKind.word && !this.speech.lexicons["function-words"].hasAt(this.tokens, i)
      if (first >= 0 && (!plain || this.speech.saying(i))) return { entity: null, name: this.speech.textOf(first, i) }
      if (this.speech.saying(i)) return null
      if (plain && first < 0) first = i
    }
    return first < 0 ? null : { entity: null, name: this.speech.textOf(first, Math.min(to, from + longestPhrase)) }
  }

  /** Whether a token and the next one, or the one before, are parts of one word joined by a hyphen: "12-member", "co-owner". */
  private isGlued(i: number): boolean {
    const { flags, word } = this.tokens
    const joins = (at: number) => word[at] === "-" && (flags[at]! & TokenFlag.spaceBefore) === 0 && at + 1 < this.tokens.count && (flags[at + 1]! & TokenFlag.spaceBefore) === 0
    return joins(i) || joins(i + 1) && this.tokens.kind[i] === TokenKind.number || joins(i - 1)
  }

  /**
   * The person that begins a sentence and is said more of before its verb: "Ada Lisk, who left when Reed came, said",
   * "Ada Lisk, head of Lisk Wines, said". `at` is the token before the verb.
   */
  private interrupted(at: number, verb: number, sentence: Sentence): Speaker | null {
    const name = this.speech.starting.get(sentence.first)
    if (name === undefined || name.value.kind === "place" || this.speech.possessive(name) || this.tokens.word[name.last] !== "," || name.last >= at || this.tokens.word[verb]!.endsWith("ing")) return null
    const closing = this.tokens.word[at] === ","
    const opened = relatives.has(this.tokens.word[name.last + 1] ?? "")
    const nearer = this.speech.ending.get(at + 1)
    return (opened ? closing : nearer === undefined ? closing || this.speech.isNoun(at) : nearer.value.kind !== "person") ? this.speech.fromName(name) : null
  }

  /** The person whom a relative clause that ends before a participle is about: "welcomed by Reed, who wrote to her, saying". */
  private antecedent(at: number, sentence: Sentence): Speaker | null {
    if (this.tokens.word[at] !== ",") return null
    for (let i = at - 1; i > sentence.first; i--) {
      if (this.tokens.word[i] !== "who") continue
      const name = this.speech.ending.get(i) ?? (this.tokens.word[i - 1] === "," ? this.speech.ending.get(i - 1) : undefined)
      return name !== undefined && this.speech.isPerson(name) ? this.speech.fromName(name) : null
    }
    return null
  }

  /** Where the clause around a token begins; a name or a word in quotation marks stands within it. */
  private clauseStart(at: number, sentence: Sentence): number {
    const { kind, word } = this.tokens
    for (let i = at; i > sentence.first; i--) {
      if (boundaries.has(word[i]!)) return i + 1
      if (kind[i] !== TokenKind.closeQuote) continue
      let open = i - 1
      while (open > sentence.first && i - open <= longestTitle && kind[open] !== TokenKind.openQuote) open--
      if (kind[open] !== TokenKind.openQuote || i - open > longestTitle || word[i - 1] === ",") return i + 1
      i = open
    }
    return sentence.first
  }

  /** First token of the noun phrase that ends with token `at`, its article left out. */
  private nounPhrase(at: number, least: number): number {
    let first = at
    while (first > least && first > at - longestPhrase && (this.speech.isNoun(first - 1) || this.speech.isPossessiveMark(first - 1)) && !this.speech.isVerb(first - 1)) first--
    return first
  }
}
