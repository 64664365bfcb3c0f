import type { Chunk } from "./kinds.ts"

/** What all mentions of a name show together. */
export interface Evidence {
  readonly person: number
  readonly place: number
  /** "The" stands before it somewhere. */
  readonly definite: boolean
  /** It stands outside headlines somewhere. */
  readonly body: boolean
}

const nothing: Evidence = { person: 0, place: 0, definite: false, body: false }

/** One name alone that so many mentions have is whom the article tells of. */
const often = 2

/** The evidence of each name, by its key; of a name that is no run of capitals nothing is known. */
export const gatherEvidence = (chunks: ReadonlyArray<Chunk>, keyOf: (chunk: Chunk) => string): { readonly of: (chunk: Chunk) => Evidence, readonly told: ReadonlySet<string> } => {
  const evidence = new Map<string, { person: number, place: number, definite: boolean, body: boolean, times: number }>()
  for (const chunk of chunks) {
    const key = keyOf(chunk)
    const known = evidence.get(key) ?? { ...nothing, times: 0 }
    known.person += chunk.person
    known.place += chunk.place
    known.definite ||= chunk.definite
    known.body ||= !chunk.headline
    if (!chunk.headline) known.times++
    evidence.set(key, known)
  }
  // Persons go by their last word later in a text, bodies by their first.
  for (const [key, known] of evidence) {
    const later = known.body && key.includes(" ") ? evidence.get(key.slice(key.lastIndexOf(" ") + 1)) : undefined
    // "The Northport Herons" are "the Herons" further down.
    if (later === undefined) continue
    const bare = !known.definite && !later.definite
    known.person += bare && (later.person > 0 || later.place === 0 && later.times >= often && !evidence.has(key.slice(0, key.indexOf(" ")))) ? 2 : 1
  }
  return { of: (chunk) => evidence.get(keyOf(chunk)) ?? nothing, told: toldBelow(evidence) }
}

/** The names that stand outside headlines, with all their endings: "henrik osk" and "osk". */
const toldBelow = (evidence: ReadonlyMap<string, Evidence>): ReadonlySet<string> => {
  const told = new Set<string>()
  for (const [key, { body }] of evidence) {
    if (!body) continue
    for (let at = 0; at >= 0; at = key.indexOf(" ", at) < 0 ? -1 : key.indexOf(" ", at) + 1) told.add(key.slice(at))
  }
  return told
}

/** Longest name looked for inside a headline, in tokens. */
const longestName = 8

/** Capitals of a headline name something only if the text below does: "Osk" in "Osk Quits" where it has "Henrik Osk". */
export const namedInHeadline = (chunk: Chunk, told: ReadonlySet<string>, keyAt: (first: number, last: number) => string): ReadonlyArray<Chunk> => {
  const out: Array<Chunk> = []
  for (let first = chunk.first; first < chunk.last; first++) {
    let last = Math.min(chunk.last, first + longestName)
    while (last > first && !told.has(keyAt(first, last))) last--
    if (last === first) continue
    out.push(first === chunk.first && last === chunk.last ? chunk : { ...chunk, first, last, piece: true })
    first = last - 1
  }
  return out
}
