import { TokenKind } from "../model/tokens.ts"
import type { Comparison, StatementValue } from "../model/value.ts"
import type { ValueKind } from "./kind.ts"

const negators = new Set(["not", "never", "no", "nobody", "nothing", "neither", "nor", "without"])

const compare = (left: StatementValue, right: StatementValue): Comparison => {
  const shared = left.words.filter((word) => right.words.includes(word)).length
  const smaller = Math.min(left.words.length, right.words.length)
  if (shared === 0 || shared * 3 < smaller) return { relation: "incomparable", because: "too few words in common" }
  if (left.negated !== right.negated) return { relation: "different", because: "one of them is negated" }
  return shared === left.words.length && shared === right.words.length
    ? { relation: "equal", because: "the same words" } : { relation: "compatible", because: `${shared} content words in common` }
}

/** A clause by its content words; what it says is compared only as far as words and negation tell. */
export const statement: ValueKind<StatementValue> = {
  kind: "statement",
  recognise: (tokens, at, end) => {
    const words: Array<string> = []
    let negated = false
    for (let i = at; i < end; i++) {
      if (tokens.kind[i] !== TokenKind.word) continue
      const word = tokens.word[i]!
      if (negators.has(word) || word.endsWith("n't")) negated = !negated
      else words.push(word)
    }
    return words.length === 0 ? null : { first: at, last: end, value: { kind: "statement", words: [...new Set(words)].sort(), negated } }
  },
  normalise: (value) => ({ ...value, words: [...new Set(value.words)].sort() }),
  compare,
  print: (value) => `${value.negated ? "not " : ""}${value.words.join(" ")}`
}
