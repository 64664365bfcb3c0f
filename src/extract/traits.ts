import { TokenFlag, TokenKind, type Tokens } from "../model/tokens.ts"
import type { Lexicons } from "./lexicons.ts"
import { nounKey } from "./noun-key.ts"
import { wordFacts } from "./word-facts.ts"

/** Bits of `Traits.cues`: a phrase of that lexicon may begin at the token. */
export const Cue = { negator: 1, hedge: 2, plan: 4, conditional: 8, number: 16, reporting: 32 } as const

/** What the lexicons say of each token of a text, worked out once for all claims. */
export interface Traits {
  readonly lexicons: Lexicons
  /** Comparable form of the token where it is a content word, else null. */
  readonly stem: ReadonlyArray<string | null>
  readonly cues: Uint8Array
  /** Content stems of stretches asked for before, by `first * (count + 1) + last`, and the words as written. */
  readonly stretches: Map<number, ReadonlyArray<string>>
  readonly written: Map<number, ReadonlyArray<readonly [stem: string, word: string]>>
}

/** What the lexicons say of a word wherever it stands. */
interface WordTraits {
  readonly functionWord: boolean
  readonly stem: string | null
  readonly cues: number
}

const known = new WeakMap<Tokens, Traits>()

/** The traits of a text's tokens; made once. */
export const traitsOf = (tokens: Tokens, lexicons: Lexicons): Traits => {
  const made = known.get(tokens)
  if (made !== undefined && made.lexicons === lexicons) return made
  const stem = new Array<string | null>(tokens.count)
  const cues = new Uint8Array(tokens.count)
  for (let i = 0; i < tokens.count; i++) {
    const word = wordTraits(tokens, i, lexicons)
    const flags = tokens.flags[i]!
    const content = tokens.kind[i] === TokenKind.word && (flags & TokenFlag.possessive) === 0 && (!word.functionWord || (flags & TokenFlag.allCaps) !== 0)
    stem[i] = content ? word.stem ?? initials(tokens.word[i]!, flags, word.functionWord) : tokens.kind[i] === TokenKind.number && tells(tokens.word[i]!) ? tokens.word[i]! : null
    cues[i] = word.cues
  }
  const traits: Traits = { lexicons, stem, cues, stretches: new Map(), written: new Map() }
  known.set(tokens, traits)
  return traits
}

/** Figures that are seldom met twice by chance: of three digits and more, or with two behind a mark; no years. */
const tells = (figure: string): boolean => /^\d+[.,]\d\d|^\d{3,}/.test(figure) && !/^(?:1[89]|20)\d\d$/.test(figure)

/** Two letters are a word of content where they are capitals ("HP"). */
const initials = (word: string, flags: number, functionWord: boolean): string | null =>
  word.length === 2 && (flags & TokenFlag.allCaps) !== 0 && !functionWord ? word : null

const wordTraits = wordFacts((word, lexicons): WordTraits => {
  const reporting = lexicons["reporting-verbs"].has(word)
  const begins = (name: "negators" | "hedges" | "plans" | "conditionals", bit: number) => (lexicons[name].firstWords.has(word) ? bit : 0)
  return {
    functionWord: lexicons["function-words"].has(word),
    stem: word.length < 3 || reporting || word === "according" ? null : nounKey(word, lexicons),
    cues: begins("negators", Cue.negator) | begins("hedges", Cue.hedge) | begins("plans", Cue.plan) | begins("conditionals", Cue.conditional) |
      (lexicons.named.get("number-cues")?.firstWords.has(word) === true ? Cue.number : 0) | (reporting || word === "according" ? Cue.reporting : 0)
  }
})
