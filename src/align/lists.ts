import type { Extraction } from "../model/claim.ts"
import { Overlaps, type Listed, type Words, type Worth } from "./evidence/overlap.ts"

/** All words of some lists in their own order, so that what is sorted by words is sorted by their numbers as well. */
export class Wordbook {
  /** A word's place is its number. */
  readonly words: ReadonlyArray<string>
  readonly numbers: ReadonlyMap<string, number>

  constructor(words: Iterable<string>) {
    this.words = [...words].sort()
    this.numbers = new Map(this.words.map((word, i) => [word, i]))
  }
}

/** The clauses of all articles by the numbers of their words, or the sentences, or the names in them. */
export class Lists {
  private readonly numbers: ReadonlyMap<string, number>
  private readonly articles: Array<Listed & { readonly lists: Array<Words> }> = []
  private held: ReadonlyMap<string, number> = new Map()
  /** The lists of the article in hand: claims of one sentence share theirs. */
  private known = new Map<ReadonlyArray<string>, Words>()

  constructor({ numbers }: Wordbook) { this.numbers = numbers }

  /** From now on, lists are of the next article. */
  turnTo({ sentences, sentencesWith }: Extraction): void {
    this.articles.push({ lists: [], sentences })
    this.held = sentencesWith
    this.known = new Map()
  }

  /** A list of the article in hand; it is sorted, and so are the numbers. */
  wordsOf(list: ReadonlyArray<string>): Words {
    const before = this.known.get(list)
    if (before !== undefined) return before
    const { lists } = this.articles.at(-1)!
    const made: Words = {
      size: list.length, ids: list.map((word) => this.numbers.get(word)!), held: list.map((word) => this.held.get(word) ?? 0), list: lists.length
    }
    lists.push(made)
    this.known.set(list, made)
    return made
  }

  /** What the lists read so far have in common. */
  overlaps(worth: Worth): Overlaps { return new Overlaps(this.articles, worth) }
}
