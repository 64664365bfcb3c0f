import type { Article } from "../model/article.ts"
import { addTo } from "../model/multimap.ts"
import { fold } from "../text/characters.ts"

/** The witness behind each article: copies of one wire story share one, named after the first article by id. */
export type Witnesses = ReadonlyMap<string, string>

/** Words in a shingle, and the share of the shorter article's shingles that makes it a copy of the longer. */
const shingle = 6
const copied = 0.6
/** Shorter texts share too much by chance. */
const fewestShingles = 20
/** The share of the few shingles that a long text keeps from which it is looked at whole. */
const likely = 0.3
/** Texts of more words keep one shingle in so many: enough to measure containment, and large folders stay cheap. */
const longText = 200
const keptOf = 4
/** More articles that hold a shingle are not compared each with each. */
const manyHolders = 50

/**
 * Finds articles that print the same text, whatever their headline and however far they were cut (shingling after
 * Broder, "On the resemblance and containment of documents", 1997; containment instead of resemblance).
 */
export const findWitnesses = (articles: ReadonlyArray<Article>): Witnesses => {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1))
  const texts = sorted.map(wordsOf)
  const sets = texts.map((words) => shinglesOf(words))
  const parent = sorted.map((_, i) => i)
  const find = (i: number): number => { while (parent[i] !== i) i = parent[i]!; return i }
  const merge = (i: number, j: number) => {
    const [low, high] = [find(i), find(j)].sort((x, y) => x - y) as [number, number]
    parent[high] = low
  }
  const holders = new Map<number, Array<number>>()
  sets.forEach((set, i) => { for (const hash of set) addTo(holders, hash, i) })
  /** Shingles that two texts share: all, and of these the ones that long texts keep. */
  const shared = new Map<number, { all: number, kept: number }>()
  const share = (a: number, b: number, hash: number): void => {
    const key = a * sorted.length + b
    const count = shared.get(key) ?? { all: 0, kept: 0 }
    count.all++
    if (isKept(hash)) count.kept++
    shared.set(key, count)
  }
  for (const [hash, list] of holders) {
    // What very many articles print, each of them shares with the next one: copies of one are those of all.
    if (list.length > manyHolders) for (let a = 1; a < list.length; a++) share(list[a - 1]!, list[a]!, hash)
    else for (let a = 0; a < list.length; a++) for (let b = a + 1; b < list.length; b++) share(list[a]!, list[b]!, hash)
  }
  const kept = sets.map((set) => { let count = 0; for (const hash of set) if (isKept(hash)) count++; return count })
  for (const [key, { all, kept: both }] of shared) {
    const [a, b] = [Math.floor(key / sorted.length), key % sorted.length]
    if (isWhole(texts[a]!) === isWhole(texts[b]!)) {
      const smaller = Math.min(sets[a]!.size, sets[b]!.size)
      if (smaller >= fewestShingles && all >= copied * smaller) merge(a, b)
    }
    // A whole text beside a long one has few of the shingles that this keeps: they only tell where to look at all of them.
    else if (Math.min(sets[a]!.size, sets[b]!.size) >= fewestShingles && both >= likely * Math.min(kept[a]!, kept[b]!) && isCopy(texts[a]!, texts[b]!)) merge(a, b)
  }
  // A text too short for shingles is a copy where it is the same word for word.
  const wholes = new Map<string, number>()
  texts.forEach((words, i) => {
    const whole = words.join(" ")
    const before = wholes.get(whole)
    if (before === undefined) wholes.set(whole, i)
    else if (whole !== "") merge(before, i)
  })
  return new Map(sorted.map((article, i) => [article.id, sorted[find(i)]!.id]))
}

/** The words that make claims, in comparable form. */
const wordsOf = (article: Article): ReadonlyArray<string> => {
  const words: Array<string> = []
  let at = 0
  const take = (to: number) => { for (const word of fold(article.text.slice(at, to)).split(/[^\p{L}\p{N}]+/u)) if (word !== "") words.push(word) }
  for (const { span } of article.exclusions) { take(span.start); at = Math.max(at, span.end) }
  take(article.text.length)
  return words
}

/** Whether a text keeps all its shingles, and whether a long one keeps this one. */
const isWhole = (words: ReadonlyArray<string>): boolean => words.length < longText
const isKept = (hash: number): boolean => hash % keptOf === 0

/** Whether the shorter of two texts is in the other one, by all their shingles. */
const isCopy = (one: ReadonlyArray<string>, other: ReadonlyArray<string>): boolean => {
  const [short, long] = [shinglesOf(one, true), shinglesOf(other, true)].sort((a, b) => a.size - b.size) as [ReadonlySet<number>, ReadonlySet<number>]
  let common = 0
  for (const hash of short) if (long.has(hash)) common++
  return common >= copied * short.size
}

const shinglesOf = (words: ReadonlyArray<string>, all: boolean = isWhole(words)): ReadonlySet<number> => {
  const hashes = words.map(hash)
  const out = new Set<number>()
  for (let i = 0; i + shingle <= hashes.length; i++) {
    let value = 0x811c9dc5
    for (let k = 0; k < shingle; k++) value = Math.imul(value ^ hashes[i + k]!, 0x01000193) >>> 0
    if (all || isKept(value)) out.add(value)
  }
  return out
}

/** FNV-1a, 32 bits. */
const hash = (word: string): number => {
  let value = 0x811c9dc5
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193) >>> 0
  return value
}
