import { isWordOrNumber, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { Found, Stretch } from "../document.ts"
import { boundaries, prepositions, type Speech } from "./speech.ts"
import { auxiliaries, relatives } from "./subjects.ts"

/** Farthest that a name stands from the words it is the speaker of, and a verb behind what is said more of the speaker, in tokens. */
const reach = 16

/** Most words that are taken for what a sentence reports somebody to say, and fewest that a clause of it has, in tokens. */
const longestSaid = 16
const fewestSaid = 7

/** Longest title that stands before a name between commas ("said the head of the service, Anna Holm"), in tokens. */
const longestTitle = 8

/** Longest run of words between a verb of saying and what is said ("told reporters on Monday that"), in tokens. */
const longestAddress = 5

const joining = new Set(["and", "&", "or", "along", "with"])

/** Behind a name these say where its bearer belongs: "Anna Holm of the Tolven council said". */
const belonging = new Set(["of", "from", "with"])

/**
 * Tells where the words themselves name who says something: `“…,” said Anna Holm`, `Anna Holm, the mayor, said that …`.
 * A pronoun, a description or the sentence before tell as a rule who speaks, but not surely enough to hold one article's
 * speaker against another's.
 */
export class NamedSpeakers {
  private readonly speech: Speech
  private readonly tokens: Tokens

  constructor(speech: Speech) {
    this.speech = speech
    this.tokens = speech.tokens
  }

  /** Whether a name right beside the words `[first, last)` of a quotation is that of the only one who says them. */
  areSaidBy(first: number, last: number, name: Found): boolean {
    if (this.speech.possessive(name) || this.isOneOfSeveral(name)) return false
    return name.first >= last ? this.follows(last, name) : name.last <= first && this.leads(name, first)
  }

  /** The words next to a name that a sentence reports as what its bearer says, or null: `the wall went before the water came, Anna Holm said`. */
  reportedBy(name: Found, sentence: Sentence): Stretch | null {
    if (this.speech.possessive(name) || this.isOneOfSeveral(name) || !this.speaksFor(name, sentence.first)) return null
    const end = this.phraseStart(name, sentence)
    if (end > sentence.first) return this.lastWords(sentence.first, end)
    const verb = this.isSource(name.first - 1) ? name.last - 1 : this.verbBehind(name, sentence.last)
    if (verb < 0) return null
    let from = verb + 1
    for (let i = from; i < Math.min(sentence.last, from + longestAddress); i++) if (this.tokens.word[i] === "that") from = i + 1
    return this.firstWords(this.tokens.word[from] === "," ? from + 1 : from, sentence.last)
  }

  /** Where the words end behind which a phrase names who says them (`, said the mayor, Anna Holm`), or -1 if none does. */
  private phraseStart(name: Found, sentence: Sentence): number {
    const { word } = this.tokens
    const before = this.beforeTitle(name, sentence.first)
    if (before <= sentence.first) return -1
    if (this.isSource(before)) return word[before] === "per" ? before : before - 1
    if (this.speech.saying(before)) return word[before - 1] === "," ? before - 1 : -1
    if (word[before] !== ",") return -1
    if (this.verbBehind(name, sentence.last) >= 0) return before
    for (let i = before - 1; i > Math.max(sentence.first, before - longestTitle); i--) if (this.speech.saying(i)) return word[i - 1] === "," ? i - 1 : -1
    return -1
  }

  /** The last clause of some words, or as much of it as tells what is said. */
  private lastWords(first: number, last: number): Stretch | null {
    const end = this.tokens.word[last - 1] === "," ? last - 1 : last
    let from = Math.max(first, end - longestSaid)
    for (let i = end - fewestSaid; i > from; i--) if (this.endsClause(i - 1)) from = i
    for (let i = from; i < end; i++) if (this.speech.quoted(i)) return null
    return end > from ? { first: from, last: end } : null
  }

  /** The first clause of some words, or as much of it as tells what is said. */
  private firstWords(first: number, last: number): Stretch | null {
    let to = Math.min(last, first + longestSaid)
    for (let i = first + fewestSaid; i < to; i++) if (this.endsClause(i)) to = i
    while (to > first && !isWordOrNumber(this.tokens, to - 1)) to--
    for (let i = first; i < to; i++) if (this.speech.quoted(i)) return null
    return to > first ? { first, last: to } : null
  }

  private endsClause(i: number): boolean { return this.tokens.word[i] === "," || boundaries.has(this.tokens.word[i]!) && this.tokens.word[i] !== "that" }

  /** `“…,” said police chief Anna Holm`, `…, Anna Holm said` */
  private follows(end: number, name: Found): boolean {
    const { word } = this.tokens
    const heard = word[end - 1]
    const near = this.speech.sentenceOf[name.first]! - this.speech.sentenceOf[end - 1]!
    if (name.first - end > reach || near > (heard === "?" || heard === "!" ? 1 : 0) || !this.speaksFor(name, end)) return false
    let verbs = 0
    let source = false
    for (let i = end; i < name.first; i++) {
      if (this.isOther(i, name) || this.tokens.kind[i] === TokenKind.openQuote || boundaries.has(word[i]!) || relatives.has(word[i]!)) return false
      if (this.speech.sourceAt(i) !== null) source = true
      if (this.speech.saying(i)) verbs++
    }
    if (source || verbs > 0) return source || verbs === 1
    // Right behind the words whatever verb stands there is one of saying: "…," crowed Anna Holm.
    const next = word[end] === "," || this.tokens.kind[end] === TokenKind.closeQuote ? end + 1 : end
    return this.verbBehind(name, this.tokens.count) >= 0 || this.speech.isVerb(name.last) || this.tokens.kind[end] === TokenKind.closeQuote && this.speech.isVerb(next)
  }

  /** `Anna Holm told reporters: “…”`, `According to Anna Holm, …` */
  private leads(name: Found, first: number): boolean {
    const { kind, word } = this.tokens
    const sentence = this.speech.sentenceAt(name.first)
    if (first - name.last > reach || first > sentence.last || !this.speaksFor(name, sentence.first)) return false
    let verb = this.isSource(name.first - 1) ? name.last - 1 : -1
    for (let i = name.last; i < first; i++) {
      if (this.isOther(i, name)) return false
      if (this.speech.saying(i) || this.speech.naming(i, first - 1)) verb = i
    }
    // Whatever verb stands right before the comma or colon that opens a quotation: "Holm continued, “…”".
    if (verb < 0 && (word[first - 2] === "," || word[first - 2] === ":") && this.speech.isVerb(first - 3) && first - 3 === name.last) verb = first - 3
    if (verb < 0 || first - verb > longestAddress + 2) return false
    for (let i = name.last; i < first - 1; i++) {
      if (kind[i] === TokenKind.openQuote || kind[i] === TokenKind.closeQuote) return false
      const isClause = boundaries.has(word[i]!) && word[i] !== "that" && word[i] !== ":" || relatives.has(word[i]!)
      // "Anna Holm, who heads the council, said": a clause between commas.
      if (isClause && !(i > name.last && i < verb && word[name.last] === "," && word[verb - 1] === ",")) return false
      if (i > verb && this.speech.isVerb(i)) return false
    }
    return true
  }

  /** The verb of saying behind a name, or behind what is said more of its bearer between commas; -1 if there is none before `end`. */
  private verbBehind(name: Found, end: number): number {
    const { word } = this.tokens
    let at = name.last
    while (at < end && (auxiliaries.has(word[at]!) || word[at]!.endsWith("ly"))) at++
    if (at < end && this.speech.saying(at)) return at
    if (word[name.last] !== "," && !belonging.has(word[name.last]!)) return -1
    const last = Math.min(end, name.last + reach, this.speech.sentenceAt(name.first).last)
    for (let i = name.last + 1; i < last; i++) {
      if (this.isOther(i, name) || this.tokens.kind[i] === TokenKind.openQuote) return -1
      if (this.speech.saying(i)) return i
    }
    return -1
  }

  /** Whether a name is no part of a phrase that means somebody else: "a friend of Sheriff Holm". */
  private speaksFor(name: Found, first: number): boolean {
    const before = this.beforeTitle(name, first)
    return before < first || !prepositions.has(this.tokens.word[before]!) || this.isSource(before)
  }

  /** "Anna Holm and Paul Reed said": who said it of them is open. */
  private isOneOfSeveral(name: Found): boolean {
    const { word } = this.tokens
    const sentence = this.speech.sentenceAt(name.first)
    const before = this.beforeTitle(name, sentence.first)
    return before >= sentence.first && joining.has(word[before]!) || joining.has(word[name.last] ?? "") || word[name.last] === "," && this.isOther(name.last + 1, name)
  }

  /** The token before a name and the title that stands before it. */
  private beforeTitle(name: Found, first: number): number {
    let at = name.first - 1
    while (at >= first && (this.speech.isNoun(at) && !this.speech.isVerb(at) && !this.speech.saying(at) || this.tokens.word[at] === ".") && !joining.has(this.tokens.word[at]!)) at--
    return at
  }

  /** Whether "per" or "according to" ends with a token. */
  private isSource(i: number): boolean { return this.speech.sourceAt(i) === i + 1 || this.speech.sourceAt(i - 1) === i + 1 }

  /** Whether another person's name begins at a token; "Reed's cousin" is no Reed. */
  private isOther(i: number, name: Found): boolean {
    const other = this.speech.starting.get(i)
    return other !== undefined && this.speech.isPerson(other) && other.entity !== name.entity && !this.speech.possessive(other)
  }
}
