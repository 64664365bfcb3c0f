/** The word that most of some are, the longest of these, the first of those by its letters; null for none. */
export const mostOften = (words: ReadonlyArray<string>): string | null => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}
