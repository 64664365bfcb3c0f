import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../model/tokens.ts"
import type { Entity, Found, Quoted } from "./document.ts"
import type { Lexicons } from "./lexicons.ts"

/** The one who speaks: an entity of the article, or just the words that name him or her. */
interface Speaker {
  readonly entity: number | null
  readonly name: string
}

interface Marks {
  readonly open: number
  readonly close: number
}

/** How far from its quotation a verb of saying is looked for, in tokens. */
const reach = 14

/**
 * Quotations with their speakers. A verb of saying after the closing mark decides, then one before the opening mark;
 * a quotation without either belongs to the speaker of the one before it in its paragraph, or, where a paragraph is
 * nothing but quotation, of the paragraph before.
 */
export const findQuotations = (
  tokens: Tokens, sentences: ReadonlyArray<Sentence>, sentenceOf: Int32Array, names: ReadonlyArray<Found>,
  entities: ReadonlyArray<Entity>, lexicons: Lexicons
): ReadonlyArray<Quoted> => {
  const marks = pairs(tokens, sentences, sentenceOf)
  const subjects = new Subjects(tokens, sentences, sentenceOf, names, entities, lexicons)
  const out: Array<Quoted> = []
  let previous: { paragraph: number, speaker: Speaker | null, close: number } | null = null
  for (const { open, close } of marks) {
    const paragraph = sentences[sentenceOf[open]!]!.paragraph
    const words = wordCount(tokens, open + 1, close)
    if (words === 0) continue
    const after = subjects.after(close, open)
    const before = after === null ? subjects.before(open) : null
    let speaker = after ?? before
    let attributed = speaker !== null
    const alone = opensSentence(tokens, open, sentences[sentenceOf[open]!]!)
    if (speaker === null && previous !== null && alone &&
      (previous.paragraph === paragraph || previous.paragraph === paragraph - 1 && words >= 4)) {
      speaker = previous.speaker
      attributed = speaker !== null
    }
    // Whole sentences in marks are somebody's words even when the speaker is not found; a word or two are scare quotes.
    const sentenceLike = words >= 5 && !isTitle(tokens, open + 1, close)
    if (speaker === null && sentenceLike) speaker = subjects.only(sentenceOf[open]!)
    const claims = (attributed && (words >= 2 || after !== null) && !isTitle(tokens, open + 1, close)) || sentenceLike
    out.push({
      first: open + 1, last: close, speakerEntity: speaker?.entity ?? null, speaker: speaker?.name ?? null, attributed: claims
    })
    if (claims) previous = { paragraph, speaker, close }
  }
  return out
}

/** Matches opening with closing marks; a quotation that is not closed ends with its paragraph. */
const pairs = (tokens: Tokens, sentences: ReadonlyArray<Sentence>, sentenceOf: Int32Array): ReadonlyArray<Marks> => {
  const out: Array<Marks> = []
  let open = -1
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i]
    if (open >= 0 && sentences[sentenceOf[i]!]!.paragraph !== sentences[sentenceOf[open]!]!.paragraph) {
      if (i - open > 4) out.push({ open, close: i })
      open = -1
    }
    if (kind === TokenKind.openQuote) { if (open < 0) open = i }
    else if (kind === TokenKind.closeQuote && open >= 0) { out.push({ open, close: i }); open = -1 }
  }
  if (open >= 0 && tokens.count - open > 4) out.push({ open, close: tokens.count })
  return out
}

const wordCount = (tokens: Tokens, first: number, last: number): number => {
  let words = 0
  for (let i = first; i < last; i++) if (tokens.kind[i] === TokenKind.word || tokens.kind[i] === TokenKind.number) words++
  return words
}

const opensSentence = (tokens: Tokens, open: number, sentence: Sentence): boolean =>
  open === sentence.first || ((tokens.flags[open + 1] ?? 0) & TokenFlag.capital) !== 0 && open - sentence.first < 2

/** "The Fires of Pompeii": every word that counts begins with a capital. */
const isTitle = (tokens: Tokens, first: number, last: number): boolean => {
  let words = 0
  let lower = 0
  for (let i = first; i < last; i++) {
    if (tokens.kind[i] !== TokenKind.word || tokens.flags[i]! & TokenFlag.possessive) continue
    words++
    if (!(tokens.flags[i]! & TokenFlag.capital) && tokens.word[i]!.length > 3) lower++
  }
  return words > 0 && words <= 8 && lower === 0 && (tokens.flags[first]! & TokenFlag.capital) !== 0 && words > 1
}

const pronouns = new Map<string, "he" | "she" | "they" | "it">([["he", "he"], ["she", "she"], ["they", "they"], ["it", "it"]])

/** Finds who says what, going by verbs of saying and the names and pronouns beside them. */
class Subjects {
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

  private readonly goesOn = new Set(["but", "and", "or", "while", "as", "which", "that", "because", "when", "to", "in", "of", "for", "among", "at", "by", "on", "with", "from", "during", "after"])

  private saying(i: number): boolean {
    return this.tokens.kind[i] === TokenKind.word && this.lexicons["reporting-verbs"].has(this.tokens.word[i]!)
  }

  /** `," Colby said`, `," said Lisa Su`, `," the head of the service, Massoud Dalman, told` */
  after(close: number, open: number): Speaker | null {
    if (close >= this.tokens.count) return null
    const before = this.tokens.word[close - 1]
    const sentence = this.sentences[this.sentenceOf[Math.min(close, this.tokens.count - 1)]!]!
    const end = Math.min(sentence.last, close + 1 + reach)
    // A quotation that ends its sentence has nothing after it.
    if (close + 1 >= sentence.last || (before === "." && close > open + 1)) return null
    let from = close + 1
    while (from < end && (this.tokens.word[from] === "," || this.tokens.word[from] === "—" || this.tokens.word[from] === "-")) from++
    // "… but warning", "… and then": the sentence goes on, nobody is named as the speaker.
    if (from >= end || this.goesOn.has(this.tokens.word[from]!)) return null
    for (let i = from; i < end; i++) {
      if (this.tokens.kind[i] === TokenKind.openQuote) return null
      if (this.tokens.word[i] === ";" || this.tokens.word[i] === ":") return null
      if (!this.saying(i)) continue
      if (i === from) {
        // The verb comes first: `said Lisa Su, senior vice president`.
        return (this.pronounAt(i + 1) === null ? this.nameFrom(i + 1, Math.min(sentence.last, i + 12)) : this.resolve(i + 1)) ?? this.phraseFrom(i + 1, sentence.last)
      }
      return this.nameFrom(from, i) ?? (this.pronounAt(from) === null ? this.phraseFrom(from, i) : this.resolve(from))
    }
    return null
  }

  /** `Rutte called the gathering "…`, `Dalman said: "…`, `according to Rutte, "…` */
  before(open: number): Speaker | null {
    const sentence = this.sentences[this.sentenceOf[open]!]!
    for (let i = open - 1; i >= Math.max(sentence.first, open - reach - 6); i--) {
      if (this.tokens.kind[i] === TokenKind.closeQuote && open - i > 1) return this.beforeVerb(i, sentence)
      if (!this.saying(i)) continue
      const subject = this.beforeVerb(i, sentence)
      if (subject !== null) return subject
    }
    for (let i = open - 1; i > sentence.first; i--) {
      if (this.tokens.word[i] === "to" && this.tokens.word[i - 1] === "according") return this.nameFrom(i + 1, open)
    }
    return null
  }

  /** The only person of the sentence, where it names just one. */
  only(sentence: number): Speaker | null {
    const { first, last } = this.sentences[sentence]!
    const people = new Set(this.names.filter((n) => n.first >= first && n.last <= last && n.value.kind === "person" && n.entity !== null &&
      !(this.tokens.flags[n.first]! & TokenFlag.quoted)).map((n) => n.entity!))
    return people.size === 1 ? this.named([...people][0]!) : null
  }

  private beforeVerb(verb: number, sentence: Sentence): Speaker | null {
    for (let i = verb; i > sentence.first; i--) {
      const name = this.ending.get(i)
      if (name !== undefined && (this.tokens.flags[i]! & TokenFlag.possessive) === 0) return this.fromName(name)
      if (pronouns.has(this.tokens.word[i - 1]!)) return this.resolve(i - 1)
      if (verb - i > reach) break
    }
    // "Rutte called it … and said …": a second verb far from the subject they share.
    for (let i = Math.max(sentence.first + 1, verb - reach); i > sentence.first; i--) {
      const name = this.ending.get(i)
      if (name?.value.kind === "person") return this.fromName(name)
    }
    return this.phraseFrom(sentence.first, verb)
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

  private fromName(name: Found): Speaker {
    return name.entity === null
      ? { entity: null, name: this.tokens.text.slice(this.tokens.start[name.first]!, this.tokens.end[name.last - 1]!) }
      : this.named(name.entity)
  }

  private named(entity: number): Speaker { return { entity, name: this.entities[entity]!.name } }

  private pronounAt(i: number) { return pronouns.get(this.tokens.word[i] ?? "") ?? null }

  /** The person a pronoun means: the last one named before it, sentence subjects first. */
  private resolve(at: number): Speaker | null {
    const sentence = this.sentenceOf[at]!
    const sex = this.tokens.word[at] === "she" ? "male" : this.tokens.word[at] === "he" ? "female" : null
    for (let s = sentence; s >= Math.max(0, sentence - 4); s--) {
      const { first, last } = this.sentences[s]!
      const people = this.names.filter((n) => n.first >= first && n.last <= Math.min(last, at) && n.value.kind === "person" && n.entity !== null &&
        !(this.tokens.flags[n.first]! & TokenFlag.quoted) && (sex === null || this.sexOf(n.entity) !== sex))
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
    const words: Array<string> = []
    for (let i = from; i < Math.min(to, from + 8); i++) {
      if (this.tokens.kind[i] !== TokenKind.word) { if (words.length > 0) break; else continue }
      if (this.saying(i)) break
      if (this.lexicons["function-words"].has(this.tokens.word[i]!)) { if (words.length > 0) break; else continue }
      words.push(this.tokens.word[i]!)
    }
    return words.length === 0 ? null : { entity: null, name: words.join(" ") }
  }
}
