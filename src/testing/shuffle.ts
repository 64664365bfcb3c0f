/**
 * Puts lists in an order that only the number decides. A law that draws the number instead of the order shows a
 * number as its counterexample, not a list of a thousand entries.
 */
export const shuffler = (seed: number) => <T>(items: ReadonlyArray<T>): ReadonlyArray<T> => {
  let state = seed
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const j = Math.floor(state / 2 ** 32 * (i + 1))
    const moved = out[i]!
    out[i] = out[j]!
    out[j] = moved
  }
  return out
}
