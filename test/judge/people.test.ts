import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

const verdicts = (kind: string, ...texts: ReadonlyArray<string>) => findingsOf(kind, ...texts).map(({ verdict }) => verdict)

describe("a person who holds two offices", () => {
  const title = (field: string) => `Ada Lisk, vice president and general manager for Nordvik’s ${field}, said on Friday that the plant in Tolven would stay open.`

  it("may hold one of them in another field", () => { expect(verdicts("office", title("optics group"), title("cable division"))).toEqual(["discrepancy"]) })
  it("holds both alike", () => { expect(verdicts("office", title("optics group"), title("optics division"))).toEqual(["agreement"]) })
  it("need not be called by both", () => {
    expect(verdicts("office", title("optics group"), "Ada Lisk, vice president of Nordvik, said on Friday that the plant in Tolven would stay open.")).not.toContain("discrepancy")
  })
})

describe("a person's name", () => {
  const named = (name: string) => `Police said ${name} told the harbour master of Tolven about the fire on Friday.`

  it("is spelt otherwise", () => { expect(verdicts("name", named("Jonathon Reed"), named("Jonathan Reed"))).toEqual(["discrepancy"]) })
  it("has a suffix in one article only", () => { expect(verdicts("name", named("Robert Varga Jr."), named("Robert Varga"))).toEqual(["discrepancy"]) })
  it("may lose the suffix further down", () => {
    expect(verdicts("name", `${named("Robert Varga Jr.")} Later Robert Varga left the town.`, named("Robert Varga"))).not.toContain("discrepancy")
  })
})
