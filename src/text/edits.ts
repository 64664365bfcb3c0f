/** Whether two words differ by one letter: another one, one more, or two neighbours exchanged. */
export const areOneEditApart = (a: string, b: string): boolean => {
  if (a === b) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let from = 0
  while (from < short.length && short[from] === long[from]) from++
  if (short.length < long.length) return short.slice(from) === long.slice(from + 1)
  return short.slice(from + 1) === long.slice(from + 1) || areExchangedAt(from, short, long)
}

/** Whether two words are one but for two neighbouring letters that are exchanged: a slip of the hand. */
export const areExchanged = (a: string, b: string): boolean => {
  if (a === b || a.length !== b.length) return false
  let from = 0
  while (a[from] === b[from]) from++
  return areExchangedAt(from, a, b)
}

const areExchangedAt = (at: number, a: string, b: string): boolean =>
  a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)

/** The places at which two words, or two lists of words, of one length differ. */
export const placesApart = (a: ArrayLike<string>, b: ArrayLike<string>): ReadonlyArray<number> => {
  const places: Array<number> = []
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) places.push(i)
  return places
}
