import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { Speaker } from "../document.ts"
import { prepositions, type Speech } from "./speech.ts"
import { longestPhrase, Subjects } from "./subjects.ts"

/** How far from its quotation a verb of saying is looked for, in tokens. */
const reach = 24

/** Words that show the sentence going on after a quotation: nobody is named as its speaker there. */
const goesOn = new Set(["but", "and", "or", "while", "as", "which", "who", "that", "because", "when", ...prepositions])

/** Behind the verb in a sentence after a quotation, these show that it tells of something else. */
const introduces = new Set([":", "that", "he", "she", "they", "it", "his", "her", "their", "its", "the", "a"])

const dashes = new Set(["-", "--", "–", "—", "―"])

/** Finds who says what, going by verbs of saying and their subjects. */
export class Speakers {
  private readonly speech: Speech
  private readonly subjects: Subjects
  private readonly tokens: Tokens

  constructor(speech: Speech) {
    this.speech = speech
    this.subjects = new Subjects(speech)
    this.tokens = speech.tokens
  }

  /** `," Colby said`, `," said Lisa Su`, `?" the head of the service, Massoud Dalman, asked`, `" — Lisa Su` */
  after(open: number, close: number): Speaker | null {
    const { word, count } = this.tokens
    if (close + 1 >= count) return null
    const own = this.speech.sentenceAt(close)
    const next = this.speech.sentenceAt(close + 1)
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
    const source = this.speech.sourceAt(from)
    if (source !== null) return this.subjects.nameFrom(source, end) ?? this.subjects.phraseFrom(source, end)
    // "…," crowed Jen-Hsun Huang: right behind the words only a speaker's verb stands before a name.
    if (last === "," && word[from]!.endsWith("ed") && (this.tokens.flags[from + 1]! & TokenFlag.capital) !== 0 && !this.speech.starting.has(from)) {
      return this.subjects.nameFrom(from + 1, Math.min(sentence.last, from + 12))
    }
    // "…, adding that", "… compared to": whoever speaks has been named.
    if (goesOn.has(word[from]!) || /(?:ing|ed)$/u.test(word[from]!) && !this.speech.starting.has(from) && (word[from]!.endsWith("ing") || !this.speech.saying(from))) return null
    for (let i = from; i < end; i++) {
      if (this.tokens.kind[i] === TokenKind.openQuote || word[i] === ";" || word[i] === ":") break
      if (!this.speech.saying(i)) continue
      // `…!" Jenna Coleman says: "…`: the next quotation's speaker.
      if (!inOwn && i > from && introduces.has(word[i + 1] ?? "")) return null
      // "A “misleading” press reports so": behind words without a comma only a name or a pronoun speaks.
      if (i > from) return last === "," || last === "?" || last === "!" || from > close + 1 ? this.subjects.subject(from, i) : this.speech.pronounAt(from) ? this.speech.resolve(from) : this.subjects.mainSubject(from, i)
      // The verb comes first: `said Lisa Su, senior vice president`.
      return this.speech.pronounAt(i + 1) ? this.speech.resolve(i + 1) : this.subjects.nameFrom(i + 1, Math.min(sentence.last, i + 12)) ?? this.subjects.phraseFrom(i + 1, sentence.last)
    }
    return last === "," || last === "?" || last === "!" ? this.named(from, end) : null
  }

  /** `Rutte called the gathering "…`, `Dalman said: "…`, `according to Rutte, "…` */
  before(open: number): Speaker | null {
    const sentence = this.speech.sentenceAt(open)
    for (let i = open - 1; i >= Math.max(sentence.first, open - reach); i--) {
      if (this.tokens.kind[i] === TokenKind.closeQuote && open - i > 1) break
      if (this.speech.saying(i) || this.speech.naming(i, open)) { const found = this.subjects.subjectBefore(i, sentence); if (found !== null) return found }
    }
    for (let i = open - 2; i >= sentence.first; i--) {
      const source = this.speech.sourceAt(i)
      if (source !== null) return this.subjects.nameFrom(source, open) ?? this.subjects.phraseFrom(source, open)
    }
    // Whatever verb stands right before the comma or colon that opens the quotation: `She continued, "…`.
    const mark = this.tokens.word[open - 1]
    const verb = open - 2
    if ((mark === "," || mark === ":") && verb > sentence.first && this.speech.isVerb(verb)) {
      const name = this.speech.ending.get(verb)
      if (name !== undefined) return this.speech.fromName(name)
      if (this.speech.pronounAt(verb - 1)) return this.speech.resolve(verb - 1)
    }
    return null
  }

  /** The speaker that the sentence before announces: `The Times reports:` and a new paragraph, `…, Schiff said. "…` */
  announced(open: number): Speaker | null {
    const sentence = this.speech.sentenceAt(open)
    if (open !== sentence.first || open === 0) return null
    const before = this.speech.sentenceAt(open - 1)
    const mark = this.tokens.word[open - 1]
    if (mark === "." && before.paragraph === sentence.paragraph && open - 3 >= before.first && this.speech.saying(open - 2)) return this.subjects.subjectBefore(open - 2, before)
    if (mark !== ":" || sentence.paragraph - before.paragraph > 1) return null
    for (let i = before.last - 1; i > before.first; i--) if (this.speech.saying(i)) return this.subjects.subjectBefore(i, before)
    const verb = before.last - 2
    return verb > before.first && this.speech.isVerb(verb) ? this.subjects.subjectBefore(verb, before) : null
  }

  /** The subject of a sentence up to a token, or else the only person that the sentence names. */
  likely(open: number): Speaker | null {
    const number = this.speech.sentenceOf[open]!
    const { first, last } = this.speech.sentences[number]!
    const subject = open > first ? this.subjects.mainSubject(first, open) : null
    if (subject !== null) return subject
    const people = new Set(this.speech.namesIn(number).filter((name) => name.reference === undefined && name.last <= last && this.speech.isPerson(name) && !this.speech.quoted(name.first)).map((name) => name.entity!))
    return people.size === 1 ? this.speech.entity([...people][0]!) : null
  }

  /** `— Lisa Su` to the end of the line. */
  private signature(from: number, sentence: Sentence): Speaker | null {
    if (!dashes.has(this.tokens.word[from]!)) return null
    const first = from + 1
    let last = first
    while (last < sentence.last && last - first < longestPhrase && this.tokens.kind[last] === TokenKind.word &&
      (this.tokens.flags[last]! & TokenFlag.capital) !== 0 || this.tokens.word[last] === "." && last + 1 < sentence.last) last++
    const ends = last >= sentence.last || this.tokens.word[last] === "," || this.tokens.word[last] === "." && last + 1 >= sentence.last
    if (last === first || !ends) return null
    return this.subjects.nameFrom(first, last) ?? { entity: null, name: this.speech.textOf(first, last) }
  }

  /** `Vitter demanded`, with whatever verb: right behind the words of a quotation only speakers stand. */
  private named(from: number, end: number): Speaker | null {
    if (this.speech.pronounAt(from)) return from + 1 < end && this.speech.isVerb(from + 1) ? this.speech.resolve(from) : null
    // "the letter reads."
    if (this.tokens.word[from] === "the" && from + 3 < end && this.speech.isVerb(from + 2) && this.tokens.word[from + 3] === ".") return { entity: null, name: this.speech.textOf(from, from + 2) }
    for (let i = from; i < Math.min(end, from + longestPhrase); i++) {
      const name = this.speech.starting.get(i)
      if (name === undefined) { if (this.tokens.kind[i] !== TokenKind.word) return null; continue }
      return name.last < end && this.speech.isVerb(name.last) ? this.speech.fromName(name) : null
    }
    return null
  }
}
