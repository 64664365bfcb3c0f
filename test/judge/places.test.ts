import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

/** Verdicts and values of the findings of a rule. */
const told = (rule: string, ...texts: ReadonlyArray<string>) =>
  [...findingsOf("state", ...texts), ...findingsOf("place", ...texts)].filter((finding) => finding.rule.startsWith(rule)).map(({ sources, verdict }) => [verdict, ...sources.map(({ value }) => value)])

describe("the part of a country that articles lead with", () => {
  const storm = (where: string) => `Nine people died when a storm flattened barns ${where}, the governor said on Friday.`
  const further = "The roads to the coast were closed for days by fallen trees. Crews from Tolven cleared them with saws and winches. The power had failed as well. It came back on Sunday, the firm said in a statement."

  it("is told by an adjective or a noun", () => { expect(told("place.part", storm("in eastern Norway"), storm("in the east of Norway"))).toEqual([["agreement", "eastern", "east"]]) })
  it("differs between points of the compass", () => { expect(told("place.part", storm("in eastern Norway"), storm("in central Norway"))).toEqual([["discrepancy", "eastern", "central"]]) })
  it("may be east and north-east", () => { expect(told("place.part", storm("in eastern Norway"), storm("in north-eastern Norway")).filter(([verdict]) => verdict !== "related")).toEqual([]) })
  it("is that of one country", () => { expect(told("place.part", storm("in eastern Norway"), storm("in central Sweden")).filter(([verdict]) => verdict !== "related")).toEqual([]) })
  it("is not what is told further down", () => { expect(told("place.part", storm("in eastern Norway"), `${storm("last week")} ${further} Boats sank in central Norway.`)).toEqual([]) })
})

describe("the town in which somebody died", () => {
  const died = (how: string) => `Anna Holm, who built the mill of Tolven, died ${how}, her daughter Ada Holm said.`

  it("is another one", () => { expect(told("death.town", died("on Friday in Oslo"), died("of heart failure at her home in Bergen"))).toEqual([["discrepancy", "Oslo", "Bergen"]]) })
  it("lies in a country", () => { expect(told("death.town", died("on Friday in Oslo"), died("on Friday in Norway"))).toEqual([]) })
  it("is not where the wounds were from", () => { expect(told("death.town", died("on Friday in Oslo"), died("of wounds that she had from a fall in Bergen"))).toEqual([]) })
})
