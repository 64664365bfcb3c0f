import type { Article } from "../model/article.ts"
import type { Reference } from "../model/claim.ts"
import type { Sentence, Tokens } from "../model/tokens.ts"
import type { Value } from "../model/value.ts"
import type { Cast } from "./people/persons.ts"

/** A mention by tokens: `[first, last)`. Spans are cut from it when a claim is made. */
export interface Found {
  readonly first: number
  readonly last: number
  readonly value: Value
  /** Index into `Document.entities` for persons and other names, null for all else and for unsure references. */
  readonly entity: number | null
  /** For a mention that does not name its person but means him or her. */
  readonly reference?: Reference
}

/** Who speaks: an entity of the article, or just the words that name him or her. */
export interface Speaker {
  readonly entity: number | null
  readonly name: string
  /** Where the words that tell who speaks name a person; absent where a pronoun or a description means him or her. */
  readonly at?: Found
}

/** The one whose report a sentence is. */
export interface Reporter extends Speaker {
  /** The words that a name beside them gives to the one who bears it; null where only the context tells who says what. */
  readonly says: Stretch | null
}

/** Tokens `[first, last)`. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** One person, organisation or place of an article, with every mention joined. */
export interface Entity {
  readonly type: "person" | "place" | "name"
  /** The fullest form the article uses. */
  readonly name: string
  /** Comparable form: surname for persons, folded name for others. */
  readonly key: string
  readonly value: Value
}

/** Words in quotation marks with the one who says them. */
export interface Quoted {
  /** Tokens between the marks. */
  readonly first: number
  readonly last: number
  /** Entity index of the speaker, or null. */
  readonly speakerEntity: number | null
  /** The speaker as named ("Mark Rutte", "police"), null if nobody is. */
  readonly speaker: string | null
  /** The name of the speaker, a person, where it stands right beside the words as who says them; null where only the context tells. */
  readonly named: Found | null
  /** Attributed words that make a claim; scare quotes and titles of works do not. */
  readonly attributed: boolean
}

/** Mentions by the token they begin at, longest first; every token is asked for them many times. */
export class MentionsAt {
  private readonly there: Array<Array<Found> | undefined>

  /** @param tokens how many tokens there are */
  constructor(tokens: number, mentions: ReadonlyArray<Found>) {
    this.there = new Array<Array<Found> | undefined>(tokens).fill(undefined)
    this.add(mentions)
  }

  /** Adds what only the mentions so far showed. */
  add(mentions: ReadonlyArray<Found>): void {
    for (const found of mentions) {
      const others = this.there[found.first]
      if (others === undefined) { this.there[found.first] = [found]; continue }
      let at = others.length
      while (at > 0 && others[at - 1]!.last < found.last) at--
      others.splice(at, 0, found)
    }
  }

  get(token: number): ReadonlyArray<Found> | undefined { return this.there[token] }
}

/** An article taken apart: what rules match against. */
export interface Document {
  readonly article: Article
  readonly tokens: Tokens
  readonly sentences: ReadonlyArray<Sentence>
  /** Sentence of each token. */
  readonly sentenceOf: Int32Array
  readonly entities: ReadonlyArray<Entity>
  readonly quotations: ReadonlyArray<Quoted>
  /** Number of the quotation that each token stands in, -1 outside. */
  readonly quotationOf: Int32Array
  /** The person or body whose report a sentence is, or null. */
  readonly reporterOf: (sentence: Sentence) => Reporter | null
  readonly mentionsAt: MentionsAt
  readonly cast: Cast
}

export const spanOf = (tokens: Tokens, first: number, last: number) => ({ start: tokens.start[first]!, end: tokens.end[last - 1]! })

export const textOf = (tokens: Tokens, first: number, last: number): string => tokens.text.slice(tokens.start[first]!, tokens.end[last - 1]!)

/** Longest quotation a finding shows whole, in UTF-16 units. */
const longestQuote = 150

/** Whether a finding shows so many words whole. */
export const isShown = (tokens: Tokens, first: number, last: number): boolean => tokens.end[last - 1]! - tokens.start[first]! <= longestQuote
