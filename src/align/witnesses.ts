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

/**
 * Finds articles that print the same text, whatever their headline and however far they were cut (shingling after
 * Broder, "On the resemblance and containment of documents", 1997; containment instead of resemblance).
 */
export const findWitnesses = (articles: ReadonlyArray<Article>): Witnesses => {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1))
  const texts = sorted.map(wordsOf)
  const sets = texts.map(shinglesOf)
  const parent = sorted.map((_, i) => i)
  const find = (i: number): number => { while (parent[i] !== i) i = parent[i]!; return i }
  const merge = (i: number, j: number) => {
    const [low, high] = [find(i), find(j)].sort((x, y) => x - y) as [number, number]
    parent[high] = low
  }
  const holders = new Map<number, Array<number>>()
  sets.forEach((set, i) => { for (const hash of set) addTo(holders, hash, i) })
  const shared = new Map<number, number>()
  for (const list of holders.values()) {
    // A phrase that very many articles print is boilerplate and tells nothing.
    if (list.length < 2 || list.length > 50) continue
    for (let a = 0; a < list.length; a++) for (let b = a + 1; b < list.length; b++) {
      const key = list[a]! * sorted.length + list[b]!
      shared.set(key, (shared.get(key) ?? 0) + 1)
    }
  }
  for (const [key, count] of shared) {
    const a = Math.floor(key / sorted.length)
    const b = key % sorted.length
    const smaller = Math.min(sets[a]!.size, sets[b]!.size)
    if (smaller < fewestShingles || count < copied * smaller) continue
    merge(a, b)
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

const shinglesOf = (words: ReadonlyArray<string>): ReadonlySet<number> => {
  const hashes = words.map(hash)
  const out = new Set<number>()
  for (let i = 0; i + shingle <= hashes.length; i++) {
    let value = 0x811c9dc5
    for (let k = 0; k < shingle; k++) value = Math.imul(value ^ hashes[i + k]!, 0x01000193) >>> 0
    // One shingle in four is enough to measure containment, and keeps large folders cheap.
    if (value % 4 === 0 || hashes.length < 200) out.add(value)
  }
  return out
}

/** FNV-1a, 32 bits. */
const hash = (word: string): number => {
  let value = 0x811c9dc5
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193) >>> 0
  return value
}
