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

/** A small number for each word, 0 for most of them: what many words are asked for costs no more than a look at it. */
export class WordNumbers {
  private vocabulary: Vocabulary | null = null
  /** One more than the number of each word, 0 where it is not known. */
  private known: Uint16Array | Int32Array = new Uint16Array(0)
  private readonly of: (word: string) => number
  private readonly most: number

  /**
   * @param of works out the number of a word
   * @param most the highest of the numbers
   */
  constructor(of: (word: string) => number, most: number) {
    this.of = of
    this.most = most
  }

  /** The number of the word of a token; 0 where no token is. */
  at(tokens: Tokens, i: number): number {
    const id = tokens.id[i]!
    return (tokens.vocabulary === this.vocabulary && id < this.known.length && this.known[id] || this.learn(tokens, i, id)) - 1
  }

  private learn({ count, vocabulary: its, word }: Tokens, i: number, id: number): number {
    if (i < 0 || i >= count) return 1
    if (its !== this.vocabulary) {
      this.vocabulary = its
      this.known = new Uint16Array(0)
    }
    if (id >= this.known.length) {
      const size = Math.max(its.size, this.known.length * 2)
      const more = this.most < 2 ** 16 - 1 ? new Uint16Array(size) : new Int32Array(size)
      more.set(this.known)
      this.known = more
    }
    return this.known[id] = this.of(word[i]!) + 1
  }
}
