import type { CompoundValue } from "../model/value.ts"
import type { ValueKind } from "./kind.ts"

/** What something is, by its noun and the word that says which. Two such are never at odds: an article tells of many things. */
export const compound: ValueKind<CompoundValue> = {
  kind: "compound",
  recognise: () => null,
  normalise: (value) => value,
  compare: (left, right) => (left.noun === right.noun && left.which === right.which && left.together === right.together ? { relation: "equal", because: "the same noun, and the same word with it" }
    : { relation: "incomparable", because: "two things" }),
  print: ({ noun, together, which }) => (together ? `${which} and ${noun}` : `${which} ${noun}`)
}
