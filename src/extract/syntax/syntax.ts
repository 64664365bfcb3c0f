import type { Document, Found } from "../document.ts"

/** How a noun phrase stands to the verb of its clause; one in a parenthesis stands aside. */
export type Relation = "subject" | "object" | "oblique" | "apposition" | "aside" | "none"

/** A noun phrase up to its head: "the five masked men", "Anna Holm", "$3 million". */
export interface Phrase {
  /** Tokens `[first, last)`. */
  readonly first: number
  readonly last: number
  /** Token of its head noun: the last one of a name, the first one of a bare amount. */
  readonly head: number
  /** The person, place or other name that is its head, null for common nouns. */
  readonly name: Found | null
  /** The possessor's name or noun ("Holm's car"): a token, -1 for none. */
  readonly owner: number
  /** The preposition that leads it, a token, -1 for none. */
  readonly preposition: number
  /** The phrase that it belongs to by "of" or by standing beside it ("Orle, a town"), by number, -1 for none. */
  belongsTo: number
  relation: Relation
  /** The clause it belongs to, by number, -1 for none. */
  clause: number
}

/** A verb with those who take part. */
export interface Clause {
  /** Tokens of the verb with its auxiliaries `[first, last)`. */
  readonly first: number
  readonly last: number
  /** Token of the main verb. */
  readonly verb: number
  readonly lemma: string
  /** The subject suffers what the verb says: "was arrested", "a man killed by". */
  readonly passive: boolean
  readonly finite: boolean
  /** The phrase that the verb is said of, by number, -1 where the sentence names none. */
  subject: number
  /** The first phrase behind an active verb, by number, -1 for none. */
  object: number
}

/** The phrases and clauses of a document, in order of their tokens. */
export interface Syntax {
  readonly phrases: ReadonlyArray<Phrase>
  readonly clauses: ReadonlyArray<Clause>
  /** For each clause the phrases beside its verb that a preposition leads, by number. */
  readonly obliques: ReadonlyArray<ReadonlyArray<number>>
  /** Phrase of each token, -1 outside. */
  readonly phraseOf: Int32Array
  /** Clause that each token stands in, -1 where there is no verb. */
  readonly clauseOf: Int32Array
}

/** What reading needs of a document. */
export type Readable = Pick<Document, "tokens" | "sentences" | "mentionsAt">
