import type { Sentence, Tokens } from "../../model/tokens.ts"
import type { Lexicons } from "../lexicons.ts"
import { datelineEnd } from "../names/datelines.ts"
import { SentenceReading, type Made } from "./sentence-reading.ts"
import { SentenceWords } from "./sentence-words.ts"
import type { Readable } from "./syntax.ts"

/** What was read last, for what may follow. */
export type Item = "start" | "phrase" | "verb" | "preposition" | "conjunction" | "subordinator" | "relative" | "comma" | "adjunct"

/** Where the reading of a sentence stands. */
export class ReadingState {
  readonly tokens: Tokens
  readonly sentence: Sentence
  readonly words: SentenceWords
  readonly made: SentenceReading
  item: Item = "start"
  /** Preposition that waits for its phrase, a token, -1 for none. */
  leading = -1
  /** Token where the clause that is being read begins. */
  from: number
  /** Phrase that a relative pronoun stands for. */
  antecedent = -1
  /** Phrase whose verb is still to come behind what is told of it: "the man" of "the man who robbed a bank was arrested"; -1 for none. */
  waiting = -1
  /** Whether the subject of the last verb is still to come: "said Holm". */
  inverted = false
  /** Commas and dashes of the clause so far: where something put in between may have begun. */
  readonly commas: Array<number> = []
  /** What stood before a parenthesis that is open. */
  outside: Item | null = null

  constructor(document: Readable, lexicons: Lexicons, sentence: Sentence, made: Made) {
    this.tokens = document.tokens
    this.sentence = sentence
    this.words = new SentenceWords(document, lexicons, sentence)
    this.made = new SentenceReading(made, this.words)
    this.from = datelineEnd(document.tokens, sentence, lexicons)
  }

  /** Ends the clause before a token; what was read of it since its verb belongs to it. */
  endClause(token: number): void {
    this.made.claim(this.from, token, this.made.clauseSince(this.from))
    this.from = token
  }

  /** The last comma or dash since the last verb, a token, -1 for none. */
  lastComma(): number {
    const last = this.commas.at(-1) ?? -1
    return last >= this.from ? last : -1
  }

  /** Keeps the head of a phrase that something is told of before its verb, unless it has its part in a clause already. */
  waitFor(phrase: number): void {
    if (phrase < 0) return
    const head = this.made.headOf(phrase)
    const { clause, relation } = this.made.phrases[head]!
    if (clause < 0 && relation === "none" || this.isSaid(head)) this.waiting = head
  }

  /** Whether a phrase stands where the object of a verb of saying would, so that a clause may begin with it: "said the man fled". */
  isSaid(phrase: number): boolean {
    const { clause, relation } = this.made.phrases[phrase]!
    return relation === "object" && this.isSaying(clause)
  }

  /** Whether the last verb is one of saying, so that what follows is said. */
  isReported(): boolean {
    return this.isSaying(this.made.clauseSince(this.sentence.first))
  }

  private isSaying(clause: number): boolean {
    return clause >= 0 && this.words.isReporting(this.made.clauses[clause]!.verb)
  }

  /** Whether a comma ended what was put in between a phrase and its verb: "Holm, a plumber, says". */
  closesInsertion(): boolean {
    const { commas, item, made, sentence, tokens } = this
    const opening = commas.at(-2)
    if (item !== "comma" || opening === undefined || tokens.word[opening] !== tokens.word[commas.at(-1)!]) return false
    const inside = made.clauseSince(sentence.first)
    return made.phraseBefore(opening) >= 0 && (inside < 0 || made.clauses[inside]!.first > opening)
  }
}

export const isDash = (word: string): boolean => word === "—" || word === "–" || word === "--"
