import type { Comparison, FigureValue } from "../model/value.ts"
import type { ValueKind } from "./kind.ts"

/** What two figures have to share in words, by the weight of these, for each rarity of the figure: the seldomer it is, the less. */
const enough: Readonly<Record<FigureValue["rarity"], number>> = { 0: 3, 1: 2, 2: 1, 3: 1 }
const ofTelling = 2
const ofPlain = 1

const compare = (left: FigureValue, right: FigureValue): Comparison => {
  if (left.of !== right.of || left.number !== right.number) return { relation: "incomparable", because: "two figures" }
  if (left.tells !== null && right.tells !== null && left.tells !== right.tells) return { relation: "incomparable", because: "one is an age, the other counts something" }
  const alike = areAlike(left, right)
  if (!alike && left.rarity < 3) return { relation: "incomparable", because: "the same figure, but too few words in common to tell that it is of the same thing" }
  if (left.inexact !== right.inexact) return { relation: "compatible", because: "the same figure, told with different exactness" }
  return { relation: "equal", because: alike ? "the same figure, and words in common around it" : "the same figure, which chance hardly ever gives twice" }
}

/** Whether two figures have enough words in common to be of the same thing: of their sentences where chance seldom gives the figure twice, close by else. */
export const areAlike = (left: FigureValue, right: FigureValue): boolean =>
  isMet({ telling: shared(left.telling, right.telling), plain: shared(left.plain, right.plain), rarity: left.rarity }) || left.rarity >= 2 && shared(all(left), all(right)).length > 0

const shared = (one: ReadonlyArray<string>, other: ReadonlyArray<string>): ReadonlyArray<string> => one.filter((word) => other.includes(word))

/** Whether a figure, by its rarity and the words close to it, is enough to be met in another article. */
export const isMet = ({ plain, rarity, telling }: Pick<FigureValue, "plain" | "rarity" | "telling">): boolean =>
  telling.length * ofTelling + plain.length * ofPlain >= enough[rarity] && (rarity >= 2 || telling.length > 0)

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

/** What two figures can be met over: the figure, with a word where chance gives it twice as well, and with a telling one where it often does. */
export const keysOfFigure = (value: FigureValue): ReadonlyArray<string> => {
  const figure = `${value.of}=${value.number}`
  return value.rarity === 3 ? [figure] : (value.rarity === 2 ? all(value) : value.telling).map((word) => `${figure} ${word}`)
}
