import type { Comparison } from "../../model/value.ts"

/** A name with a number, word by word. */
interface Numbered {
  readonly things: ReadonlyArray<string>
  /** The number, by its parts: "737" and "800". */
  readonly parts: ReadonlyArray<string>
}

/** What stands between a thing and its number. */
const numberWords = new Set(["no", "no.", "number", "#"])

const read = (words: ReadonlyArray<string>): Numbered => {
  const named = words.flatMap((word) => (numberWords.has(word) ? [] : [word.replace(/^#/, "")]))
  const number = named.findIndex((word) => /\d/.test(word))
  if (number < 0) return { things: named, parts: [] }
  // The letters of an airline belong to the number of its flight: "flight ab 9525".
  const first = number > 1 && named[number - 1]!.length === 2 ? number - 1 : number
  return { things: named.slice(0, first), parts: named.slice(first) }
}

/** The last word before the number of a name, null where it has no number. */
export const thingIn = (words: ReadonlyArray<string>): string | null => {
  const { things, parts } = read(words)
  return parts.length === 0 ? null : things.at(-1) ?? null
}

/** Compares the numbers in the names of two things that go by them, word by word; null where they are one number, so that the other words tell. */
export const compareNumbers = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): Comparison | null => {
  const [a, b] = [read(left), read(right)]
  if (a.parts.length === 0 || b.parts.length === 0) return null
  const ofOneThing = isPart(a.things, b.things) || isPart(b.things, a.things)
  if (a.parts.join("") === b.parts.join("")) return ofOneThing ? { relation: "equal", because: "the same number" } : null
  if (!ofOneThing) return { relation: "incomparable", because: "two names" }
  if (mayBeOne(a.parts, b.parts) || mayBeOne(b.parts, a.parts)) return { relation: "compatible", because: "one number is told more fully than the other" }
  return { relation: "different", because: `two numbers: ${a.parts.join("-").toUpperCase()} and ${b.parts.join("-").toUpperCase()}` }
}

const isPart = (short: ReadonlyArray<string>, long: ReadonlyArray<string>): boolean => short.every((word) => long.includes(word))

/** Whether one number is a part of the other: "737" of "737-800", "370" of "MH370", "377" of "377A". */
const mayBeOne = (short: ReadonlyArray<string>, long: ReadonlyArray<string>): boolean =>
  short.length <= long.length && short.every((part, i) => part === long[i]) ||
  short.length === 1 && (short[0] === long.at(-1) && long.length === 2 || long.length === 1 && letterless(long[0]!).includes(short[0]!))

/** A number without the letters before it, and without those behind it. */
const letterless = (number: string): ReadonlyArray<string> => [number.replace(/^[a-z]+(?=\d)/, ""), number.replace(/(?<=\d)[a-z]+$/, "")]
