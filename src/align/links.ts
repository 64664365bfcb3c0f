import type { Evidence, Link } from "../model/alignment.ts"
import type { Claim, Extraction } from "../model/claim.ts"
import type { Features } from "./evidence/features.ts"
import { rounded } from "./evidence/ledger.ts"
import type { Scales } from "./evidence/scales.ts"
import { weigh, weightsFrom, type Weight } from "./evidence/weigh.ts"
import { blocksOf, type Block } from "./keys.ts"
import { rivals, type WeighedPair } from "./rivals.ts"
import { storyNeighbours } from "./story-neighbours.ts"

/** What links are made of beside the numbers of their claims. */
interface Source {
  readonly features: ReadonlyArray<Features>
  readonly scales: Scales
}

/** A link with the numbers of its claims, the smaller first. Its evidence is put into words when somebody asks for it. */
export class NumberedLink implements Link, WeighedPair {
  readonly i: number
  readonly j: number
  bits: number
  /** The strongest single piece of evidence against it, in bits. */
  least: number
  private rival: Evidence | null = null
  private readonly source: Source

  constructor(source: Source, i: number, j: number, { bits, least }: Weight) {
    this.source = source
    this.i = i
    this.j = j
    this.bits = bits
    this.least = least
  }

  /** Adds what the other figures of the two articles say. */
  addRival(rival: Evidence): void {
    this.rival = rival
    this.bits = rounded(this.bits + rival.bits)
    this.least = Math.min(this.least, rival.bits)
  }

  get left(): Claim { return this.source.features[this.i]!.claim }
  get right(): Claim { return this.source.features[this.j]!.claim }
  get evidence(): ReadonlyArray<Evidence> {
    const { features, scales } = this.source
    const { evidence } = weigh(features[this.i]!, features[this.j]!, scales)
    return this.rival === null ? evidence : [...evidence, this.rival]
  }
}

/** Larger blocks hold words, not things: their pairs meet in a smaller block too, or not at all. */
const largestBlock = 400

/** Links of the claims of different articles that share a blocking key, as far as the evidence reaches the threshold `related`. */
export const linksOf = (extractions: ReadonlyArray<Extraction>, features: ReadonlyArray<Features>, scales: Scales): ReadonlyArray<NumberedLink> => {
  const neighbours = storyNeighbours(extractions)
  const blocks = blocksOf(features, scales)
  const lowest = scales.weights.thresholds.related
  const weightFrom = weightsFrom(lowest, scales)
  // What every pair asks for stands together: most pairs go no further.
  const articleOf = Int32Array.from(features, ({ article }) => article)
  const valueOf = Int32Array.from(features, ({ value }) => value)
  const noNews = Uint8Array.from(features, ({ claim }) => Number(isNoNews(claim)))
  /** Number of the first claim of each article, and of all claims at the end. */
  const firstOf = [0]
  for (const { claims: own } of extractions) firstOf.push(firstOf.at(-1)! + own.length)
  /** For each claim the last one that it was paired with. */
  const met = new Int32Array(features.length).fill(-1)
  const links: Array<NumberedLink> = []
  const source = { features, scales }
  /** Pairs whose agreement is no news, as two numbers each; weighed last, if they can matter. */
  const agreeing: Array<number> = []
  /** Numbers of the values that such claims link with another value. */
  const disputed = new Set<number>()
  const link = (i: number, j: number): void => {
    const weight = weightFrom(features[i]!, features[j]!)
    if (weight === null) return
    links.push(new NumberedLink(source, i, j, weight))
    if ((noNews[i]! | noNews[j]!) === 1 && valueOf[i] !== valueOf[j]) disputed.add(valueOf[i]!).add(valueOf[j]!)
  }
  const pair = (i: number, j: number): void => {
    if (met[j] === i) return
    met[j] = i
    if (noNews[i] === 1 && noNews[j] === 1 && valueOf[i] === valueOf[j]) agreeing.push(i, j)
    else link(i, j)
  }
  const meet = (i: number, block: Block, from: number, to: number): void => {
    for (let at = firstAtLeast(block, from); at < block.length && block[at]! < to; at++) pair(i, block[at]!)
  }
  /** For each article the last one that it was marked as a neighbour of. */
  const nextTo = new Int32Array(extractions.length).fill(-1)
  let marked = -1
  for (let i = 0; i < features.length; i++) {
    const article = articleOf[i]!
    const from = firstOf[article + 1]!
    const near = neighbours?.[article]
    if (near !== undefined && marked !== article) {
      for (const other of near) nextTo[other] = article
      marked = article
    }
    const own = blocks[i]!
    for (let k = 0; k < own.length; k++) {
      const block = own[k]!
      if (block[block.length - 1]! < from) continue
      if (near === undefined) { if (block.length <= largestBlock) meet(i, block, from, features.length) }
      // Short blocks are walked whole; in long ones each neighbour is looked up.
      else if (block.length <= near.length * lookUp) {
        for (let at = firstAtLeast(block, from); at < block.length; at++) {
          const j = block[at]!
          if (nextTo[articleOf[j]!] === article) pair(i, j)
        }
      } else for (const other of near) meet(i, block, firstOf[other]!, firstOf[other + 1]!)
    }
  }
  for (let at = 0; at < agreeing.length; at += 2) if (disputed.has(valueOf[agreeing[at]!]!)) link(agreeing[at]!, agreeing[at + 1]!)
  // All pairs must be known before the first one is told what its rivals say.
  const told = rivals(links, features, scales)
  for (const [link, rival] of told) link.addRival(rival)
  return told.length === 0 ? links : links.filter(({ bits }) => bits >= lowest)
}

/**
 * Whether claims that agree on this are no news: that both say that somebody was hurt, or begin a sentence with one
 * capital letter, which need not be that of a name. Only a difference is.
 */
export const isNoNews = ({ predicate, printed, sentence, valueSpan }: Claim): boolean =>
  predicate === "harm" || predicate === "name.proper" && valueSpan.start === sentence.start && !printed.includes(" ")

/** Numbers of a block that are walked over in the time that one is looked up. */
const lookUp = 8

/** Place of the first number of an ascending list that is not below `least`. */
const firstAtLeast = (list: Block, least: number): number => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}
