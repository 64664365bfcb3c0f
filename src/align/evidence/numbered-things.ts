import type { Extraction } from "../../model/claim.ts"
import { addTo } from "../../model/multimap.ts"
import { numberedThing } from "../../values/name.ts"
import type { NumberedValues } from "../compare.ts"

/** The things of each article that go by a number, by their kind ("flight"), as numbers of their values; by the number of the article. */
export type NumberedThings = (article: number) => ReadonlyMap<string, ReadonlyArray<number>>

/** Makes the look-up of an article's numbered things; each article is read when it is first asked for. */
export const numberedThings = (extractions: ReadonlyArray<Extraction>, values: NumberedValues): NumberedThings => {
  const known: Array<ReadonlyMap<string, ReadonlyArray<number>>> = []
  return (article) => known[article] ??= read(extractions[article]!, values)
}

const read = ({ claims }: Extraction, values: NumberedValues): ReadonlyMap<string, ReadonlyArray<number>> => {
  const out = new Map<string, Array<number>>()
  for (const { kind, value } of claims) {
    const thing = kind === "name" && value.kind === "name" ? numberedThing(value) : null
    if (thing === null) continue
    const number = values.numberOf(value)
    if (out.get(thing)?.includes(number) !== true) addTo(out, thing, number)
  }
  return out
}
