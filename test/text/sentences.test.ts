import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sentences } from "../../src/text/sentences.ts"
import { tokenise } from "../../src/text/tokenise.ts"

const split = (text: string): ReadonlyArray<string> => {
  const tokens = tokenise(text)
  return sentences(tokens).map(({ first, last }) => text.slice(tokens.start[first], tokens.end[last - 1]))
}

/** Texts whose sentences are written apart by ` | `. */
const marked = (text: string): void => { expect(split(text.replaceAll(" | ", " "))).toEqual(text.split(" | ")) }

describe("abbreviations", () => {
  it.each([
    "Dr. Holm came to St. Ives. | She left.",
    "Gov. Ada Lisk and Lt. Col. Tom Osk met on Nov. 7. | They ate.",
    "He lives in the U.S. | The next day he left.",
    "She joined the U.S. Navy in 2003. | She left it.",
    "He died in Orle, N.C. | Osk was 71. | He had a boat in Lowmoor, Calif. | Reed had one, too.",
    "They asked the Orle, Calif. Police and the Lowmoor, N.C. Mayor.",
    "It began at 10 a.m. | The crowd left at 9 p.m. on Friday.",
    "It began at 10: 30 a. m. on Monday. | It ended.",
    "J. K. Osk spoke. | She agreed.",
    "Nordvik Inc. Chairman Paul Reed left. | The firm did not say why.",
    "The cook was seriously ill. | Friends said so. | Most of them voted no. | Nobody knew. | It was a near miss. | Pilots saw it.",
    "Room No. 5 burned, in Oak Ave. and beyond."
  ])("%s", marked)
})

describe("ends of sentences", () => {
  it.each([
    "The water rose. | Was it high? | Yes! | It fell.",
    "Turnout was 3.5 percent. | 40 boats sank.",
    "He left (at last). | She stayed.",
    "He left (at last.) | She stayed.",
    "He waited… and left. | She came.",
    "Visit yahoo! news for more.",
    "**Was it high?** | The water rose.",
    "**Monday.** The water rose. | It fell."
  ])("%s", marked)

  it("are found where the space behind them was lost", () => {
    expect(split("They went to hospitals.Two adults stayed. See files.They hold it.")).toEqual(["They went to hospitals.", "Two adults stayed.", "See files.", "They hold it."])
    expect(split("He wrote to news.Tolven and U.S.Steel on orle.Net.")).toEqual(["He wrote to news.", "Tolven and U.S.Steel on orle.Net."])
  })
})

describe("quotations", () => {
  it.each([
    "“The wall held,” Holm said. | “We were lucky.”",
    "\"The wall held,\" Holm said. | \"We were lucky.\"",
    "\"Is it over?\" she asked.",
    "She asked \"why?\" and left. | He stayed.",
    "Holm said: “It held.” | Then she left.",
    "‘The wall held,’ Holm said. | She left."
  ])("%s", marked)
})

describe("lines", () => {
  it("ends a headline without a period with its line", () => {
    expect(split("Flood Hits The Valley\nThe water rose. It fell.\n\nA new part")).toEqual(["Flood Hits The Valley", "The water rose.", "It fell.", "A new part"])
  })

  it("joins lines that only typesetting broke", () => {
    const wrapped = [
      "The barge ran aground below the old quay on Friday night, and", "the crew of nine was brought ashore by the ferry that runs in", "winter between the two towns. The captain said that the fog had",
      "come up within minutes, and that nobody had seen the light."
    ]
    expect(split(wrapped.join("\n"))).toEqual([
      wrapped.join("\n").split(" The captain")[0], `The captain${wrapped.join("\n").split(" The captain")[1]}`
    ])
    expect(split(wrapped.join("\r\n"))).toHaveLength(2)
  })

  it("ends a sentence at a blank line even in hard-wrapped text", () => {
    const paragraph = "The barge ran aground below the old quay on Friday night, and\nthe crew of nine was brought ashore by the ferry that runs in\nwinter between the two towns near the mouth of the river, as\nit always had been"
    expect(split(`${paragraph}\n\n${paragraph}`)).toEqual([paragraph, paragraph])
  })

  it("numbers paragraphs in ascending order, sentences of one line in one paragraph", () => {
    const tokens = tokenise("One. Two.\n\nThree.\nFour.")
    const paragraphs = sentences(tokens).map(({ paragraph }) => paragraph)
    expect(paragraphs[0]).toBe(paragraphs[1])
    expect(new Set(paragraphs).size).toBe(3)
    expect(paragraphs).toEqual([...paragraphs].sort((a, b) => a - b))
  })
})

describe("laws", () => {
  it("every token is in exactly one sentence, in order, and no sentence is endless", () => {
    const anyText = fc.array(fc.oneof(fc.string({ unit: "binary", maxLength: 6 }), fc.constantFrom("Holm", "went", ".", "?", "”", "“", "\"", "U.S.", "Dr.", "…", ")", "\n", "\n\n", "\r\n", " ", "40")), { maxLength: 60 })
      .map((parts) => parts.join(" "))
    fc.assert(fc.property(anyText, fc.nat(3), (text, repeat) => {
      const tokens = tokenise(text.repeat(repeat))
      let next = 0
      for (const { first, last } of sentences(tokens)) {
        expect(first).toBe(next)
        expect(last).toBeGreaterThan(first)
        expect(last - first).toBeLessThanOrEqual(1000)
        next = last
      }
      expect(next).toBe(tokens.count)
    }), { numRuns: 300 })
    expect(sentences(tokenise("word ".repeat(5000))).length).toBeGreaterThan(4)
  })
})
