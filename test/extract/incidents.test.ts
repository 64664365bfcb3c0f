import { describe, expect, it } from "vitest"
import { claimsOf } from "../support/rules.ts"

/** Class and phase of the incident that each time of a text belongs to. */
const times = (text: string) => claimsOf(text, "time.incident").map((claim) =>
  `${(claim.arguments["incident"] ?? claim.arguments["proceeding"])!.key} ${claim.details["phase"]!.key}: ${claim.printed}`)

const days = (text: string) => claimsOf(text, "date.incident").map((claim) => `${(claim.arguments["incident"] ?? claim.arguments["proceeding"])!.key}: ${claim.printed}`)

describe("the time of an incident", () => {
  it.each([
    ["A man was shot outside a bakery on Mill Lane, Harwick, around 11 p.m.", "attack itself: about 11 p.m."],
    ["The man then drew a rifle and started shooting about 11:30 p.m.", "attack itself: about 11:30 p.m."],
    ["Neighbours heard four gunshots around 9 p.m.", "attack itself: about 9 p.m."],
    ["Shortly after noon, a lorry and two cars collided on the bridge.", "crash itself: just after noon"],
    ["It was around 9 p.m. when two men drove up and opened fire.", "attack itself: about 9 p.m."],
    ["The blaze, which started about 9:40 p.m., spread to a shed.", "fire itself: about 9:40 p.m."],
    ["The tornado tore through Benning at 4:12 p.m.", "storm itself: 4:12 p.m."],
    ["A 3 a.m. explosion woke the harbour.", "explosion itself: 3 a.m."],
    ["The robber entered the pharmacy near Elm Street and Third Avenue at 10:15 a.m.", "robbery itself: 10:15 a.m."],
    ["Gunfire hit the bus depot. It happened around 7:30 p.m.", "attack itself: about 7:30 p.m."],
    ["Three hikers died in the avalanche. The incident occurred at 2 p.m.", "landslide itself: 2 p.m."],
    ["Police were called at 6:16 p.m. for a report of gunshots.", "attack call: 6:16 p.m."],
    ["At 7:26 p.m., dispatchers received a report of a house fire.", "fire call: 7:26 p.m."],
    ["Crews responded to the crash at 8:05 a.m.", "crash response: 8:05 a.m."],
    ["Two barns burned. The first call came in at 3:40 a.m., the chief said.", "fire call: 3:40 a.m."],
    ["The ferry sank off Stenby. Its mayday was received at 5:40 a.m.", "shipwreck call: 5:40 a.m."],
    ["Gunfire broke out at the fair. Police were called to the park shortly before 11 p.m. Officers found two men.", "attack call: just before 11 p.m."],
    ["The suspect was arrested at 5 a.m.", "arrest itself: 5 a.m."],
    ["The church burned. The first call reached the station at 3:47 a.m.", "fire call: 3:47 a.m."],
    ["Officers responded to the 2600 block of Oak Street in Harwick around 2:30 a.m. for a report of shots fired.", "attack response: about 2:30 a.m."],
    ["The 6 p.m. train from Harwick left the tracks at 6:40 p.m.", "crash itself: 6:40 p.m."],
    ["Pirates took the crew. The tanker was boarded at 5:30 a.m.", "kidnapping itself: 5:30 a.m."],
    ["Two jewels are gone after the robbery. The thieves struck around 10:40 a.m.", "robbery itself: about 10:40 a.m."]
  ])("%s", (text, expected) => { expect(times(text)).toEqual([expected]) })
})

describe("a time of something else", () => {
  it.each([
    "The mayor will speak about the shooting at a news conference at 3 p.m.",
    "A man shot in the leg left the clinic at 9 p.m.",
    "After the fire the school opened its doors at 8 a.m.",
    "The trial over the shooting began at 9 a.m.",
    "The road was closed by 5 p.m. after the crash.",
    "The fire chief arrived in Harwick at noon.",
    "He was pronounced dead of a gunshot wound at 9:37 p.m.",
    "Another shooting was reported at 4 a.m.",
    "A vigil for victims of the crash started at 7 p.m.",
    "She reached the hospital with a gunshot wound, where police arrived at 10 p.m."
  ])("%s", (text) => { expect(times(text)).toEqual([]) })
})

describe("the day of an incident", () => {
  it.each([
    ["A suspicious fire all the same destroyed the mill early Saturday.", ["fire: early Saturday"]],
    ["One clerk died in the Monday morning attack.", ["attack: Monday morning"]],
    ["Sunday's deadly crash closed the pass.", ["crash: Sunday"]],
    ["The quake, which struck on Tuesday, was felt in Orle.", ["earthquake: Tuesday"]],
    ["The suspect was arrested in the shooting on Friday.", []],
    ["The shooting was reported on Sunday.", ["attack: Sunday"]],
    ["Riots were reported on Sunday in towns where the shooting had angered many.", []],
    ["Police said Thursday that the shooting was random.", []],
    ["Officials confirmed the blaze on Thursday.", []],
    ["Crews arrived on the scene of the crash on Monday.", []]
  ])("%s", (text, expected) => { expect(days(text)).toEqual(expected) })
})

describe("the day of an act that other words tell in other stories", () => {
  it.each([
    ["On Monday, a libel suit against Reed was thrown out.", ["ruling: Monday"]],
    ["A Tolven judge dismissed a lawsuit Tuesday that Holm brought.", ["ruling: Tuesday"]],
    ["The mill dismissed a cook on Tuesday.", []],
    ["She ruled the mill until Tuesday.", []],
    ["Tuesday's ruling surprised the weavers.", ["ruling: Tuesday"]],
    ["The judge issued a ruling on Tuesday.", ["ruling: Tuesday"]],
    ["The weavers criticised the ruling on Tuesday.", []],
    ["Holm filed a suit against the mill on Friday.", ["suit: Friday"]],
    ["Holm filed the papers away on Friday.", []],
    ["A walker's body was found in the reeds on Sunday.", ["discovery: Sunday"]],
    ["A second body was found in the reeds on Sunday.", []],
    ["A purse was found in the reeds on Sunday.", []],
    ["The state executed two prisoners on Sunday.", ["execution: Sunday"]],
    ["Officers executed a search warrant on Sunday.", []],
    ["Three paintings were stolen from the chapel on Sunday.", ["robbery: Sunday"]]
  ])("%s", (text, expected) => { expect(days(text)).toEqual(expected) })
})

it("is not the day of what its clause tells of those hurt", () => {
  expect(days("Two teenagers who had been at a party on Saturday night were killed when their car hit a tree.")).toEqual([])
})

describe("since when something has lasted", () => {
  it.each([
    ["Protests in Tolven have gone on since March.", ["start of the protests: since March"]],
    ["The strike at Holm Mills, which has lasted since Monday, is over.", ["start of the strike: since Monday"]],
    ["They were the worst riots in Tolven since 1968.", []],
    ["The war has driven off 3,000 families since May.", []],
    ["The war hero has led the council since 2011.", []],
    ["The leader of the protests has been in jail since May.", []],
    ["At the protest spoke Anna Holm, in office since May.", []]
  ])("%s", (text, expected) => { expect(days(text)).toEqual(expected) })
})

it("is quoted with the words that say so", () => {
  expect(claimsOf("The shooting at the old mill near Harwick happened around 2 a.m.", "time.incident").map(({ quote }) => quote))
    .toEqual(["shooting at the old mill near Harwick happened around 2 a.m."])
})
