/** Whether two words differ by one letter: another one, one more, or two neighbours exchanged. */
export const areOneEditApart = (a: string, b: string): boolean => {
  if (a === b) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let from = 0
  while (from < short.length && short[from] === long[from]) from++
  if (short.length < long.length) return short.slice(from) === long.slice(from + 1)
  return short.slice(from + 1) === long.slice(from + 1) ||
    short[from] === long[from + 1] && short[from + 1] === long[from] && short.slice(from + 2) === long.slice(from + 2)
}
