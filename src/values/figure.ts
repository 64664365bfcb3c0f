import type { Comparison, FigureValue } from "../model/value.ts"
import type { ValueKind } from "./kind.ts"

/** What two figures have to share in words close by, by the weight of these, where chance gives the figure twice often or at times; any word of their sentences does else. */
const enough: ReadonlyArray<number> = [3, 2]
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

/** Whether two figures have enough words in common to be of the same thing. */
export const areAlike = (left: FigureValue, right: FigureValue): boolean => {
  const { rarity } = left
  return rarity >= 2 ? shared(all(left), all(right)) > 0 : isEnough(shared(left.telling, right.telling), shared(left.plain, right.plain), rarity)
}

/** Whether a figure may be met in another article, by its rarity and its words. */
export const mayBeMet = (value: FigureValue): boolean => {
  const { plain, rarity, telling } = value
  return rarity >= 2 ? rarity === 3 || all(value).length > 0 : isEnough(telling.length, plain.length, rarity)
}

/** Whether so many words close by are enough, one telling word among them. */
const isEnough = (telling: number, plain: number, rarity: FigureValue["rarity"]): boolean =>
  telling > 0 && telling * ofTelling + plain * ofPlain >= enough[rarity]!

const shared = (one: ReadonlyArray<string>, other: ReadonlyArray<string>): number => one.filter((word) => other.includes(word)).length

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
