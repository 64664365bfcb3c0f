import type { Comparison, FigureValue } from "../model/value.ts"
import type { ValueKind } from "./kind.ts"

/** What two figures have to share in words, by the weight of these, for each rarity of the figure: the seldomer it is, the less. */
const enough: Readonly<Record<FigureValue["rarity"], number>> = { 0: 3, 1: 2, 2: 1 }
const ofTelling = 2
const ofPlain = 1

const compare = (left: FigureValue, right: FigureValue): Comparison => {
  if (left.of !== right.of || left.number !== right.number) return { relation: "incomparable", because: "two figures" }
  if (left.tells !== null && right.tells !== null && left.tells !== right.tells) return { relation: "incomparable", because: "one is an age, the other counts something" }
  const both = (one: ReadonlyArray<string>, other: ReadonlyArray<string>) => one.filter((word) => other.includes(word))
  const near = { telling: both(left.telling, right.telling), plain: both(left.plain, right.plain) }
  if (!isMet({ ...near, beside: both(all(left), all(right)), rarity: left.rarity })) return { relation: "incomparable", because: "the same figure, but too few words in common to tell that it is of the same thing" }
  return left.inexact === right.inexact ? { relation: "equal", because: "the same figure, and words in common around it" }
    : { relation: "compatible", because: "the same figure, told with different exactness" }
}

/** Whether the words around a figure are enough for it to be met in another article; those far from it are only where chance hardly ever gives it twice. */
export const isMet = ({ beside, plain, rarity, telling }: Pick<FigureValue, "beside" | "plain" | "rarity" | "telling">): boolean =>
  telling.length * ofTelling + plain.length * ofPlain >= enough[rarity] && (rarity === 2 || telling.length > 0) || rarity === 2 && beside.length > 0

const all = ({ beside, plain, telling }: FigureValue): ReadonlyArray<string> => [...telling, ...plain, ...beside]

/** A number that two articles give, in whatever words: two figures are never at odds, since an article gives many. */
export const figure: ValueKind<FigureValue> = {
  kind: "figure",
  recognise: () => null,
  normalise: (value) => ({ ...value, telling: sorted(value.telling), plain: sorted(value.plain), beside: sorted(value.beside) }),
  compare,
  print: ({ number, of }) => (of === "number" ? number : `${number} (${of})`)
}

const sorted = (words: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(words)].sort()

/** What two figures can be met over: the figure with a word, a telling one unless it is hardly ever met by chance. */
export const keysOfFigure = (value: FigureValue): ReadonlyArray<string> => {
  const figure = `${value.of}=${value.number}`
  return (value.rarity === 2 ? all(value) : value.telling).map((word) => `${figure} ${word}`)
}
