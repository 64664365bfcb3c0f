import type { Sentence, Tokens } from "../../../model/tokens.ts"
import type { Lexicons } from "../../lexicons.ts"
import { capitalWord } from "../capitals.ts"

/** A name as far as it is read: the tokens from `first` to `last`. */
export interface NameSoFar {
  readonly tokens: Tokens
  readonly sentence: Sentence
  readonly lexicons: Lexicons
  readonly first: number
  last: number
  /** Whether "of", "for" or "on" brought in what a body does, so that its next field may follow. */
  field: boolean
  /** Whether a slash brought in a second model, so that its number may follow. */
  model: boolean
}

/** Where a name goes on to from where it stands; null where the reader does not know the token there. */
export type Reader = (name: NameSoFar) => number | null

/** Whether a capital stands at a token of the sentence that a name is in. */
export const capitalAt = ({ sentence, tokens }: NameSoFar, i: number): boolean => i < sentence.last && capitalWord(tokens, i)
