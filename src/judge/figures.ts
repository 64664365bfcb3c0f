import { tokenise } from "../text/tokenise.ts"
import { readNumber } from "../values/numbers.ts"

/** The numbers of a statement, each once. "One" and "a" are as often no figure as one. */
const figuresOf = (words: string): ReadonlySet<number> => {
  const tokens = tokenise(words)
  const figures = new Set<number>()
  for (let at = 0; at < tokens.count; at++) {
    const read = readNumber(tokens, at, tokens.count)
    if (read === null) continue
    if (read.low === read.high && read.low > 1) figures.add(read.low)
    at = read.next - 1
  }
  return figures
}

/**
 * Makes the test whether two statements give other figures: "two people died" says not what "five people died" says. It
 * reads each statement once, beside however many it is laid.
 */
export const comparingFigures = (): ((left: string, right: string) => boolean) => {
  const known = new Map<string, ReadonlySet<number>>()
  const figures = (words: string): ReadonlySet<number> => {
    let read = known.get(words)
    if (read === undefined) { read = figuresOf(words); known.set(words, read) }
    return read
  }
  return (left, right) => {
    const ours = figures(left)
    if (ours.size === 0) return false
    const theirs = figures(right)
    return theirs.size > 0 && ![...ours].some((figure) => theirs.has(figure))
  }
}
