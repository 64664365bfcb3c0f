import type { StanceValue } from "../model/value.ts"
import type { ValueKind } from "./kind.ts"

/**
 * A position on a listed axis. It is bound by rules ("attendance=absent") and by the opposites lexicon, so nothing is
 * recognised from tokens alone except its own printed form.
 */
export const stance: ValueKind<StanceValue> = {
  kind: "stance",
  recognise: (tokens, at, end) =>
    at + 2 < end && tokens.word[at + 1] === ":"
      ? { first: at, last: at + 3, value: { kind: "stance", axis: tokens.word[at]!, pole: tokens.word[at + 2]! } }
      : null,
  normalise: (value) => value,
  compare: (left, right) => {
    if (left.axis !== right.axis) return { relation: "incomparable", because: `${left.axis} and ${right.axis} are two questions` }
    if (left.pole === right.pole) return { relation: "equal", because: `both ${left.pole}` }
    return { relation: "incompatible", because: `${left.pole} against ${right.pole}` }
  },
  print: (value) => `${value.axis}: ${value.pole}`
}
