import { describe, expect, it } from "vitest"
import { extract } from "../../src/extract/extract.ts"
import type { Claim } from "../../src/model/claim.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** The tolls of a text: "12 injured". */
const tolls = (text: string): ReadonlyArray<Claim> => extract(articleOf(text), compiled).claims.filter(({ context }) => context.toll !== null)
const shown = (text: string): ReadonlyArray<string> => tolls(text).map((claim) => `${claim.printed} ${claim.arguments["state"]!.key}`)

describe("who is counted", () => {
  it.each([
    ["A man and two women were injured when the stand fell.", "3 injured"], ["A girl, 9, and two boys were hurt in the crash.", "3 injured"], ["Nine people, including two nurses, were injured.", "9 injured"],
    ["Toddler, 3 people hurt in Ostrand ferry fire", "4 injured"],
    ["Two children and six adults were rescued from the ferry.", "8 rescued"], ["A 15-year-old boy and two men were wounded on the quay.", "3 injured"],
    ["Police said a woman, a boy and three men were killed.", "5 dead"], ["Six joggers were shot in the park.", "6 shot"],
    ["A winchman plucked two climbers from the ledge.", "2 rescued"], ["Four crew members were hauled to safety.", "4 rescued"], ["The mayor found beds for 85 people who had lost their homes.", "85 displaced"],
    ["The gas sent nine pupils to the hospital.", "9 hospitalised"], ["Four sailors were flown to Lakeside Hospital.", "4 hospitalised"], ["Nobody was killed in the storm.", "0 dead"], ["Two shot at Ostrand market", "2 shot"]
  ])("%s", (text, toll) => { expect(shown(text)).toEqual([toll]) })

  it("leaves out whom another verb governs", () => {
    expect(shown("Baker hurt, 2 waiters also burned and injured")).not.toContain("3 injured")
    expect(shown("They were attacked by a man and two women were killed.")).toEqual(["2 dead"])
  })

  it("takes the others in hospital for the hurt beside the dead only", () => {
    expect(shown("One man is dead and three others are in the hospital.")).toEqual(["1 dead", "3 injured"])
    expect(shown("The blast killed two miners, sending a dozen others to hospitals.")).toEqual(["2 dead", "about 12 injured"])
    expect(shown("Three people are in the hospital.")).toEqual(["3 hospitalised"])
  })

  it("is a rate where it is one for each day", () => {
    const roles = (text: string) => tolls(text).map(({ role }) => role)
    expect(roles("Every year 20 people are killed, one more each week.")).toEqual(["level"])
    expect(roles("On average 20 people were driven from their homes every minute.")).toEqual(["rate"])
    expect(roles("On average 20 people were killed a day after the flood.")).toEqual(["level"])
  })

  it("is what befell some of a whole", () => {
    expect(shown("Two of the three climbers died.")).toEqual(["2 dead"])
    expect(tolls("Two of the three climbers died.")[0]!.context.partial).toBe(false)
  })

  it("counts somebody told by an age as one, whose age stands beside", () => {
    const claims = extract(articleOf("Police have arrested a 31-year-old man."), compiled).claims
    expect(claims.filter(({ kind }) => kind === "quantity" || kind === "age").map(({ predicate, printed }) => `${predicate} ${printed}`)).toEqual(["casualties 1", "age 31 years old"])
    expect(shown("A man of 31 was in custody on Saturday.")).toEqual(["1 arrested"])
  })

  it("takes no shots for people", () => {
    expect(shown("One shot was fired.")).toEqual([])
    expect(shown("He was shot four times.")).toEqual([])
    expect(shown("Four guards were shot and killed.")).toEqual(["4 dead"])
  })
})

describe("parts of a toll", () => {
  it.each([
    [false, "Police arrested 38 of them."], [false, "Nine people were injured."], [true, "Another nine people were injured."], [false, "One man died and another nine were injured."], [true, "Girl hurt, 2 men also wounded"], [false, "One man died and nine others were injured."],
    [true, "He left two others dead."], [true, "Doctors were treating three people shot at the quay."], [false, "Medics treated 16 people at the quay."], [true, "They read the names of three people killed in the storm."], [false, "Nine of the 30 pilots were injured."], [false, "More than nine people were injured."],
    [false, "The skipper died on Friday. The other four sailors were injured."],
    [false, "Nine miners died on Friday. A further 20 people were hurt."], [false, "Nine miners died. Twenty others were hurt."], [true, "Nine miners died. Six people were hurt in the pit, and another 20 were injured above it."],
    [false, "The skipper drowned. Four other sailors were rescued."], [true, "Another four sailors were rescued."],
    [false, "A search for 171 people missing went on, with 31 others confirmed dead."], [true, "The fire killed a guard, with 31 others confirmed dead."],
    [true, "About 400 homes were still without power."], [false, "About 400 homes were without power."],
    [true, "Police told of seven children and one adult found dead."], [true, "Gas killed a couple and three of their children."], [false, "Seven children and one adult were found dead."],
    [true, "The crash killed a mother. Two others were charged with selling the driver beer."]
  ])("%s: %s", (partial, text) => { expect(tolls(text).at(-1)!.context.partial).toBe(partial) })
})

describe("a toll beside another", () => {
  it("is no part for the other's sake", () => {
    expect(tolls("The storm killed two people and injured others.").map(({ context }) => context.partial)).toEqual([false])
  })
})

describe("bounds of a toll", () => {
  const bounds = (text: string) => tolls(text)[0]!.context.toll!

  it.each([
    [true, "Four people were killed in shootings across Ostrand."], [true, "Nine people were shot over the weekend."], [true, "Two people were killed in three days."],
    [true, "Nine people have been shot in Ostrand this week."], [true, "It ended a week in which five people were killed."], [false, "Two people were killed in a fire this week."],
    [false, "Four people were killed in the shooting."], [false, "Four people were killed in the shootings at the mill."], [false, "Four people were killed in a fire over the garage."]
  ])("adds up several incidents, %s: %s", (several, text) => { expect(bounds(text).several).toBe(several) })

  it.each([
    ["counted", "Three people are dead, including the gunman, police said."], ["counted", "Four people are dead in Friday's shooting at a mill near the harbour, including the gunman."], ["apart", "A clerk killed two people before he shot himself."],
    ["apart", "Pilot kills 2, self in Ostrand"], ["apart", "The bomber killed himself and 11 others."], ["apart", "Two people were killed, not including the gunman."], [null, "Two people were killed by a gunman."]
  ])("has the attacker %s: %s", (attacker, text) => { expect(bounds(text).attacker).toBe(attacker) })

  it("leaves the dead out that are told beside it", () => {
    expect(bounds("Three people were wounded and a singer was killed.").besideDead).toBe(true)
    expect(bounds("Three people were wounded, including a singer who died later.").besideDead).toBe(false)
  })

  it("is what the article leads with, or further down", () => {
    expect(bounds("Four people were injured.").lead).toBe(true)
    expect(bounds("It rained. It rained. It rained. It rained. It rained. Four people were injured.").lead).toBe(false)
  })
})

describe("who did it to those counted", () => {
  it.each([
    ["Elias Reed killed six people at the mill.", "Elias Reed"], ["Six people were shot by Elias Reed at the mill.", "Elias Reed"], ["They spoke of Elias Reed, who killed six people and wounded nine others.", "Elias Reed"],
    ["Elias Reed came at noon. Police said Reed killed six people.", "Elias Reed"], ["A clerk killed six people at the mill.", undefined], ["Anna Holm and Elias Reed killed six people.", undefined],
    ["Elias Reed said six people were killed.", undefined], ["Elias Reed and two others were killed.", undefined]
  ])("%s: %s", (text, doer) => { expect(tolls(text)[0]!.details["by"]?.text).toBe(doer) })
})
