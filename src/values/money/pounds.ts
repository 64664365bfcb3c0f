import type { Tokens } from "../../model/tokens.ts"
import type { NumberRead } from "../numbers.ts"
import { wordAt } from "../scan.ts"

/** Whether a word is the unit that is money to some and a weight to others. */
export const isPound = (word: string): boolean => word === "pounds" || word === "pound"

/** Verbs and nouns of paying. */
const paying = new Set("pay pays paid paying cost costs costing fine fined fee price owe owed owes".split(" "))

/** Of trading and earning: pounds, but not "bought a 20-pound bag". */
const trading = new Set((
  "sold sells buy buys bought worth earn earns earned steal stole stolen donate donated spend spends spent prize salary wage wages ticket tickets bail reward debt debts rent"
).split(" "))

/** How many tokens before the unit one of them may stand. */
const reach = 6

const signs = new Set(["$", "€", "us$", "euros", "dollars"])

/**
 * Whether so many pounds are sterling and no weight: only sterling comes in millions of them, is paid, or has its worth in
 * another currency behind it in brackets. The number ends at token `at`, the unit at `after`.
 */
export const areSterling = (tokens: Tokens, at: number, after: number, end: number, number: NumberRead): boolean => {
  if (number.exponent >= 3 || number.high >= 100_000 || wordAt(tokens, after, end) === "sterling") return true
  if (wordAt(tokens, after, end) === "of") return false
  if (wordAt(tokens, after, end) === "(") for (let i = after + 1; i < Math.min(after + 4, end); i++) if (signs.has(wordAt(tokens, i, end))) return true
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const word = tokens.word[i]!
    if (word === "." || word === ";") return false
    if (paying.has(word) || trading.has(word) && tokens.word[after - 1] === "pounds") return true
  }
  return false
}
