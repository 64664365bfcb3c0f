import { TokenKind, type Sentence, type Tokens } from "../model/tokens.ts"
import { contentStems } from "./context.ts"
import { denialIn } from "./denials.ts"
import type { Found } from "./document.ts"
import type { Lexicons } from "./lexicons.ts"

/** Fewer content words say too little to be recognised again. */
const fewestWords = 3
/** Longer stretches are cut: a claim is a phrase, never a whole sentence of a hundred words. */
const longestClause = 24

const bounds = (tokens: Tokens, i: number): boolean => {
  const word = tokens.word[i]!
  return word === "," || word === ";" || word === ":" || word === "—" || word === "–" || word === "(" || word === ")" || word === "." || word === "…" ||
    tokens.kind[i] === TokenKind.openQuote || tokens.kind[i] === TokenKind.closeQuote
}

const conjunctions = new Set(["and", "but", "while", "after", "before", "when", "as", "who", "which", "that", "because"])

/**
 * The clauses of each sentence as statements: stretches between punctuation, cut at conjunctions where they are long,
 * reduced to the stems and figures in them.
 */
export const findClauses = (tokens: Tokens, sentences: ReadonlyArray<Sentence>, lexicons: Lexicons): ReadonlyArray<Found> => {
  const out: Array<Found> = []
  const add = (first: number, last: number) => {
    const stems = contentStems(tokens, first, last, lexicons)
    if (stems.length < fewestWords) return
    const figures: Array<string> = []
    for (let i = first; i < last; i++) if (tokens.kind[i] === TokenKind.number) figures.push(tokens.word[i]!)
    const { negated, denied, course, own } = denialIn(tokens, first, last, lexicons)
    const words = [...new Set([...stems.filter((word) => !own.includes(word)), ...figures])].sort()
    if (words.length > 0) out.push({ first, last, entity: null, value: { kind: "statement", words, negated, denied, course } })
  }
  for (const sentence of sentences) {
    let first = sentence.first
    for (let i = sentence.first; i <= sentence.last; i++) {
      const end = i === sentence.last || bounds(tokens, i)
      const long = !end && i - first >= 8 && conjunctions.has(tokens.word[i]!)
      if (!end && !long && i - first < longestClause) continue
      if (i > first) add(first, i)
      first = end ? i + 1 : i
    }
  }
  return out
}
