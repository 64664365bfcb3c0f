import type { Claim } from "../model/claim.ts"
import type { ValueGroup } from "../model/judgement.ts"
import { fold } from "../text/characters.ts"
import { asInitials } from "../values/name/initials.ts"
import { isGeneration } from "../values/person.ts"

/**
 * An article's names of one thing or person without those that are only a shorter form of another: "Orle & Lisk" of "Orle &
 * Lisk Railroad". "Paul Lisk" beside "Paul Lisk Jr." may be his father.
 */
export const fullNames = (claims: ReadonlyArray<Claim>): ReadonlyArray<Claim> => {
  if (claims.length < 2 || claims[0]!.kind !== "name" || claims[0]!.value.kind === "place") return claims
  const words = claims.map(({ printed }) => fold(printed).split(" "))
  const isShort = (short: ReadonlyArray<string>, long: ReadonlyArray<string>): boolean =>
    long.length > short.length && short.every((word) => long.includes(word)) && !(long.length === short.length + 1 && isGeneration(long.at(-1)!))
  return claims.filter((_, i) => !words.some((other) => isShort(words[i]!, other)))
}

/** The names that two articles have for one body; without initials, which fit every spelling, where both write it out. */
export const writtenOut = (left: ReadonlyArray<Claim>, right: ReadonlyArray<Claim>): readonly [ReadonlyArray<Claim>, ReadonlyArray<Claim>] => {
  if (left[0]!.kind !== "name") return [left, right]
  const [ours, theirs] = [left.filter(isWrittenOut), right.filter(isWrittenOut)]
  return ours.length > 0 && theirs.length > 0 ? [ours, theirs] : [left, right]
}

/** The values of a name over which articles differ: without initials, which fit either, where more than one is written out. */
export const differingNames = (groups: ReadonlyArray<ValueGroup>): ReadonlyArray<ValueGroup> => {
  const written = groups.filter(({ claims }) => claims.some(isWrittenOut))
  return written.length > 1 ? written : groups
}

const isWrittenOut = ({ kind, value }: Claim): boolean => kind !== "name" || value.kind !== "name" || asInitials(value.name) === null
