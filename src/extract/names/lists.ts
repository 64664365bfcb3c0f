import type { Tokens } from "../../model/tokens.ts"
import type { Lexicons } from "../lexicons.ts"

interface Listed {
  readonly first: number
  readonly last: number
  readonly person: number
  readonly place: number
}

/** Words before a place and what lies beside it. */
const inside = new Set(["in", "near"])

/**
 * First tokens of the names that stand in one list with a place: "homes in Hanley, Wain and Ana". Whoever is shown to be a
 * person is none of them ("in Marlow, Reed and Lisk said").
 */
export const listedPlaces = (tokens: Tokens, names: ReadonlyArray<Listed>, lexicons: Lexicons): ReadonlySet<number> => {
  const found = new Set<number>()
  names.forEach((name, at) => {
    if (name.place === 0 || name.person > 0 || !inside.has(tokens.word[name.first - 1] ?? "")) return
    const members: Array<number> = []
    for (let last = name.last, next = at + 1; next < names.length; next++) {
      const other = names[next]!
      const between = tokens.word[last]
      const closing = between === "and" || between === "or" || between === "," && tokens.word[last + 1] === "and"
      const gap = closing && between === "," ? 2 : 1
      if (other.first !== last + gap || !closing && between !== "," || other.person > 0 || other.last - other.first > 1 && lexicons["given-names"].hasAt(tokens, other.first)) return
      members.push(other.first)
      last = other.last
      if (closing) break
      if (next === names.length - 1) return
    }
    for (const first of members) found.add(first)
  })
  return found
}

/** Fewer names are no list. */
const shortestList = 3

/** First tokens of the names of two words or three that stand in one list with those of persons: "Anna Holm, Orvand Quist and Paul Reed". */
export const listedPersons = (tokens: Tokens, names: ReadonlyArray<Listed>, lexicons: Lexicons): ReadonlySet<number> => {
  const found = new Set<number>()
  for (let at = 0; at < names.length;) {
    const members = [names[at]!]
    while (at + members.length < names.length && areJoined(tokens, members.at(-1)!.last, names[at + members.length]!.first)) members.push(names[at + members.length]!)
    at += members.length
    if (members.length < shortestList) continue
    const sure = members.filter((name) => isFull(name) && !isPlaced(tokens, name, lexicons) && lexicons["given-names"].hasAt(tokens, name.first))
    if (sure.length < 2 || sure.length * 2 < members.length) continue
    for (const name of members) if (isFull(name) && !sure.includes(name) && !isPlaced(tokens, name, lexicons)) found.add(name.first)
  }
  return found
}

/** Whether nothing but a comma or "and" stands between two names. */
const areJoined = (tokens: Tokens, last: number, next: number): boolean => {
  const between = tokens.word.slice(last, next).join(" ")
  return between === "," || between === "and" || between === ", and"
}

const isFull = ({ first, last }: Listed): boolean => last - first === 2 || last - first === 3

/** Whether a name ends like that of a place or a body, or is one that everybody knows. */
const isPlaced = (tokens: Tokens, { first, last }: Listed, lexicons: Lexicons): boolean =>
  lexicons["place-words"].hasAt(tokens, last - 1) && !lexicons["given-names"].hasAt(tokens, first) || lexicons["organisation-words"].hasAt(tokens, last - 1) ||
  [lexicons.cities, lexicons.countries, lexicons.regions, lexicons.organisations].some((known) => known.longest(tokens, first, last) !== null)
