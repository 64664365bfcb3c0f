import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

const hoursOf = (...texts: ReadonlyArray<string>) =>
  findingsOf("time", ...texts).filter(({ verdict }) => verdict === "discrepancy" || verdict === "contradiction").map(({ sources }) => sources.map(({ value }) => value))

it("is one time of day where both tell it to the minute, and one leaves open which half of the day", () => {
  const agreed = (...texts: ReadonlyArray<string>) => findingsOf("time", ...texts).map(({ verdict }) => verdict)
  expect(agreed("Ada Lisk was stopped in Orle at 10:20 p.m.", "Guards picked her up at 10:20 one night.")).toEqual(["compatible"])
  expect(agreed("Ada Lisk was stopped in Orle at 10:30 p.m.", "Guards picked her up at 10:30 one night.")).not.toContain("compatible")
})

describe("the hour at which something was done", () => {
  const plain = "The rain went on."
  const noon = `${plain} Guards at Tolven prison missed the two men at the 6 a.m. count, the warden said.`

  it("is one where both articles tell of it in like words, and the two lie close together", () => {
    expect(hoursOf(noon, `${plain} The two men were missed by guards at the 5 a.m. count at Tolven prison.`)).toEqual([["6 a.m.", "5 a.m."]])
  })
  it("is another thing's where the articles give both hours", () => {
    const later = "At 5 a.m. they were seen in Orle, the warden said."
    expect(hoursOf(`${noon} ${later}`, `${plain} The two men were missed by guards at the 5 a.m. count at Tolven prison.`)).toEqual([])
  })
  it("is another thing's where hours lie between", () => {
    expect(hoursOf(noon, `${plain} At 9 p.m. guards found a rope behind the kitchen of Tolven prison.`)).toEqual([])
  })
  it("is another thing's where nothing but that each stands alone ties the two", () => {
    const people = "Ada Holm met Paul Reed in Tolven."
    expect(hoursOf(`${people} A stranger rang from a booth at 9:30 a.m.`, `${people} The college warned its students at 10:17 a.m.`)).toEqual([])
    expect(hoursOf(`${people} Fire broke out in the college at 9:30 a.m.`, `${people} The college was on fire at 10:17 a.m.`)).toHaveLength(1)
  })
  it("is not shown to differ by the two letters that all hours have", () => {
    expect(hoursOf(noon, `${plain} A bus left Tolven at 5 a.m. with the band.`)).toEqual([])
  })
})

it("sets no day on which somebody speaks against another one", () => {
  const days = (...texts: ReadonlyArray<string>) => findingsOf("date", ...texts).filter(({ verdict }) => verdict === "discrepancy" || verdict === "contradiction").length
  const said = "The island of Orle is in danger, Governor Ricardo Osk said Monday."
  expect(days(said, "There is still time to leave, Governor Ricardo Osk of Orle told the Lisk Times late Tuesday.")).toBe(0)
  expect(days(said, "There is still time to leave, Governor Ricardo Osk of Orle said in a telephone interview Tuesday night.")).toBe(0)
})
