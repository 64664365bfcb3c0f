import { TokenFlag, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { MembersValue } from "../../model/value.ts"
import type { Entity, Found } from "../document.ts"

/** Fewest names that make a list. */
const fewest = 3

/** Before a list these tell that it names only some, and behind it that there are others. */
const someBefore = new Set("including include includes included like as with alongside among featuring features starring stars star".split(" "))
const othersBehind = new Set("others other several many some more etc".split(" "))

/** Behind a list these lead to one more of its members. */
const further: ReadonlyArray<ReadonlyArray<string>> = [["along", "with"], ["together", "with"], ["as", "well", "as"], ["joined", "by"], ["plus"]]

/** Before "by" these tell who made the article. */
const reporting = new Set("reporting writing editing edited written compiled".split(" "))

/** Whoever acts for a country or a town: "the Osk government". */
const powers = new Set("government governments authorities regime administration republic kingdom".split(" "))
/** Most words before the name of a country whose government it is: "the internationally recognised". */
const longestDescription = 4

/** Before a list of places these tell where something is, not who does it. */
const places = new Set("in at from near across to through around between throughout into of off on toward towards outside".split(" "))

/**
 * Lists of three names or more of one sort ("Anna Holm, Paul Reed and Ada Lisk", "Tolven, Osk and Lisk"), each with the
 * last "and" that shows where it ends.
 */
export const findMemberLists = (tokens: Tokens, sentences: ReadonlyArray<Sentence>, names: ReadonlyArray<Found>, entities: ReadonlyArray<Entity>): ReadonlyArray<Found> => {
  const at = new Map(names.filter(({ entity, reference }) => entity !== null && reference === undefined).map((name) => [name.first, name]))
  const out: Array<Found> = []
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last;) {
      const found = at.has(i) ? listFrom(tokens, i, sentence, at, entities) : null
      if (found !== null) out.push(found)
      i = found?.last ?? i + 1
    }
  }
  return out
}

const listFrom = (tokens: Tokens, first: number, sentence: Sentence, at: ReadonlyMap<number, Found>, entities: ReadonlyArray<Entity>): Found | null => {
  const { word } = tokens
  const listed: Array<Found> = []
  let last = first
  let closed = false
  let open = someBefore.has(word[first - 1] ?? "") || word[first - 1] === "," && someBefore.has(word[first - 2] ?? "")
  for (let next = first; next < sentence.last;) {
    const name = memberAt(tokens, next, sentence, at, closed)
    if (name === null) {
      // "Tolven, Osk and two others"
      if (closed) open = true
      break
    }
    listed.push(name)
    last = name.last
    if (closed) break
    const comma = word[last] === ","
    closed = word[comma ? last + 1 : last] === "and"
    if (!comma && !closed) break
    next = last + Number(comma) + Number(closed)
  }
  if (!closed || (tokens.flags[last] ?? 0) & TokenFlag.possessive) return null
  for (const lead of further) {
    const from = word[last] === "," ? last + 1 : last
    if (!lead.every((its, k) => word[from + k] === its)) continue
    const name = memberAt(tokens, from + lead.length, sentence, at, true)
    if (name === null) open = true
    else { listed.push(name); last = name.last }
  }
  for (let k = last; k < Math.min(last + 3, sentence.last); k++) if (othersBehind.has(word[k]!)) open = true
  const persons = listed.filter(({ value }) => value.kind === "person").length
  const keys = listed.map(({ entity }) => entities[entity!]!.key)
  if (persons > 0 && persons < listed.length || new Set(keys).size < Math.max(fewest, keys.length)) return null
  if (word[first - 1] === "by" && reporting.has(word[first - 2] ?? "")) return null
  if (persons === 0 && places.has(word[word[first - 1] === "the" ? first - 2 : first - 1] ?? "")) return null
  const value: MembersValue = { kind: "members", members: keys.sort(), open }
  return { first, last, entity: null, value }
}

/** The name that stands at a token, its article left out; at the end of a list also in a description ("the Osk government"). */
const memberAt = (tokens: Tokens, from: number, sentence: Sentence, at: ReadonlyMap<number, Found>, described: boolean): Found | null => {
  const first = tokens.word[from] === "the" ? from + 1 : from
  for (let i = first; i < Math.min(sentence.last, described && first > from ? first + longestDescription : first + 1); i++) {
    const name = at.get(i)
    if (name === undefined) continue
    if (i === first && !powers.has(tokens.word[name.last]!)) return name
    return powers.has(tokens.word[name.last]!) ? { ...name, first: from, last: name.last + 1 } : null
  }
  return null
}
