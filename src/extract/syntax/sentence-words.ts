import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import { isGlued } from "../../values/scan.ts"
import type { Found } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import { isPlural } from "../phrase.ts"
import type { Readable } from "./syntax.ts"
import { closed, wordUse, WordClass, type WordUse } from "./word-classes.ts"

const { base, number, participle, past } = WordClass

/** What stands at the tokens of one sentence, whatever was read of it: what a word can be, and the names, amounts and dates found there. */
export class SentenceWords {
  readonly tokens: Tokens
  readonly sentence: Sentence
  private readonly lexicons: Lexicons
  private readonly mentionsAt: Readable["mentionsAt"]

  constructor({ mentionsAt, tokens }: Readable, lexicons: Lexicons, sentence: Sentence) {
    this.tokens = tokens
    this.sentence = sentence
    this.lexicons = lexicons
    this.mentionsAt = mentionsAt
  }

  /** What the word at a token can be; nothing behind the sentence. */
  useAt(i: number): WordUse { return i < this.sentence.last ? wordUse(this.tokens, i, this.lexicons) : nothing }

  /** The name that begins at a token, if any. */
  nameAt(i: number): Found | null { return this.mentionAt(i, names) }

  isName(i: number): boolean { return this.nameAt(i) !== null }

  /** The amount, the age or the rank that begins at a token, if any. */
  amountAt(i: number): Found | null { return this.mentionAt(i, amounts) }

  /** Whether a single word for a rank stands at a token: "first". */
  isRankAt(i: number): boolean {
    const found = this.amountAt(i)
    return found !== null && found.value.kind === "ordinal" && found.last === i + 1
  }

  /** The date or time that begins at a token, if any: it tells when, and is no part of who does what. */
  adjunctAt(i: number): Found | null { return this.mentionAt(i, adjuncts) }

  private mentionAt(i: number, kinds: ReadonlySet<string>): Found | null {
    const there = this.mentionsAt.get(i)
    if (there === undefined) return null
    for (const found of there) if (kinds.has(found.value.kind)) return found
    return null
  }

  /** The date or time whose last token is `at`. */
  adjunctOver(at: number): Found | null {
    for (let i = at; i > Math.max(this.sentence.first, at - longestDate); i--) {
      const found = this.adjunctAt(i)
      if (found !== null && found.last === at + 1) return found
    }
    return null
  }

  /** Whether a capital is that of a line of capitals, where it tells nothing. */
  isHeadlineWord(i: number): boolean {
    const { sentence, tokens } = this
    return i > sentence.first && (tokens.flags[i - 1]! & TokenFlag.capital) !== 0 && tokens.word[sentence.last - 1] !== "."
  }

  /** Whether a noun or an adjective stands at a token, so that what is before it belongs to its phrase. */
  continuesPhrase(at: number): boolean {
    const { tokens, sentence } = this
    if (at >= sentence.last) return false
    if (this.isName(at)) return true
    if (tokens.word[at] === "-" && (tokens.flags[at]! & TokenFlag.spaceBefore) === 0) return this.continuesPhrase(at + 1)
    if ((tokens.flags[at]! & TokenFlag.possessive) !== 0) return true
    if (tokens.kind[at] !== TokenKind.word) return this.amountAt(at) !== null
    const { classes } = this.useAt(at)
    if ((classes & number) !== 0) return true
    if ((classes & closed) !== 0) return false
    // "On Friday killed" and "his said": a finite verb continues nothing.
    if ((classes & (past | participle)) !== 0 && (classes & base) === 0) return at + 1 < sentence.last && tokens.kind[at + 1] === TokenKind.word && (this.useAt(at + 1).classes & closed) === 0
    return true
  }

  /** Whether a hyphen joins a word to the one before it: "Berlin-based", but not "re-signed". */
  isCompounded(i: number): boolean { return this.isJoined(i) && this.tokens.word[i - 2] !== "re" }

  /** Whether what stands at a token only says that a verb is done again: "re-signed". */
  isAgain(i: number): boolean { return this.tokens.word[i] === "re" && this.isJoined(i + 2) }

  private isJoined(i: number): boolean {
    const { sentence, tokens } = this
    return i - 1 > sentence.first && i < sentence.last && tokens.word[i - 1] === "-" && isGlued(tokens, i) && isGlued(tokens, i - 1)
  }

  /** Whether a verb of saying begins at a token. */
  isReporting(i: number): boolean { return this.lexicons["reporting-verbs"].hasAt(this.tokens, i) }

  /** Whether a word stands for more than one. */
  isMany(i: number): boolean { return isPlural(this.tokens.word[i]!) || severals.has(this.tokens.word[i]!) }
}

/** Words for several that show no plural. */
export const severals = new Set(["they", "we", "you", "i", "people", "police", "these", "those", "who"])
/** More tokens no date has. */
const longestDate = 8
const names: ReadonlySet<string> = new Set(["person", "place", "name"])
const amounts: ReadonlySet<string> = new Set(["quantity", "money", "percent", "duration", "age", "ordinal", "score"])
const adjuncts: ReadonlySet<string> = new Set(["date", "time"])

const nothing: WordUse = { classes: 0, lemma: null }
