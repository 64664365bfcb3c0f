/** Numbers things in the order in which they are met: equal ones get one number. */
export class Numbers<K> {
  private readonly known = new Map<K, number>()

  of(key: K): number {
    const before = this.known.get(key)
    if (before !== undefined) return before
    this.known.set(key, this.known.size)
    return this.known.size - 1
  }
}
