/** Small whole numbers by pairs of numbers: one open-addressed table instead of a map for the first half of each pair. */
export class PairTable {
  /** Both halves of each pair as one number, 0 where a place is free. */
  private keys: Float64Array
  private values: Int8Array
  private size = 0

  /** @param expected how many pairs it will hold, about */
  constructor(expected = 0) {
    let places = 64
    while (places < expected * 2) places *= 2
    this.keys = new Float64Array(places)
    this.values = new Int8Array(places)
  }

  /** What is kept for a pair, -1 where nothing is. */
  get(a: number, b: number): number {
    const place = this.placeOf(a, b)
    return this.keys[place] === 0 ? -1 : this.values[place]!
  }

  /** Keeps a number from 0 to 127 for a pair. */
  set(a: number, b: number, value: number): void {
    let place = this.placeOf(a, b)
    if (this.keys[place] === 0) {
      if (++this.size * 2 > this.keys.length) {
        this.grow()
        place = this.placeOf(a, b)
      }
      this.keys[place] = keyOf(a, b)
    }
    this.values[place] = value
  }

  /** The place that holds a pair, or the free one where it belongs. */
  private placeOf(a: number, b: number): number {
    const key = keyOf(a, b)
    const mask = this.keys.length - 1
    let hash = Math.imul(a, 0x9e3779b1) + b
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
    let place = (hash ^ (hash >>> 13)) & mask
    while (this.keys[place] !== 0 && this.keys[place] !== key) place = (place + 1) & mask
    return place
  }

  private grow(): void {
    const { keys, values } = this
    this.keys = new Float64Array(keys.length * 2)
    this.values = new Int8Array(keys.length * 2)
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at]!
      if (key === 0) continue
      const place = this.placeOf(Math.floor((key - 1) / half), (key - 1) % half)
      this.keys[place] = key
      this.values[place] = values[at]!
    }
  }
}

/** More claims than any run will ever hold. */
const half = 2 ** 26

const keyOf = (a: number, b: number): number => a * half + b + 1
