import { describe, expect, it } from "vitest"
import { storyNeighbours } from "../../src/align/story-neighbours.ts"
import { extract } from "../../src/extract/extract.ts"
import { articleOf, compiled } from "../support/rules.ts"

const extractionsOf = (texts: ReadonlyArray<string>) => texts.map((text, i) => extract(articleOf(text, { id: `${i + 1}.txt` }), compiled))

const one = "Ann Holm sold the mill in Lowmoor for $3 million on Friday, Tolven Bank said."
const other = "The mill in Lowmoor went for $4 million, Tolven Bank said on Friday."
/** Articles of other stories, each with a name of its own. */
const elsewhere = (count: number) => Array.from({ length: count }, (_, i) => `Crews from Nordby${"abcdefghij"[i % 10]}${"klmnopqrst"[Math.floor(i / 10)]} put out ${i + 2} fires in Ostwick on Friday.`)

/** The numbers of the later articles that may tell of the first one's story. */
const besideFirst = (texts: ReadonlyArray<string>) => storyNeighbours(extractionsOf(texts))?.[0]

describe("articles that may tell of one story", () => {
  it("are all of a small folder", () => { expect(storyNeighbours(extractionsOf([one, other, ...elsewhere(58)]))).toBeNull() })
  it("are those that share two names in a large one", () => { expect(besideFirst([one, other, ...elsewhere(70)])).toEqual([1]) })
  it("are so however many others stand beside them", () => {
    const others = elsewhere(95)
    for (let count = 61; count <= others.length; count += 8) expect(besideFirst([one, other, ...others.slice(0, count)])).toEqual([1])
  })
  it("are not those that share what everybody mentions", () => {
    const named = elsewhere(70).map((text) => text.replace(" on Friday", " near Lowmoor, Tolven Bank said on Friday"))
    expect(besideFirst([one, ...named])).toEqual([])
  })
})
