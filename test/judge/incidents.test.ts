import { expect, it } from "vitest"
import { check } from "../../src/check.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** Verdicts on when incidents happened, for articles of these texts. */
const verdicts = (...texts: ReadonlyArray<string>) =>
  check(texts.map((text, i) => articleOf(text, { id: `${i}.txt` })), compiled, { version: "0" }).findings
    .filter(({ rule }) => rule.endsWith(".incident")).map(({ rule, verdict }) => `${rule} ${verdict}`)

const harbour = "A man was shot on Pier Road in Harwick. "
const market = "Harwick police are looking for a gunman. One man was wounded in the shooting on Pier Road. "

it.each([
  ["time.incident discrepancy", `${harbour}It happened around 11 p.m. near the fish market.`, `${market}He drew a pistol and started shooting about 11:30 p.m., a cook said.`],
  ["time.incident agreement", `${harbour}It happened around 11 p.m. near the fish market.`, `${market}He opened fire about 11 p.m., a cook said.`],
  ["time.incident discrepancy", `${harbour}Officers were called to the scene at 6:16 p.m. for a report of gunshots.`, `${market}At 7:26 p.m., dispatchers received a report of gunshots.`],
  ["date.incident discrepancy", "The chapel fire in Orle broke out Friday night, a deacon said.", "A fire destroyed the chapel in Orle early Saturday, firefighters said."],
  ["date.incident contradiction", "The chapel fire in Orle broke out on 8 April, a deacon said.", "A fire destroyed the chapel in Orle on 9 April, firefighters said."]
])("%s: %s · %s", (expected, left, right) => { expect(verdicts(left, right)).toContain(expected) })

it("is no difference between the incident and the arrest, nor between its day as two papers tell it and the day of their reports", () => {
  const clocks = (...texts: ReadonlyArray<string>) => check(texts.map((text, i) => articleOf(text, { id: `${i}.txt` })), compiled, { version: "0" }).findings
    .filter(({ kind, verdict }) => (kind === "time" || kind === "date") && (verdict === "discrepancy" || verdict === "contradiction"))
  const shot = (hour: string) => `The shooting in Orle was at ${hour}, police said, and Reed was the suspect.`
  expect(clocks(shot("7:30 a.m."), "Reed, the suspect, was arrested in Orle at about 9:30 a.m. after the shooting, police said.")).toEqual([])
  expect(clocks(shot("7:30 a.m."), shot("8:10 a.m.")).length).toBeGreaterThan(0)
  const jailed = "A court in Orle sentenced the clerk Paul Holm to seven years in prison and 600 lashes"
  expect(clocks(`${jailed}, a Tolven newspaper reported Tuesday.`, `${jailed}, Harbour Watch reported Wednesday.`)).toEqual([])
  expect(clocks(`${jailed} on Tuesday.`, `${jailed} on Wednesday.`).length).toBeGreaterThan(0)
})

it("is no difference where one tells when it happened and the other when help was called or came", () => {
  const found = verdicts(`${harbour}The shooting happened at 6:10 p.m.`, `${market}Police were called to the scene at 6:16 p.m. on reports of gunshots.`)
  expect(found.filter((one) => !one.endsWith("related"))).toEqual([])
})

it("is a difference where help is called before it happened", () => {
  expect(verdicts(`${harbour}Police were called to the scene at 5:40 p.m. on reports of gunshots.`, `${market}The shooting happened at 6:10 p.m.`).join()).toMatch(/time.incident (discrepancy|contradiction)/)
})

it("is no difference between incidents well apart, or of articles that share no name", () => {
  const apart = verdicts("The mill fire in Orle broke out on 8 April.", "A fire destroyed the mill in Orle on 2 May.")
  const elsewhere = verdicts(
    "A shooting in Harwick worried Anna Holm of Pier Road and Tom Birch. The shooting happened at 6 p.m.",
    "A shooting in Orle shocked Mary Stone of Castle Street and Jack Reed. The shooting happened at 9 p.m.")
  expect([...apart, ...elsewhere].filter((one) => !one.endsWith("related"))).toEqual([])
})

it("is told by the day where an article has it, whatever year another sentence gives", () => {
  expect(verdicts("The murder on 8 April 2030 shook Orle. A jury met over the 2030 murder.", "The murder in Orle is said to have taken place on 9 April."))
    .toContain("date.incident discrepancy")
})

const suit = "Anna Holm of Tolven sued the weaver Paul Reed over a pattern. "

it.each([
  ["date.incident discrepancy", `${suit}On Monday, the libel suit was thrown out.`, `${suit}A judge dismissed the lawsuit Tuesday.`],
  ["date.incident discrepancy", `${suit}A judge threw out the suit on 8 April.`, `${suit}The lawsuit was dismissed by a court on 9 April.`],
  ["date.incident agreement", `${suit}A judge ruled Tuesday that the pattern was hers.`, `${suit}On Tuesday, a Tolven court sided with Holm.`],
  ["date.incident discrepancy", "Protests against Ada Lisk have raged in Tolven since late January, demanding her fall.", "Ada Lisk has held out in Tolven in the face of protests demanding her fall since February."]
])("%s of an act told by two verbs: %s · %s", (expected, left, right) => { expect(verdicts(left, right)).toContain(expected) })

it("is no difference between acts done to two", () => {
  expect(verdicts("Paul Reed of Tolven was charged Monday with the theft of a boat.", "Anna Holm was charged Tuesday with hiding the boat, Tolven police said.").filter((one) => !one.endsWith("related"))).toEqual([])
})
