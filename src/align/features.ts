import type { Argument, Claim, Extraction } from "../model/claim.ts"
import type { Value } from "../model/value.ts"
import { NumberedValues } from "./compare.ts"
import type { Scales } from "./scales.ts"
import { Standings } from "./standing.ts"

/** Words by number, ascending; the numbers follow the words' own order. */
export interface Words {
  readonly ids: Int32Array
  /** Sentences of the article that hold each of them. */
  readonly held: Int32Array
}

/** Whether two claims stand among the very same words, and enough of them to tell. */
export const sameSurroundings = (left: Features, right: Features): boolean => {
  if (left.phrase >= 0 && left.phrase === right.phrase) return true
  const a = left.clause.ids
  const b = right.clause.ids
  if (a.length < 3 || a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
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
  /** Its arguments by role, with the number of the person each of them names, if it does. */
  readonly roles: ReadonlyArray<{ readonly role: string, readonly argument: Argument, readonly person: number | undefined }>
  readonly details: ReadonlyArray<string>
  readonly distinctive: boolean
  /** Number of the person that the value names, if it does. */
  readonly person: number | undefined
  /** Numbers of the value and of its time, -1 for none: equal numbers are equal values. */
  readonly value: number
  /** Number of the claim's words without its value, -1 where they are too few to tell. */
  readonly phrase: number
  readonly when: number
  /** Number of how the claim is put: what of it weighs alike whatever it is about. */
  readonly standing: number
}

/** Features of all claims, in their order, and the words they speak of. */
export interface FeatureTable {
  readonly features: ReadonlyArray<Features>
  readonly most: Float64Array
  readonly values: NumberedValues
}

/** Works out the features of the claims of all articles. */
export const featuresOf = (
  extractions: ReadonlyArray<Extraction>, { people, kinds, common }: Pick<Scales, "people" | "kinds" | "common">
): FeatureTable => {
  const words = new Set<string>()
  const names = new Set<string>()
  eachList(extractions, (claim) => claim.context.clause, words)
  eachList(extractions, (claim) => claim.context.sentence, words)
  eachList(extractions, (claim) => claim.context.names, names)
  const sorted = [...words].sort()
  const wordIds = new Map(sorted.map((word, i) => [word, i]))
  const nameIds = new Map([...names].map((name, i) => [name, i]))
  const most = Float64Array.from(sorted, (word) => { const band = common.get(word); return band === 1 ? 1 : band === 2 ? 2 : 4 })
  const values = new NumberedValues(kinds)
  const features: Array<Features> = []
  const phrases = new Map<string, number>()
  const standings = new Standings()
  extractions.forEach(({ claims, sentencesWith, sentences }, article) => {
    // Claims of one sentence share their lists.
    const read = new Map<ReadonlyArray<string>, Words>()
    const readNames = new Map<ReadonlyArray<string>, Int32Array>()
    const wordsOf = (list: ReadonlyArray<string>): Words => {
      let made = read.get(list)
      if (made === undefined) {
        // The list is sorted, as are the numbers of its words.
        made = { ids: new Int32Array(list.length), held: new Int32Array(list.length) }
        for (let i = 0; i < list.length; i++) {
          made.ids[i] = wordIds.get(list[i]!)!
          made.held[i] = sentencesWith.get(list[i]!) ?? 0
        }
        read.set(list, made)
      }
      return made
    }
    const namesOf = (list: ReadonlyArray<string>): Int32Array => {
      let made = readNames.get(list)
      if (made === undefined) { made = new Int32Array(list.map((name) => nameIds.get(name)!)).sort(); readNames.set(list, made) }
      return made
    }
    for (const claim of claims) {
      const { context } = claim
      const personOf = (value: Value | null) => (value?.kind === "person" ? people.of(claim.article, value) : undefined)
      features.push({
        claim, article, sentences, clause: wordsOf(context.clause), sentence: wordsOf(context.sentence), names: namesOf(context.names),
        roles: Object.entries(claim.arguments).map(([role, argument]) => ({ role, argument, person: personOf(argument.value) })),
        details: Object.keys(claim.details), distinctive: distinctive(claim.value), person: personOf(claim.value),
        phrase: phraseOf(claim, phrases), value: values.numberOf(claim.value), when: context.when === null ? -1 : values.numberOf(context.when),
        standing: standings.numberOf(claim)
      })
    }
  })
  return { features, most, values }
}

/** Fewer letters around a value say nothing ("in 5", "of the 5"). */
const shortestPhrase = 12

/** The number of the words that a measured claim puts around its value: two claims with equal ones differ in the value alone. */
const phraseOf = (claim: Claim, phrases: Map<string, number>): number => {
  if (!("low" in claim.value)) return -1
  const before = claim.quote.slice(0, Math.max(0, claim.valueSpan.start - claim.span.start))
  const after = claim.quote.slice(Math.max(0, claim.valueSpan.end - claim.span.start))
  if (before.length + after.length < shortestPhrase) return -1
  const phrase = `${claim.predicate}|${before.toLowerCase()}|${after.toLowerCase()}`
  const known = phrases.get(phrase)
  if (known !== undefined) return known
  phrases.set(phrase, phrases.size)
  return phrases.size - 1
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

/** Whether a value is unlikely to be met twice by chance. */
const distinctive = (value: Value): boolean => {
  switch (value.kind) {
    case "money": case "score": return true
    case "age": return value.low >= 10
    case "quantity": case "percent": case "duration": {
      if (value.kind === "quantity" && value.unit !== null && value.low >= 10) return true
      const digits = String(value.low).replace(/^0*\.?0*|\./g, "").replace(/0+$/, "").length
      return Number.isFinite(value.low) && (digits >= 3 || (digits >= 2 && value.low > 31) || value.low >= 1000)
    }
    case "date": return value.day !== null && value.month !== null
    case "time": return value.low % 30 !== 0
    case "place": return value.name.includes(" ")
    case "person": case "name": case "office": return true
    default: return false
  }
}

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
