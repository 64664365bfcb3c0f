import type { Claim, Extraction } from "../../model/claim.ts"
import { addTo } from "../../model/multimap.ts"
import { fold } from "../../text/characters.ts"
import { areOneEditApart } from "../../text/edits.ts"
import { namesOfOneStory, type NamesShared } from "../evidence/one-story.ts"

/** Fewer letters of a name may be those of a known place by chance. */
const tellingLetters = 7

/** Letters at an end of a name that a single slip leaves as they are. */
const end = 3

/**
 * A place that everybody knows is claimed by its usual name, and so never meets a misspelling of it, which is just a name.
 * Where another article of the story has a name that is a letter from the place's, the first mention of the place is a
 * claim of that name as well: "Nashville" beside "Nashvile".
 */
export const knowPlaces = (extractions: ReadonlyArray<Extraction>, namesShared: NamesShared): ReadonlyArray<Extraction> => {
  const places = new Map<string, Array<Mentioned>>()
  const byEnd = new Map<string, Array<string>>()
  extractions.forEach((extraction, article) => {
    for (const [name, claim] of firstOf(extraction, isKnownPlace)) {
      if (!places.has(name)) for (const key of endsOf(name)) addTo(byEnd, key, name)
      addTo(places, name, { article, claim })
    }
  })
  if (places.size === 0) return extractions
  const meant = new Map<number, Set<Claim>>()
  extractions.forEach((extraction, article) => {
    for (const name of firstOf(extraction, isOpenName).keys()) {
      const alike = new Set(endsOf(name).flatMap((key) => byEnd.get(key) ?? []).filter((place) => areOneEditApart(place, name)))
      for (const place of alike) for (const other of places.get(place)!) {
        if (other.article === article || namesShared(article, other.article) < namesOfOneStory) continue
        const claims = meant.get(other.article) ?? new Set()
        meant.set(other.article, claims.add(other.claim))
      }
    }
  })
  return meant.size === 0 ? extractions : extractions.map((extraction, article) => {
    const named = meant.get(article)
    return named === undefined ? extraction : { ...extraction, claims: extraction.claims.flatMap((claim) => (named.has(claim) ? [claim, asName(claim)] : [claim])) }
  })
}

interface Mentioned {
  /** Number of the article. */
  readonly article: number
  readonly claim: Claim
}

/** The first claim of each name of one sort in an article, by the name. */
const firstOf = ({ claims }: Extraction, is: (claim: Claim) => boolean): ReadonlyMap<string, Claim> => {
  const out = new Map<string, Claim>()
  for (const claim of claims) {
    if (!is(claim) || claim.printed.length < tellingLetters) continue
    const name = fold(claim.printed)
    if (!out.has(name)) out.set(name, claim)
  }
  return out
}

const isKnownPlace = ({ kind, value }: Claim): boolean => kind === "name" && value.kind === "place"

const isOpenName = ({ kind, value }: Claim): boolean => kind === "name" && value.kind === "name" && value.type === null

const endsOf = (name: string): ReadonlyArray<string> => [name.slice(0, end), `…${name.slice(-end)}`]

const asName = (claim: Claim): Claim => ({ ...claim, rule: "name.proper", predicate: "name.proper", value: { kind: "name", name: claim.printed, type: null } })
