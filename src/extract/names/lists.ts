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
