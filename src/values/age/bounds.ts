import { TokenKind, type Tokens } from "../../model/tokens.ts"
import { smallNumbers } from "../number/words.ts"
import { wordAt, wordBefore } from "../scan.ts"

/** Behind these a bare number is an age: "younger than 12". */
const comparing = new Set(["younger", "older"])

/** Whose age it is that "over" and "under" bound. */
const aging = new Set((
  "adult adults anybody anyone boy boys child children everybody everyone girl girls kids man men minor minors nobody people person persons someone student students those woman women youths " +
  "americans babies britons citizens driver drivers infants kid patient patients pupil pupils resident residents teen teens voter voters worker workers youth"
).split(" "))
const bounding = new Set(["above", "below", "over", "under"])

/** What follows an age, but no amount. */
const following = new Set("and are at by can cannot could die died dies for from had has have in is may must of on or should that the to was were who will with without would".split(" "))

/** Whether a bound of an age begins at a token: "a girl younger than 12", "people over 60 died"; "people over 60 feet away" and "younger than 12 others" have none. */
export const isAgeBound = (tokens: Tokens, at: number, end: number): boolean => {
  const word = wordAt(tokens, at, end)
  const number = comparing.has(word) && wordAt(tokens, at + 1, end) === "than" ? at + 2 : bounding.has(word) && aging.has(wordBefore(tokens, at)) ? at + 1 : -1
  if (number < 0 || number >= end || !(tokens.kind[number] === TokenKind.number ? /^\d{1,2}$/.test(tokens.word[number]!) : smallNumbers.has(tokens.word[number]!))) return false
  return comparing.has(word) || number + 1 >= end || tokens.kind[number + 1] !== TokenKind.word || following.has(tokens.word[number + 1]!)
}
