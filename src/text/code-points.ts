/**
 * Turns UTF-16 offsets of a text into offsets in code points, for standards that count characters. A half of a
 * surrogate pair that stands alone counts as one, as in a string's iterator.
 */
export const codePointIndex = (text: string): ((offset: number) => number) => {
  // Offsets after the second half of each pair: few in most articles, and none in many.
  const pairs: Array<number> = []
  for (let i = 1; i < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) pairs.push(i + 1)
  }
  return (offset) => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
