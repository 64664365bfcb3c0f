import type { Tokens } from "../model/tokens.ts"

/** The runs of tokens between those that part a text in some way: where the run that a token stands in begins and ends. */
export interface Runs {
  /** For each token, and the end of the text: the first token from which on none before it parts. */
  readonly begin: Int32Array
  /** The first token from it on that parts, or the end of the text. */
  readonly end: Int32Array
}

/** Makes the runs of each text, once for all claims in it: walking to the ends of a clause for each claim in it would cost its length. */
export const runsBetween = (parts: (tokens: Tokens, i: number) => boolean): ((tokens: Tokens) => Runs) => {
  const known = new WeakMap<Tokens, Runs>()
  return (tokens) => {
    const before = known.get(tokens)
    if (before !== undefined) return before
    const { count } = tokens
    const begin = new Int32Array(count + 1)
    const end = new Int32Array(count + 1)
    for (let i = 0, from = 0; i <= count; i++) {
      begin[i] = from
      if (i < count && !parts(tokens, i)) continue
      end.fill(i, from, i + 1)
      from = i + 1
    }
    const runs = { begin, end }
    known.set(tokens, runs)
    return runs
  }
}
