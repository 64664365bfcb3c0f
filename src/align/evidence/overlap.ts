/** Words, or names, by number, ascending. The lists are short and very many, so they are no typed arrays, which are dear to make. */
export interface Words {
  /** How many they are. */
  readonly size: number
  readonly ids: ReadonlyArray<number>
  /** Sentences of the article that hold each of them. */
  readonly held: ReadonlyArray<number>
  /** Number of the list among those of its article. */
  readonly list: number
}

/** How much two clauses or sentences have in common, the least first. */
export const overlapLevels = ["none", "little", "some", "good", "strong"] as const

/** The level of so many bits in common, as its place in `overlapLevels`. */
export const overlapRank = (bits: number): number => (bits >= 12 ? 4 : bits >= 7 ? 3 : bits >= 3.5 ? 2 : bits > 0 ? 1 : 0)

/** The lists of one article turned round: each word with the lists that hold it. */
interface Holders {
  readonly sentences: number
  /** The words, ascending, each with its sentences and with where its lists begin in `holding`. */
  readonly ids: Int32Array
  readonly held: Int32Array
  readonly from: Int32Array
  readonly holding: Int32Array
}

const holdersOf = (lists: ReadonlyArray<Words>, sentences: number): Holders => {
  const entries = lists.reduce((sum, { ids }) => sum + ids.length, 0)
  // Word and list as one number each, so that sorting brings the lists of a word together.
  const pairs = new Float64Array(entries)
  let at = 0
  for (const { ids, list } of lists) for (let i = 0; i < ids.length; i++) pairs[at++] = ids[i]! * lists.length + list
  pairs.sort()
  const ids = new Int32Array(entries)
  const from = new Int32Array(entries + 1)
  const holding = new Int32Array(entries)
  let words = 0
  for (at = 0; at < entries; at++) {
    const id = Math.floor(pairs[at]! / lists.length)
    if (words === 0 || id !== ids[words - 1]) {
      from[words] = at
      ids[words++] = id
    }
    holding[at] = pairs[at]! - id * lists.length
  }
  from[words] = entries
  const held = new Int32Array(words)
  for (const list of lists) for (let i = 0; i < list.ids.length; i++) held[placeOf(ids, list.ids[i]!, 0, words)] = list.held[i]!
  return { sentences, ids: ids.subarray(0, words), held, from, holding }
}

/** Place of the first number from `low` on that is not below `least`, in an ascending list. */
const placeOf = (list: Int32Array, least: number, low: number, high: number): number => {
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

/** What one list has in common with every list of an article, and these lists turned round. */
interface Row {
  of: Words | null
  readonly sums: Float64Array
  readonly others: Holders
}

/** What a word in common is worth, by its number, the sentences of the two articles that hold it, and all their sentences. */
export type Worth = (word: number, held: number, sentences: number) => number

/**
 * Bits that a word is worth by its rarity in the sentences of two articles; frequent words are worth less than that
 * makes them. Every word is worth something. `most` is the most for each word.
 */
export const worthByRarity = (most: Float64Array): Worth => (word, held, sentences) =>
  Math.min(most[word]!, Math.log2((sentences + smoothing) / (held + 1)))

const smoothing = 24

/** What the words in common of two lists of two articles are worth. */
export interface Overlap {
  of(left: number, a: Words, right: number, b: Words): number
  /** The same, for who lays one list beside most of another article's before the next one. */
  inRows(): Overlap
}

/** The lists of an article. */
export interface Listed {
  readonly lists: ReadonlyArray<Words>
  /** How many sentences the article has. */
  readonly sentences: number
}

/** What the clauses of several articles have in common, or the sentences, or the names in them. */
export class Overlaps implements Overlap {
  private readonly articles: ReadonlyArray<Listed>
  private readonly worth: Worth

  constructor(articles: ReadonlyArray<Listed>, worth: Worth) {
    this.articles = articles
    this.worth = worth
  }

  of(left: number, a: Words, right: number, b: Words): number {
    const sentences = this.articles[left]!.sentences + this.articles[right]!.sentences
    let sum = 0
    for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
      const [x, y] = [a.ids[i]!, b.ids[j]!]
      if (x === y) sum += this.worth(x, a.held[i]! + b.held[j]!, sentences)
      if (x <= y) i++
      if (y <= x) j++
    }
    return sum
  }

  inRows(): Overlap { return new Rows(this.articles, this.worth) }
}

/**
 * Lays a list beside all lists of another article at once, word by word: that costs little more than the words in
 * common, where laying it beside each of them costs all their words.
 */
class Rows implements Overlap {
  private readonly articles: ReadonlyArray<Listed>
  private readonly worth: Worth
  /** The row that was asked for last, by article; null where nobody has asked: no claim is laid beside those of the first article. */
  private readonly rows: Array<Row | null>

  constructor(articles: ReadonlyArray<Listed>, worth: Worth) {
    this.articles = articles
    this.rows = articles.map(() => null)
    this.worth = worth
  }

  of(left: number, a: Words, right: number, b: Words): number {
    if (left > right) return this.of(right, b, left, a)
    const row = this.rows[right] ??= this.rowOver(this.articles[right]!)
    if (row.of !== a) {
      this.fill(row, a, this.articles[left]!.sentences)
      row.of = a
    }
    return row.sums[b.list]!
  }

  inRows(): Overlap { return this }

  private rowOver({ lists, sentences }: Listed): Row {
    return { of: null, sums: new Float64Array(lists.length), others: holdersOf(lists, sentences) }
  }

  private fill({ others: other, sums }: Row, { held, ids }: Words, sentences: number): void {
    sums.fill(0)
    for (let i = 0, place = 0; i < ids.length; i++) {
      const id = ids[i]!
      place = placeOf(other.ids, id, place, other.ids.length)
      if (other.ids[place] !== id) continue
      const worth = this.worth(id, held[i]! + other.held[place]!, sentences + other.sentences)
      for (let at = other.from[place]!; at < other.from[place + 1]!; at++) sums[other.holding[at]!]! += worth
    }
  }
}
