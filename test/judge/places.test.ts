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

describe("the side of a town that articles lead with", () => {
  const fire = (where: string) => `Nine people died when a fire gutted a barn ${where} in Tolven, the governor said on Friday.`

  it("is told by a noun, or by what it lies beside", () => {
    expect(told("place.side", fire("on the city’s west side"), fire("in a west side building"))).toEqual([["agreement", "west", "west"]])
    expect(told("place.side", fire("on the city’s west side"), fire("just south of downtown"))).toEqual([["discrepancy", "west", "south"]])
  })
  it("is not that of a road", () => { expect(told("place.side", fire("on the city’s west side"), fire("on the south side of the road"))).toEqual([]) })
})

describe("the town in which somebody died", () => {
  const died = (how: string) => `Anna Holm, who built the mill of Tolven, died ${how}, her daughter Ada Holm said.`

  it("is another one", () => { expect(told("death.town", died("on Friday in Oslo"), died("of heart failure at her home in Bergen"))).toEqual([["discrepancy", "Oslo", "Bergen"]]) })
  it("lies in a country", () => { expect(told("death.town", died("on Friday in Oslo"), died("on Friday in Norway"))).toEqual([]) })
  it("is not where the wounds were from", () => { expect(told("death.town", died("on Friday in Oslo"), died("of wounds that she had from a fall in Bergen"))).toEqual([]) })
})

describe("where somebody was found dead", () => {
  const found = (how: string) => `Police had looked for Paul Reed for a week. ${how} on Friday.`

  it("differs between sorts of ground", () => {
    expect(told("found.ground", found("Paul Reed’s body was found in a field"), found("The body of Paul Reed was discovered by a hiker along a creek"))).toEqual([["discrepancy", "field", "creek"]])
    expect(told("found.ground", found("His body was found in a field"), found("A hiker found the body of the clerk in a river"))).toEqual([["discrepancy", "field", "river"]])
  })
  it("may be a creek in the woods", () => {
    const verdicts = told("found.ground", found("Paul Reed’s body was found in a wooded area"), found("The body of Paul Reed was discovered along a creek in the woods")).map(([verdict]) => verdict)
    expect(verdicts).not.toContain("discrepancy")
  })
  it("is not what lies near by", () => { expect(told("found.ground", found("His body was found in a field"), found("His body was found near a river"))).toEqual([]) })
})

describe("where in the body the only one hurt was hit", () => {
  it("is another part", () => {
    expect(told("wound", "Reed, a thief, lay in a ward. A gunshot wound to the abdomen left him weak, a clerk said.", "The office spoke for Reed, a thief, who has what a clerk called a gunshot wound in his leg."))
      .toEqual([["discrepancy", "abdomen", "leg"]])
  })
  it("is no part of a car", () => {
    expect(told("wound", "A man was shot in the foot on Friday.", "On Friday they found a car with a bullet in the back near the trunk.").filter(([verdict]) => verdict === "discrepancy")).toEqual([])
  })
})

describe("where a crew hid", () => {
  it("differs between two rooms of a ship", () => {
    expect(told("crew.refuge", "The sailors locked themselves in the engine room.", "The crew of the tanker barricaded themselves in the steering-gear room.")).toEqual([["discrepancy", "engine room", "steering-gear room"]])
  })
})

describe("the town of an institution", () => {
  const nurse = (where: string) => `The patient, a nurse, had brain surgery in May at Ostwick Medical Center ${where}, the state said.`

  it("is another one", () => { expect(told("site.town", nurse("in Oslo"), nurse("in Bergen"))).toEqual([["discrepancy", "Oslo", "Bergen"]]) })
  it("lies in a country", () => { expect(told("site.town", nurse("in Oslo"), nurse("in Norway"))).toEqual([["compatible", "Oslo", "Norway"]]) })
})

it("is no other one where an article only says where it was not", () => {
  const born = (where: string) => `The harbour board of Tolven says that the captain Ada Lisk was ${where}.`
  expect(told("place", born("born in Kenya"), born("born in Sweden")).map(([verdict]) => verdict)).toEqual(["discrepancy"])
  expect(told("place", born("born in Kenya"), born("not born in Sweden")).map(([verdict]) => verdict)).not.toContain("discrepancy")
})
