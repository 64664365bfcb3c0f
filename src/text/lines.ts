/** Line and column of offsets, for rendering only. */
export interface LineIndex {
  /** 1-based. */
  readonly lineOf: (offset: number) => number
  /** 1-based, in UTF-16 units. */
  readonly columnOf: (offset: number) => number
}

/** Lines end at LF, CRLF or a lone CR. */
export const lineIndex = (text: string): LineIndex => {
  const starts = [0]
  for (const { index, 0: { length } } of text.matchAll(/\r\n?|\n/g)) starts.push(index + length)
  const indexOf = (offset: number) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return { lineOf: (offset) => indexOf(offset) + 1, columnOf: (offset) => offset - starts[indexOf(offset)]! + 1 }
}
