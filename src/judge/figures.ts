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

/** Whether two statements give other figures: "two people died" says not what "five people died" says. */
export const haveOtherFigures = (left: string, right: string): boolean => {
  const [ours, theirs] = [figuresOf(left), figuresOf(right)]
  return ours.size > 0 && theirs.size > 0 && ![...ours].some((figure) => theirs.has(figure))
}
