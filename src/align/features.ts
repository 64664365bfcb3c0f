import type { Claim, Extraction } from "../model/claim.ts"
import { distinctive, type Scales } from "./evidence.ts"

/** Words by number, ascending; the numbers follow the words' own order. */
export interface Words {
  readonly ids: Int32Array
  /** Sentences of the article that hold each of them. */
  readonly held: Int32Array
}

/** What of a claim tells at little cost whether another claim can be about the same thing. */
export interface Features {
  readonly claim: Claim
  /** Number of the article. */
  readonly article: number
  readonly sentences: number
  readonly clause: Words
  readonly sentence: Words
  readonly names: Int32Array
  readonly roles: ReadonlyArray<string>
  readonly details: ReadonlyArray<string>
  readonly distinctive: boolean
  /** Number of the value: equal numbers are equal values. */
  readonly value: number
}

/** Features of all claims, in their order, and the words they speak of. */
export interface FeatureTable {
  readonly features: ReadonlyArray<Features>
  /** Most bits that each word can be worth, by its number. */
  readonly most: Float64Array
}

/** Works out the features of the claims of all articles. */
export const featuresOf = (extractions: ReadonlyArray<Extraction>, scales: Scales): FeatureTable => {
  const words = new Set<string>()
  const names = new Set<string>()
  eachList(extractions, (claim) => claim.context.clause, words)
  eachList(extractions, (claim) => claim.context.sentence, words)
  eachList(extractions, (claim) => claim.context.names, names)
  const sorted = [...words].sort()
  const wordIds = new Map(sorted.map((word, i) => [word, i]))
  const nameIds = new Map([...names].map((name, i) => [name, i]))
  const most = Float64Array.from(sorted, (word) => { const band = scales.common.get(word); return band === 1 ? 1 : band === 2 ? 2 : 4 })
  const values = new Map<string, number>()
  const features: Array<Features> = []
  extractions.forEach(({ claims, sentencesWith, sentences }, article) => {
    // Claims of one sentence share their lists.
    const read = new Map<ReadonlyArray<string>, Words>()
    const readNames = new Map<ReadonlyArray<string>, Int32Array>()
    const wordsOf = (list: ReadonlyArray<string>): Words => {
      let made = read.get(list)
      if (made === undefined) {
        const ids = Int32Array.from(list, (word) => wordIds.get(word)!).sort()
        made = { ids, held: Int32Array.from(ids, (id) => sentencesWith.get(sorted[id]!) ?? 0) }
        read.set(list, made)
      }
      return made
    }
    const namesOf = (list: ReadonlyArray<string>): Int32Array => {
      let made = readNames.get(list)
      if (made === undefined) { made = Int32Array.from(list, (name) => nameIds.get(name)!).sort(); readNames.set(list, made) }
      return made
    }
    for (const claim of claims) {
      const { context } = claim
      const key = valueKey(claim)
      let value = values.get(key)
      if (value === undefined) { value = values.size; values.set(key, value) }
      features.push({
        claim, article, sentences, clause: wordsOf(context.clause), sentence: wordsOf(context.sentence), names: namesOf(context.names),
        roles: Object.keys(claim.arguments), details: Object.keys(claim.details), distinctive: distinctive(claim.value), value
      })
    }
  })
  return { features, most }
}

const eachList = (extractions: ReadonlyArray<Extraction>, listOf: (claim: Claim) => ReadonlyArray<string>, into: Set<string>): void => {
  for (const { claims } of extractions) {
    let before: ReadonlyArray<string> | null = null
    for (const claim of claims) {
      const list = listOf(claim)
      if (list !== before) for (const word of list) into.add(word)
      before = list
    }
  }
}

/** JSON writes infinities as null, so the ends of an interval stand beside it. */
const valueKey = ({ value }: Claim): string => "low" in value ? `${JSON.stringify(value)} ${value.low} ${value.high}` : JSON.stringify(value)

/** How many numbers two ascending lists share. */
export const countShared = (a: Int32Array, b: Int32Array): number => {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i]!
    const y = b[j]!
    if (x === y) { shared++; i++; j++ } else if (x < y) i++
    else j++
  }
  return shared
}
