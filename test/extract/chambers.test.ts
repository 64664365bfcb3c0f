import { describe, expect, it } from "vitest"
import { extract } from "../../src/extract/extract.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** The results of votes in a text, each with the chamber that voted. */
const votes = (text: string): ReadonlyArray<string> =>
  extract(articleOf(text), compiled).claims.filter(({ rule }) => rule === "score.vote").map(({ arguments: { chamber }, printed }) => `${printed} ${chamber?.key ?? "?"}`)

describe("the chamber whose vote a result is", () => {
  it.each([
    ["The Senate of Osk voted 51-49 for the bill.", "51-49 upper house"],
    ["The bill passed 220-210 in the House on Monday.", "220-210 lower house"],
    ["The House had passed it, and it failed by a 51-49 vote in the Senate.", "51-49 upper house"],
    ["The House Rules Committee voted 8-3 for the bill.", "8-3 committee"],
    ["The House of Lords voted 51-49 for the bill.", "51-49 upper house"],
    ["Senators met on Monday. The vote was 51-49.", "51-49 upper house"],
    ["Ada Lisk won Senate confirmation to the Osk-based appeals court by a vote of 51-49.", "51-49 upper house"],
    ["Senators met the council on Monday. The vote was 51-49.", "51-49 ?"],
    ["The White House fought it. The vote was 51-49.", "51-49 ?"],
    ["They voted 51-49 for a new house.", "51-49 ?"]
  ])("%s", (text, ...expected) => { expect(votes(text)).toEqual(expected) })
})
