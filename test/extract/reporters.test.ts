import { describe, expect, it } from "vitest"
import { extract } from "../../src/extract/extract.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** Whose report the figures of a text are. */
const reportersOf = (text: string) => extract(articleOf(text), compiled).claims.filter(({ predicate }) => predicate === "count").map(({ attribution }) => attribution.speaker)

describe("the one whose report a sentence is", () => {
  it.each([
    ["Forty boats sank off Oslo, police said.", "police"],
    ["Forty boats sank, Ray Osk said on Monday.", "Ray Osk"],
    ["Forty boats sank, said Ray Osk, who saw it.", "Ray Osk"],
    ["Forty boats sank, said police spokesman Ray Osk.", "Ray Osk"],
    ["Forty boats sank, said the mayor.", "mayor"],
    ["Anna Holm, the mayor, said the dam held 40 boats.", "Anna Holm"],
    ["The mayor, Anna Holm, said the dam held 40 boats.", "Anna Holm"],
    ["Forty boats sank, the harbour master of Tolven, Ray Osk, told reporters.", "Ray Osk"],
    ["Police in Oslo said 40 boats sank.", "Police"],
    ["According to police, Paul Reed took 40 boats.", "police"],
    ["OSLO, Norway — Farmers reported that 40 boats sank.", "Farmers"],
    ["The crews are saying that 40 boats sank.", "crews"],
    ["A loss of 40 boats was first reported by Ray Osk.", null],
    ["A man who told children to sing has bought 40 boats.", null],
    ["Paul Reed was told that 40 boats sank.", null]
  ])("%s: %s", (text, reporter) => { expect(reportersOf(text)).toEqual([reporter]) })
})
