import { TokenKind } from "../model/tokens.ts"
import type { Comparison, StatementValue } from "../model/value.ts"
import { isDigit } from "../text/characters.ts"
import type { ValueKind } from "./kind.ts"

const negators = new Set(["not", "never", "no", "nobody", "nothing", "neither", "nor", "without"])

const compare = (left: StatementValue, right: StatementValue): Comparison => {
  if (left.words.some(isFigure) && right.words.some(isFigure) && !left.words.some((word) => isFigure(word) && right.words.includes(word))) {
    return { relation: "incomparable", because: "the figures in them differ, and are compared on their own" }
  }
  let shared = 0
  for (const word of left.words) if (right.words.includes(word)) shared++
  const smaller = Math.min(left.words.length, right.words.length)
  if (shared < 2 || shared * 5 < smaller * 2) return { relation: "incomparable", because: "too few words in common" }
  if (left.negated !== right.negated) {
    const [denial, other] = left.negated ? [left, right] : [right, left]
    // The other clause must say just what is denied, and most of what stands around it.
    const says = denial.denied.some((word) => other.words.includes(word))
    // What has not happened may still be planned.
    const ahead = other.course === "planned" && denial.course === "told"
    return says && !ahead && other.course !== "open" && shared * 5 >= denial.words.length * 3 && shared * 3 >= other.words.length
      ? { relation: "different", because: "one of them denies what the other says" }
      : { relation: "incomparable", because: "too few words in common to set a denial against it" }
  }
  const dropped = left.course === "dropped" ? left : right
  const planned = left.course === "planned" ? left : right
  if (!left.negated && dropped.course === "dropped" && planned.course === "planned" && shared >= 3 && shared * 5 >= dropped.words.length * 3) {
    return { relation: "different", because: "one of them ends what the other has planned" }
  }
  return shared * 5 >= smaller * 3 ? { relation: "equal", because: `${shared} content words in common` }
    : { relation: "compatible", because: `${shared} content words in common` }
}

const isFigure = (word: string): boolean => isDigit(word.charCodeAt(0))

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
    const all = [...new Set(words)].sort()
    return words.length === 0 ? null : { first: at, last: end, value: { kind: "statement", words: all, negated, denied: negated ? all : [], course: "told" } }
  },
  normalise: (value) => ({ ...value, words: [...new Set(value.words)].sort(), denied: [...new Set(value.denied)].sort() }),
  compare,
  print: (value) => `${value.negated ? "not " : ""}${value.words.join(" ")}`
}
