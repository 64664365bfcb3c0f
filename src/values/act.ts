import type { ActValue, Comparison } from "../model/value.ts"
import type { ValueKind } from "./kind.ts"

/** What two acts have to share, the verb included, by the weight of the words: less is met by chance as well. */
const enough = 3
const ofTelling = 2
const ofPlain = 1

/** Whether an act tells enough to be met in another article. */
export const isTelling = ({ plain, telling, weight }: Pick<ActValue, "plain" | "telling" | "weight">): boolean =>
  weight + telling.length * ofTelling + plain.length * ofPlain >= enough && telling.length + plain.length > 0

const compare = (left: ActValue, right: ActValue): Comparison => {
  if (left.verb !== right.verb) return { relation: "incomparable", because: `${left.verb} and ${right.verb} are two acts` }
  if (left.negated !== right.negated) return { relation: "incomparable", because: "one of them is denied, perhaps of something else" }
  if (left.maybe !== right.maybe) return { relation: "incomparable", because: "one of them only may be" }
  // "Was a member" and "was in bed": such a verb tells nothing but by what follows it.
  if (Math.min(left.weight, right.weight) === 0 && left.done !== right.done) return { relation: "incomparable", because: "the verb tells nothing by itself" }
  if (left.done !== null && right.done !== null && left.done !== right.done && isName(left.done) === isName(right.done)) {
    return { relation: "incomparable", because: `it is done to ${left.done} and to ${right.done}` }
  }
  if (left.by !== null && right.by !== null && left.by !== right.by && isName(left.by) && isName(right.by)) return { relation: "incomparable", because: `${left.by} and ${right.by} do it` }
  if (left.which.length > 0 && right.which.length > 0 && !left.which.some((word) => right.which.includes(word))) {
    return { relation: "incomparable", because: `it is done to something ${left.which.join(" ")} and to something ${right.which.join(" ")}` }
  }
  if (haveOtherFigures(left.figures, right.figures)) {
    return { relation: "incomparable", because: "the figures in them differ, and are compared on their own" }
  }
  const telling = left.telling.filter((word) => right.telling.includes(word)).length
  const both = left.plain.filter((word) => right.plain.includes(word))
  const plain = both.length
  if (telling + plain === 0 || Math.min(left.weight, right.weight) + telling * ofTelling + plain * ofPlain < enough) return { relation: "incomparable", because: "too little in common beside the verb" }
  const fewer = Math.min(left.telling.length + left.plain.length, right.telling.length + right.plain.length)
  const because = `${telling + plain} words in common beside the verb`
  // Who is caught here by a guard may be caught there by a camera.
  if ((telling + plain < fewer || left.done !== right.done) && telling === 0 && both.every(isName)) return { relation: "incomparable", because: "only names in common beside the verb" }
  return telling + plain === fewer ? { relation: "equal", because } : { relation: "compatible", because }
}

/** Whether two acts give other figures: of one noun that both count, or none that both give. */
const haveOtherFigures = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean => {
  if (left.length === 0 || right.length === 0) return false
  const nounOf = (figure: string) => figure.slice(0, figure.indexOf("=") + 1)
  const counted = left.filter((figure) => right.some((other) => nounOf(other) === nounOf(figure)))
  return counted.length === 0 ? !left.some((figure) => right.some((other) => other.endsWith(figure.slice(figure.indexOf("="))))) : counted.some((figure) => !right.includes(figure))
}

const isName = (key: string): boolean => key.startsWith("#")

/** What somebody does, by its verb and the words that tell of whom and what; two acts are never at odds, since each may have been done. */
export const act: ValueKind<ActValue> = {
  kind: "act",
  recognise: () => null,
  normalise: (value) => ({ ...value, telling: sorted(value.telling), plain: sorted(value.plain), which: sorted(value.which), figures: sorted(value.figures) }),
  compare,
  print: ({ negated, plain, telling, verb }) => [...negated ? ["not"] : [], verb, ...telling, ...plain].join(" ")
}

const sorted = (words: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(words)].sort()

/** What two acts can be met over: the verb with as many of the other words as bring it to what they have to share. */
export const keysOfAct = ({ plain, telling, verb, weight }: ActValue): ReadonlyArray<string> => {
  const words = [...telling.map((word) => [word, ofTelling] as const), ...plain.map((word) => [word, ofPlain] as const)]
  const keys: Array<string> = []
  const add = (key: string, weight: number, from: number): void => {
    for (let i = from; i < words.length; i++) {
      const [word, its] = words[i]!
      const longer = `${key} ${word}`
      if (weight + its >= enough) keys.push(longer)
      else add(longer, weight + its, i + 1)
    }
  }
  add(verb, weight, 0)
  return keys
}
