import type { Found } from "../document.ts"

/** What the values of an article leave of its tokens for names: "737-800" of a Boeing is no result, and can be a part of a name. */
export const Taken = { free: 0, byValue: 1, byResult: 2 } as const

/** By token, what a value there leaves; counts and ranks leave everything. */
export const takenBy = (tokens: number, values: ReadonlyArray<Found>): Uint8Array => {
  const taken = new Uint8Array(tokens)
  for (const { first, last, value } of values) if (value.kind !== "quantity" && value.kind !== "ordinal") taken.fill(value.kind === "score" ? Taken.byResult : Taken.byValue, first, last)
  return taken
}

/** Whether no value takes a token of a name. */
export const isFree = (name: Found, taken: Uint8Array): boolean => {
  for (let i = name.first; i < name.last; i++) if (taken[i] === Taken.byValue || taken[i] === Taken.byResult && !isNumbered(name)) return false
  return true
}

/** Values that are no part of a name: "Third" of "Third District Court" ranks nothing, and "Gale 100" are no hundred. */
export const outsideNames = (tokens: number, values: ReadonlyArray<Found>, names: ReadonlyArray<Found>): ReadonlyArray<Found> => {
  const inName = new Uint8Array(tokens)
  const inNumbered = new Uint8Array(tokens)
  for (const name of names) if (name.last - name.first > 1) (isNumbered(name) ? inNumbered : inName).fill(1, name.first, name.last)
  return values.filter(({ first, value }) => inNumbered[first] === 0 && (inName[first] === 0 || value.kind !== "ordinal"))
}

/** Whether a name goes by a number in it, so that no other reading of this number stands. */
const isNumbered = ({ value }: Found): boolean => value.kind === "name" && value.type === "numbered"
