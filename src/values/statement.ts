import { TokenKind } from "../model/tokens.ts"
import type { Comparison, StatementValue } from "../model/value.ts"
import { isDigit } from "../text/characters.ts"
import type { ValueKind } from "./kind.ts"

const negators = new Set(["not", "never", "no", "nobody", "nothing", "neither", "nor", "without"])

const compare = (left: StatementValue, right: StatementValue): Comparison => {
  const denies = left.negated !== right.negated
  if ((left.course === "asked") !== (right.course === "asked") && !denies) return { relation: "incomparable", because: "one of them only asks" }
  const refuted = denies && (left.refutes || right.refutes)
  if (denies && !refuted && (left.course === "changed" || right.course === "changed")) return { relation: "incomparable", because: "one of them tells that it was otherwise before" }
  let shared = 0
  let figures = 0
  let sharedFigures = 0
  // Most statements that are laid side by side share a word by chance, so this loop does without closures.
  for (const word of left.words) {
    const figure = isFigure(word)
    if (figure) figures++
    if (!right.words.includes(word)) continue
    shared++
    if (figure) sharedFigures++
  }
  if (!refuted && figures > 0 && sharedFigures === 0 && right.words.some(isFigure)) {
    return { relation: "incomparable", because: "the figures in them differ, and are compared on their own" }
  }
  const smaller = Math.min(left.words.length, right.words.length)
  if (shareTooLittle(shared, left, right)) return { relation: "incomparable", because: "too few words in common" }
  if (denies) {
    return isDenial(left.negated ? left : right, left.negated ? right : left, shared) ? { relation: "different", because: "one of them denies what the other says" }
      : { relation: "incomparable", because: "too few words in common to set a denial against it" }
  }
  if (!left.negated && left.course !== "open" && right.course !== "open" && (shared * 5 >= smaller * 3 || shared >= fewestOpposed) && areOpposed(left.poles, right.poles)) return { relation: "different", because: "they take opposite sides" }
  const dropped = left.course === "dropped" ? left : right
  const planned = left.course === "planned" ? left : right
  if (!left.negated && dropped.course === "dropped" && planned.course === "planned" && (shared >= 3 || shared === dropped.words.length) && shared * 5 >= dropped.words.length * 3) {
    return { relation: "different", because: "one of them ends what the other has planned" }
  }
  if (areOpposed(left.passing, right.passing)) return { relation: "incomparable", because: "they take opposite sides, perhaps one after the other" }
  return shared * 5 >= smaller * 3 ? { relation: "equal", because: `${shared} content words in common` }
    : { relation: "compatible", because: `${shared} content words in common` }
}

/** So many words in common tell that two sides are taken on one matter, however long the clauses are. */
const fewestOpposed = 3

/** Whether two statements with so many words in common are of two matters, whatever else they say. */
export const shareTooLittle = (shared: number, left: StatementValue, right: StatementValue): boolean =>
  shared < 2 || shared * 5 < Math.min(left.words.length, right.words.length) * 2

/** Whether two statements lie on opposite sides of an axis ("life=dead", "life=alive"). */
const areOpposed = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean => {
  for (const pole of left) {
    const axis = pole.slice(0, pole.indexOf("=") + 1)
    if (right.some((other) => other.startsWith(axis) && other !== pole)) return true
  }
  return false
}

/** Whether a denial is about what another clause says; `shared` is how many words both have. */
const isDenial = (denial: StatementValue, other: StatementValue, shared: number): boolean => {
  if (other.course === "open" || other.course === "asked") return false
  // A denial is of what follows it: its verb, or what there is none of.
  const says = denial.refutes || other.exists ? denial.denied.some((word) => other.words.includes(word)) : denial.denied.length > 0 && other.words.includes(denial.denied[0]!)
  if (!says) return false
  // What has not happened may still be planned.
  if (!denial.refutes && other.course === "planned" && denial.course === "told") return false
  // What answers a report repeats the heart of it among words of its own.
  if (denial.refutes && shared * 5 >= other.words.filter((word) => !isFigure(word)).length * 2) return true
  // Of whom or what it is denied must be the same: "the veterans who served" are not "he did not serve".
  if (!denial.refutes && !denial.words.some((word) => !denial.denied.includes(word) && other.words.includes(word))) return false
  // The other clause must say most of what stands around the denial.
  return shared * 5 >= denial.words.length * 3 && shared * 3 >= other.words.length
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
    return words.length === 0 ? null : { first: at, last: end, value: { kind: "statement", words: all, negated, denied: negated ? all : [], refutes: false, exists: false, poles: [], passing: [], course: "told" } }
  },
  normalise: (value) => ({ ...value, words: [...new Set(value.words)].sort(), denied: [...new Set(value.denied)].sort(), poles: [...value.poles].sort(), passing: [...value.passing].sort() }),
  compare,
  print: (value) => `${value.negated ? "not " : ""}${value.words.join(" ")}`
}
