import type { TermValue } from "../model/value.ts"
import type { ValueKind } from "./kind.ts"

/**
 * A word of a list in which terms include one another: a shotgun is a long gun, a convicted man has been charged. Rules
 * bind it from a lexicon whose entries name their `broader` term; nothing is recognised from tokens alone.
 */
export const term: ValueKind<TermValue> = {
  kind: "term",
  recognise: () => null,
  normalise: (value) => value,
  compare: (left, right) => {
    if (left.term === right.term) return { relation: "equal", because: `both ${left.term}` }
    if (left.broader.includes(right.term) || right.broader.includes(left.term)) return { relation: "compatible", because: `${left.term} and ${right.term}: one includes the other` }
    const shared = left.broader.find((broader) => right.broader.includes(broader))
    return shared === undefined ? { relation: "incomparable", because: `${left.term} and ${right.term} may both hold` }
      : { relation: "different", because: `${left.term} against ${right.term}, two kinds of ${shared}` }
  },
  print: (value) => value.term
}
