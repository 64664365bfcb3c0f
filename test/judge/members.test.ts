import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

const verdicts = (...texts: ReadonlyArray<string>) => findingsOf("attendance", ...texts).map(({ verdict }) => verdict)

describe("who did one thing", () => {
  const cut = "Norway, Denmark, Sweden and Finland cut their trade ties with Holmland on Monday."
  it("agrees in any order", () => { expect(verdicts(cut, "Finland, Sweden, Denmark and Norway cut trade ties with Holmland.")).toEqual(["agreement"]) })
  it("differs by one who is not in the other list", () => {
    expect(verdicts(cut, "Norway, Sweden, Denmark, Estonia and Finland said that they would cut trade ties with Holmland.")).toEqual(["discrepancy"])
  })
  it("fits a list that leaves open who else there was", () => {
    expect(verdicts(cut, "Several states, including Norway, Sweden and Denmark, cut trade ties with Holmland.")).toEqual(["compatible"])
  })
  it("is no difference where nothing tells of one act", () => {
    expect(verdicts(cut, "The choir sang songs of Norway, Denmark and Sweden at the fair.")).not.toContain("discrepancy")
  })
})
