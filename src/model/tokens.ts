/** What a token is, by its first character. */
export const TokenKind = { word: 0, number: 1, punctuation: 2, openQuote: 3, closeQuote: 4, symbol: 5 } as const

/** Bits of `Tokens.flags`. */
export const TokenFlag = {
  /** Starts with an upper-case letter. */
  capital: 1,
  /** Two letters or more, none of them lower case. */
  allCaps: 2,
  /** White space (or the start of the text) stands before it. */
  spaceBefore: 4,
  /** First token of a line. */
  lineStart: 8,
  /** A possessive ending ("'s", "’"). */
  possessive: 16,
  /** Inside quotation marks. */
  quoted: 32,
  /** A verb contracted to an ending ("'ve", "'ll"). */
  contraction: 64
} as const

/** What the words of several texts are numbered by. It grows, and makes room for a new one when it has grown large. */
export interface Vocabulary {
  readonly size: number
}

/**
 * The tokens of one text as parallel arrays: token `i` is `text.slice(start[i], end[i])`. Arrays instead of objects
 * keep allocation out of the per-token path.
 */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  readonly flags: Uint8Array
  /** Lower case, apostrophes straight, accents kept: "secretary", "'s", "20,000", "u.s.". */
  readonly word: ReadonlyArray<string>
  /** Number of the word in the vocabulary: equal words have one number. */
  readonly id: Int32Array
  readonly vocabulary: Vocabulary
}

/** Whether a token is a word or a number, no mark. */
export const isWordOrNumber = ({ kind }: Tokens, i: number): boolean => kind[i] === TokenKind.word || kind[i] === TokenKind.number

/** Whether a token is the full stop of an abbreviation ("St. Anselm", "Capt. Reed"), with the sentence, which ends at `last`, going on behind it. */
export const endsAbbreviation = (tokens: Tokens, i: number, last: number): boolean =>
  tokens.word[i] === "." && i > 0 && i + 1 < last && (tokens.flags[i]! & TokenFlag.spaceBefore) === 0 &&
  tokens.kind[i - 1] === TokenKind.word && isWordOrNumber(tokens, i + 1)

/** A sentence as a half-open range of token indices. */
export interface Sentence {
  readonly first: number
  readonly last: number
  /** Number of the paragraph it stands in. */
  readonly paragraph: number
}
