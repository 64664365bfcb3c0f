import { TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { Lexicons } from "../lexicons.ts"

/** Tokens between a person and the words that tell the seat. */
const reach = 9

const before = new Set(["passenger", "front", "back", "rear"])
const breaks = new Set(["and", "but", "when", "while", "after", "before", "which", "that", "whose", "by", "with", ";", ":"])

/**
 * What the words behind a person, from `last` on, make of a person in a vehicle: "a woman in the passenger seat", "a man of 40,
 * who was at the wheel". Null where they tell of no seat.
 */
export const seatAt = (tokens: Tokens, sentence: Sentence, last: number, lexicons: Lexicons): "passenger" | "driver" | null => {
  for (let i = last; i < Math.min(sentence.last, last + reach); i++) {
    const word = tokens.word[i]!
    const prior = tokens.word[i - 1] ?? ""
    if (word === "backseat" || (word === "seat" || word === "side") && before.has(prior)) return "passenger"
    if (word === "driver" && tokens.word[i + 2] === "seat" || word === "wheel" && prior === "the" && (tokens.word[i - 2] === "behind" || tokens.word[i - 2] === "at")) return "driver"
    if (word === "driving" && (i === last || prior === "was" || prior === "been")) return "driver"
    if (breaks.has(word) || word === "who" && i > last + 1 || lexicons["reporting-verbs"].hasAt(tokens, i) || tokens.kind[i] === TokenKind.openQuote) return null
  }
  return null
}
