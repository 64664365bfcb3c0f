import type { Extraction } from "../model/claim.ts"
import { addTo } from "../model/multimap.ts"
import { namesOfOneStory } from "./evidence/one-story.ts"

/** Up to this many articles every pair may tell of one story; in larger folders articles must share names first. */
const smallFolder = 60

/** Names that more than this share of a large folder mentions bind no story, however many of them two articles share. */
const onEverybodysLips = 1 / 8

/**
 * For each article the later ones that may tell of the same story, ascending; null when every pair may.
 *
 * A name that `h` of `n` articles hold is in two of them by chance with a probability of about (h/n)²; two articles are
 * neighbours where they share two names or more that would all be in both by chance less often than (60/n)⁴. So two names
 * that few articles hold are enough, of common ones it takes more; an article that has none of the names of two others
 * never parts them; and pairs by chance grow no faster than the folder.
 */
export const storyNeighbours = (extractions: ReadonlyArray<Extraction>): ReadonlyArray<ReadonlyArray<number>> | null => {
  const total = extractions.length
  if (total <= smallFolder) return null
  const holders = holdersOf(extractions)
  const needed = 2 * Math.log2(total / smallFolder) - rounding
  /** The names of each article that others hold as well, with its place among their holders. */
  const own: ReadonlyArray<Array<SharedName>> = extractions.map(() => [])
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > total * onEverybodysLips) continue
    const bits = Math.log2(total / list.length)
    list.forEach((article, at) => { own[article]!.push({ holders: list, at, bits }) })
  }
  const shared = new Int32Array(total)
  const bitsOf = new Float64Array(total)
  return own.map((names) => {
    const met: Array<number> = []
    for (const { at, bits, holders } of names) {
      for (let k = at + 1; k < holders.length; k++) {
        const other = holders[k]!
        if (shared[other]!++ === 0) met.push(other)
        bitsOf[other]! += bits
      }
    }
    const near = met.filter((other) => shared[other]! >= namesOfOneStory && bitsOf[other]! >= needed).sort((a, b) => a - b)
    for (const other of met) shared[other] = bitsOf[other] = 0
    return near
  })
}

interface SharedName {
  readonly holders: ReadonlyArray<number>
  readonly at: number
  readonly bits: number
}

/** Sums of logarithms may fall short by less than this. */
const rounding = 1e-9

/** The articles, by their numbers, that hold each name around a claim. */
const holdersOf = (extractions: ReadonlyArray<Extraction>): ReadonlyMap<string, ReadonlyArray<number>> => {
  const holders = new Map<string, Array<number>>()
  extractions.forEach((extraction, index) => {
    const names = new Set<string>()
    // Claims of one sentence share the list.
    let before: ReadonlyArray<string> | null = null
    for (const { context } of extraction.claims) {
      if (context.names !== before) for (const name of context.names) names.add(name)
      before = context.names
    }
    for (const name of names) addTo(holders, name, index)
  })
  return holders
}
