import { severals, type SentenceWords } from "./sentence-words.ts"
import type { Clause, Phrase, Relation } from "./syntax.ts"

/** What was read of a document: the phrases and clauses in order, and which of them each token is of. */
export interface Made {
  readonly phrases: Array<Phrase>
  readonly clauses: Array<Clause>
  readonly phraseOf: Int32Array
  readonly clauseOf: Int32Array
}

/** What was read of a sentence so far. */
export class SentenceReading {
  readonly phrases: Array<Phrase>
  readonly clauses: Array<Clause>
  readonly phraseOf: Int32Array
  private readonly clauseOf: Int32Array
  private readonly words: SentenceWords
  /** Number of the first phrase and clause of the sentence. */
  readonly firstPhrase: number
  readonly firstClause: number

  constructor({ clauseOf, clauses, phraseOf, phrases }: Made, words: SentenceWords) {
    this.phrases = phrases
    this.clauses = clauses
    this.phraseOf = phraseOf
    this.clauseOf = clauseOf
    this.words = words
    this.firstPhrase = phrases.length
    this.firstClause = clauses.length
  }

  /** The last phrase; what stands in a parenthesis is passed over behind it. */
  lastPhrase(): number {
    const { phrases } = this
    let at = phrases.length - 1
    while (at >= this.firstPhrase && phrases[at]!.relation === "aside") at--
    return at >= this.firstPhrase ? at : -1
  }

  /** Whether a phrase is about more than one. */
  isMany(phrase: number): boolean {
    const { head, name, first } = this.phrases[phrase]!
    return name === null && (this.words.isMany(head) || severals.has(this.words.tokens.word[first]!))
  }

  /** The last clause whose verb stands at or behind a token, -1 for none. */
  clauseSince(token: number): number {
    const last = this.clauses.length - 1
    return last >= this.firstClause && this.clauses[last]!.last > token ? last : -1
  }

  /** Gives a phrase its part in a clause. */
  place(phrase: number, relation: Relation, clause: number): void {
    const its = this.phrases[phrase]!
    its.relation = relation
    its.clause = clause
  }

  /** Gives the tokens that are of no clause yet to one. */
  claim(first: number, last: number, clause: number): void {
    if (clause < 0) return
    for (let i = first; i < last; i++) if (this.clauseOf[i] === -1) this.clauseOf[i] = clause
  }

  /** "The driver of the van": the driver. */
  headOf(phrase: number): number {
    const { phrases } = this
    let at = phrase
    while (at > this.firstPhrase && phrases[at]!.belongsTo >= 0) at = phrases[at]!.belongsTo
    // "The man in the car fled": a place beside the subject, not the subject.
    while (at > this.firstPhrase && phrases[at]!.preposition >= 0 && !opensClause.has(this.words.tokens.word[phrases[at]!.preposition]!) && phrases[at - 1]!.last === phrases[at]!.preposition && phrases[at - 1]!.clause < 0) {
      at--
      while (at > this.firstPhrase && phrases[at]!.belongsTo >= 0) at = phrases[at]!.belongsTo
    }
    return at
  }

  /** Where a phrase begins with its preposition. */
  startOf(phrase: number): number {
    const { phrases } = this
    const { first, preposition: led } = phrases[phrase]!
    return led >= 0 ? led : first
  }

  /** The phrase that ends right before a token, -1 for none. */
  phraseBefore(token: number): number {
    for (let i = token - 1; i >= this.words.sentence.first && i >= token - 2; i--) if (this.phraseOf[i]! >= 0) return this.phraseOf[i]!
    return -1
  }
}

/** Prepositions that stand before a clause as well: "after the man fled". */
export const opensClause = new Set(["after", "before", "since", "until", "as", "than"])
