import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

const verdicts = (...texts: ReadonlyArray<string>) => findingsOf("name", ...texts).filter(({ topic }) => topic.includes("Orlan")).map(({ verdict }) => verdict)
const told = (firm: string, more = "") => `Anna Holm met Paul Reed in Tolven on Friday. The train of ${firm} left the rails there.${more}`

describe("the short form of a firm's name", () => {
  it("is no other name", () => { expect(verdicts(told("Orlan & Western Railroad"), told("Orlan & Western"))).not.toContain("discrepancy") })
  it("hides no difference of the full names", () => {
    expect(verdicts(told("Orlan & Western Railroad"), told("Orlan & Western Railway"))).toContain("discrepancy")
    expect(verdicts(told("Orlan & Western Railroad", " Workers of Orlan & Western went home."), told("Orlan & Western Railway"))).toContain("discrepancy")
  })
})

describe("the initials of a body", () => {
  const named = (body: string) => findingsOf("name", told(`the ${body} (ORI)`, " The ORI mourns."), told("the Orlan Research Institute (ORI)", " The ORI mourns.")).filter(({ topic }) => /ORI|Orlan/.test(topic)).map(({ verdict }) => verdict)

  it("are no side of it", () => {
    const [finding] = findingsOf("name", told("the Orlann Research Institute (ORI)", " The ORI mourns."), told("the Orlan Research Institute (ORI)", " The ORI mourns."))
      .filter(({ verdict }) => verdict === "discrepancy")
    expect(new Set(finding?.sources.map(({ value }) => value))).toEqual(new Set(["Orlann Research Institute", "Orlan Research Institute"]))
    expect(finding?.topic).toContain("Research Institute")
  })
  it("hide no difference of the full names, which both articles have", () => {
    expect(named("Orlann Research Institute")).toContain("discrepancy")
    expect(named("Orlan Research Institute")).not.toContain("discrepancy")
  })
})

describe("a street or a shop before a noun", () => {
  it("is a name as well", () => {
    expect(verdicts(told("the Orlan Quik Way store"), told("the Orlan Quick Way store"))).toContain("discrepancy")
  })
})
