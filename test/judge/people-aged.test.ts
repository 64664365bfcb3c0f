import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

const verdicts = (...texts: ReadonlyArray<string>) => findingsOf("age", ...texts).map(({ verdict }) => verdict)

describe("the age of somebody without a name", () => {
  const [posted, other] = ["Police in Orle said that a 52-year-old man had posted the notice in Tolven.", "In Tolven the 52-year-old victim was flown to Orle."]

  it("is one person's by whatever word", () => { expect(verdicts(posted, other)).toEqual(["agreement"]) })
  it("is that of somebody whom the other article names", () => {
    expect(verdicts("Police in Orle said a 43-year-old nurse was hurt in Tolven.", "The car in Tolven, police in Orle said, hit 43-year-old Ada Lisk.")).toEqual(["agreement"])
  })
  it("is no thing's", () => { expect(verdicts(posted, "In Tolven the 52-year-old bridge was closed.")).toEqual([]) })
  it("is no woman's where it is a man's", () => { expect(verdicts(posted, "In Tolven a 52-year-old woman was flown to Orle.")).toEqual([]) })
})

it("reads an age that is told with the next one", () => {
  expect(verdicts("Two boys were rescued in Orle: 13-year-old Tom Lisk and 15-year-old Paul Lisk.", "In Orle the 13 and 15-year-old sons of a baker were rescued.")).toEqual(["agreement", "agreement"])
})
