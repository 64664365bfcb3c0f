import type { Claim } from "../model/claim.ts"
import { fold } from "../text/characters.ts"

/** An article's names of one thing or person without those that are only a shorter form of another: "Orle & Lisk" of "Orle & Lisk Railroad". */
export const fullNames = (claims: ReadonlyArray<Claim>): ReadonlyArray<Claim> => {
  if (claims.length < 2 || claims[0]!.kind !== "name" || claims[0]!.value.kind === "place") return claims
  const words = claims.map(({ printed }) => fold(printed).split(" "))
  return claims.filter((_, i) => !words.some((other) => other.length > words[i]!.length && words[i]!.every((word) => other.includes(word))))
}
