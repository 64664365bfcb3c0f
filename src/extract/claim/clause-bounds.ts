import { TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import { runsBetween } from "../runs.ts"

/** Commas and the like, which part clauses. */
export const clauses = runsBetween((tokens, i) => {
  const word = tokens.word[i]!
  return word === "," || word === ";" || word === ":" || word === "—" || word === "–" || word === "(" || word === ")" || tokens.kind[i] === TokenKind.openQuote || tokens.kind[i] === TokenKind.closeQuote
})

/** Fewer tokens say too little to be a clause. */
const enough = 9

/** The clause around tokens `[first, last)`: between commas and the like, widened until it says something. */
export const clauseAround = (tokens: Tokens, sentence: Sentence, first: number, last: number): { first: number, last: number } => {
  const { begin, end } = clauses(tokens)
  const beginning = (at: number) => Math.max(sentence.first, begin[at]!)
  const ending = (at: number) => Math.min(sentence.last, end[at]!)
  let from = beginning(first)
  let to = ending(last)
  while (to - from < enough && (from > sentence.first || to < sentence.last)) {
    if (from > sentence.first) from = beginning(from - 1)
    else to = ending(to + 1)
  }
  return { first: from, last: to }
}

/** Words that begin another clause: what stands before them governs another verb. */
const clauseOpeners = new Set(["who", "which", "that", "because", "while", "whereas", "although", "but", "when", "where", "after", "before", "since", "whom"])

/** A semicolon, or a comma with "and" after it: another main clause follows. */
const endsMain = (tokens: Tokens, i: number): boolean =>
  tokens.word[i] === ";" || (tokens.word[i] === "and" && i > 0 && tokens.word[i - 1] === ",")

/** A clause up to the next one that opens in it behind token `from`: a date in "a firm that earned $3 million last year" is not when the firm is bought. */
export const ownClause = (tokens: Tokens, clause: { first: number, last: number }, from: number): { first: number, last: number } => {
  return { first: clause.first, last: Math.max(from, Math.min(clause.last, untilRelative(tokens).end[from]!)) }
}
export const relatives = new Set(["who", "which", "that", "whose", "whom"])
const untilRelative = runsBetween((tokens, i) => relatives.has(tokens.word[i]!))

/** The part of a clause around tokens `[first, last)` in which no other clause opens. */
export const withinOpeners = (tokens: Tokens, clause: { first: number, last: number }, first: number, last: number): { first: number, last: number } => {
  const { begin, end } = betweenOpeners(tokens)
  return { first: Math.min(first, Math.max(clause.first, begin[first]!)), last: Math.max(last, Math.min(clause.last, end[last]!)) }
}
const betweenOpeners = runsBetween((tokens, i) => clauseOpeners.has(tokens.word[i]!) || endsMain(tokens, i))
