import { TokenFlag, type Tokens, type Vocabulary } from "../model/tokens.ts"

/** A word as tokens hold it, with its number and the flags of its letters as they are written somewhere. */
export interface Word {
  readonly word: string
  readonly id: number
  readonly flags: number
}

/** Words by number, kept from text to text, so that what is known of a word is found by its number. */
class Words implements Vocabulary {
  size = 0
  private readonly byForm = new Map<string, Word>()
  private readonly byWriting = new Map<string, Word>()

  /** A word by how it is written. */
  written(written: string): Word {
    const known = this.byWriting.get(written)
    if (known !== undefined) return known
    const lower = written.toLowerCase()
    const capital = lower.charCodeAt(0) !== written.charCodeAt(0)
    const caps = capital && written.length > 1 && written === written.toUpperCase()
    const form = this.of(lower.replaceAll("\u2019", "'"))
    const made = capital ? { ...form, flags: TokenFlag.capital | (caps ? TokenFlag.allCaps : 0) } : form
    this.byWriting.set(copyOf(written), made)
    return made
  }

  /** A word in the form that tokens hold. */
  of(form: string): Word {
    const known = this.byForm.get(form)
    if (known !== undefined) return known
    const word = copyOf(form)
    const made: Word = { word, id: this.size++, flags: 0 }
    this.byForm.set(word, made)
    return made
  }
}

/** Longer pieces of a text are views of it in V8, and one that is kept would keep the whole text. */
const longestCopied = 12

const copyOf = (piece: string): string => (piece.length <= longestCopied ? piece : piece.split("").join(""))

/** Bounded so that a long-lived process does not grow with every word it ever saw. */
const mostWords = 100_000
let current = new Words()

/** The words of all texts so far, to number those of another one by; a new vocabulary where it has grown large. */
export const vocabulary = (): Words => (current.size < mostWords ? current : (current = new Words()))

/** What is known of words, worked out when the first token with a word asks for it. */
export class WordFacts<A> {
  private vocabulary: Vocabulary | null = null
  private known: Array<A | undefined> = []
  private readonly of: (word: string) => A

  /** @param of works out what is known of a word */
  constructor(of: (word: string) => A) { this.of = of }

  /** What is known of the word of a token. */
  at(tokens: Tokens, i: number): A {
    if (tokens.vocabulary !== this.vocabulary) {
      this.vocabulary = tokens.vocabulary
      this.known = []
    }
    const id = tokens.id[i]!
    // No holes: an array with many would become a slow one.
    for (let fresh = this.known.length; fresh <= id; fresh++) this.known.push(undefined)
    return this.known[id] ??= this.of(tokens.word[i]!)
  }
}

/** Up to seven facts about words that hold or not, each a bit from 2 on. */
export class WordBits {
  private vocabulary: Vocabulary | null = null
  private known = new Uint8Array(0)
  private readonly of: (word: string) => number

  /** @param of works out the bits of a word */
  constructor(of: (word: string) => number) { this.of = of }

  /** The bits of the word of a token; bit 1 only says that they are known. */
  at(tokens: Tokens, i: number): number {
    const id = tokens.id[i]!
    return tokens.vocabulary === this.vocabulary && id < this.known.length && this.known[id] || this.learn(tokens, i, id)
  }

  private learn({ count, vocabulary: its, word }: Tokens, i: number, id: number): number {
    // No word stands outside of the text.
    if (i < 0 || i >= count) return 1
    if (its !== this.vocabulary) {
      this.vocabulary = its
      this.known = new Uint8Array(0)
    }
    if (id >= this.known.length) {
      const more = new Uint8Array(Math.max(its.size, this.known.length * 2))
      more.set(this.known)
      this.known = more
    }
    return this.known[id] = this.of(word[i]!) | 1
  }
}
