import { describe, expect, it } from "vitest"
import { score } from "../../src/values/score.ts"
import { relation, show } from "./read.ts"

describe("scores", () => {
  it.each([
    ["They won 3-1 on Sunday", ["3-1 => 3-1"]],
    ["a 4-1 home defeat", ["4-1 => 4-1"]],
    ["passed by 78 votes to 61", ["78 votes to 61 => 78-61"]],
    ["by a vote of 52 to 48", ["52 to 48 => 52-48"]],
    ["voted 21-17 late Monday", ["21-17 => 21-17"]],
    ["in a 12-to-9 vote", ["12-to-9 => 12-9"]],
    ["the judges decided seven to two", ["seven to two => 7-2"]],
    ["with 12 in favour and 9 against", ["12 in favour and 9 against => 12-9"]],
    ["by 40 votes in favour to four against", ["40 votes in favour to four against => 40-4"]],
    ["won 6-7 (1), 7-6 (7-4), 6-2 and 6-4 on Sunday", ["6-7 (1), 7-6 (7-4), 6-2 and 6-4 => 6-7, 7-6, 6-2, 6-4"]],
    ["12 members voted for it, 9 opposed", ["12 members voted for it, 9 opposed => 12-9"]],
    ["53 voted for the board's first draft on Friday, 42 against", ["53 voted for the board's first draft on Friday, 42 against => 53-42"]]
  ])("%s", (text, expected) => { expect(show(score, text)).toEqual(expected) })

  it.each(["20-30 boats", "12 for lunch and 9 at night", "from 52 to 48", "78 votes", "1999-2003"])("%s is none", (text) => { expect(show(score, text)).toEqual([]) })

  it("are alike from both sides", () => {
    expect(relation(score, "3-1", "1-3")).toBe("compatible")
    expect(relation(score, "52-48", "52-47")).toBe("incompatible")
  })

  it("are compared set by set where both tell the sets", () => {
    expect(relation(score, "7-5, 6-2", "7-5, 6-2")).toBe("equal")
    expect(relation(score, "7-5, 6-2", "5-7, 2-6")).toBe("compatible")
    expect(relation(score, "7-5, 6-2", "7-5, 6-4")).toBe("incompatible")
    expect(relation(score, "7-5, 6-2", "7-5")).toBe("incomparable")
    expect(relation(score, "7-5, 6-2", "2-0")).toBe("compatible")
  })
})
