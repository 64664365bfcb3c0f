import { describe, expect, it } from "vitest"
import { findWitnesses } from "../../src/align/witnesses.ts"
import { articleOf } from "../support/rules.ts"

/** So many different words, the same for one seed. */
const words = (count: number, seed: number): ReadonlyArray<string> => {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return `w${(state >>> 8).toString(36)}`
  })
}

const witnesses = (...texts: ReadonlyArray<string>): number => new Set(findWitnesses(texts.map((text, i) => articleOf(text, { id: `${i}.txt` }))).values()).size

describe("one witness", () => {
  const story = words(800, 7)

  it.each([70, 120, 199, 205, 500])("is behind a long story and its first %i words", (cut) => {
    expect(witnesses(story.join(" "), story.slice(0, cut).join(" "))).toBe(1)
  })
  it.each([3, 51, 120])("is behind %i prints of a story under headlines of their own", (prints) => {
    expect(witnesses(...Array.from({ length: prints }, (_, i) => [...words(8, 1000 + i), ...story].join(" ")))).toBe(1)
  })
})

describe("as many witnesses as articles", () => {
  it("are behind stories of their own", () => { expect(witnesses(...Array.from({ length: 60 }, (_, i) => words(300, 50 + i).join(" ")))).toBe(60) })
  it("are behind stories that end in one notice", () => {
    const notice = words(30, 3).join(" ")
    expect(witnesses(...Array.from({ length: 60 }, (_, i) => `${words(300, 50 + i).join(" ")} ${notice}`))).toBe(60)
  })
  it("are behind a long story and a short one of its own", () => { expect(witnesses(words(800, 7).join(" "), words(120, 9).join(" "))).toBe(2) })
})
