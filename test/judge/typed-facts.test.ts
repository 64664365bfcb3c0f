import { expect, it } from "vitest"
import { check } from "../../src/check.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** Whether articles of these texts agree on what a predicate's rules find. */
const agree = (rule: string, ...texts: ReadonlyArray<string>) =>
  check(texts.map((text, i) => articleOf(text, { id: `${i}.txt` })), compiled, { version: "0" }).findings.some((finding) => finding.rule.startsWith(rule) && finding.verdict === "agreement")

it("knows where a ship or a firm is at home", () => {
  expect(agree("base", "A Lowmoor-based trawler sank off Orle on Friday.", "The trawler, based in Lowmoor, sank on Friday off Orle.")).toBe(true)
})

it("knows two seats of one firm, whatever its full name ends with", () => {
  const seats = (...texts: ReadonlyArray<string>) =>
    check(texts.map((text, i) => articleOf(text, { id: `${i}.txt` })), compiled, { version: "0" }).findings.filter(({ kind, verdict }) => kind === "place" && (verdict === "discrepancy" || verdict === "contradiction")).length
  expect(seats("The pill is made by Oslo-based drugmaker Orrin Laboratories Inc.", "Orrin Laboratories, a drugmaker based in Switzerland, makes the pill.")).toBe(1)
  expect(seats("The pill is made by Oslo-based drugmaker Orrin Laboratories Inc.", "Orrin Laboratories, a drugmaker based in Norway, makes the pill.")).toBe(0)
  expect(seats("Orrin Laboratories has its headquarters in Oslo and makes the pill.", "The pill is made by Bergen-based Orrin Laboratories.")).toBe(1)
  expect(seats("The pill is made by Oslo-based drugmaker Orrin Laboratories.", "The pill is sold by Paris-based Osk Foods.")).toBe(0)
})

it("knows whose name is withheld", () => {
  expect(agree("identity", "The passenger, who has not been identified, fell off the liner Orle.", "A passenger fell off the liner Orle. His name was not released.")).toBe(true)
})

it("knows the country of somebody without a name", () => {
  expect(agree("nationality", "A man fell off the liner Orle. The Brazilian national was not found.", "The man from Brazil fell off the liner Orle.")).toBe(true)
})

it("knows the party of a politician", () => {
  const differ = (...texts: ReadonlyArray<string>) =>
    check(texts.map((text, i) => articleOf(text, { id: `${i}.txt` })), compiled, { version: "0" }).findings.some(({ rule, verdict }) => rule === "party.member" && (verdict === "discrepancy" || verdict === "contradiction"))
  expect(agree("party.member", "The bill of Sen. Paul Reed, R-Iowa, failed.", "Republican Senator Paul Reed lost.")).toBe(true)
  expect(agree("party.member", "The bill of Paul Reed, an Iowa Republican, failed.", "Sen. Paul Reed (R-Iowa) lost.")).toBe(true)
  expect(differ("The bill of Sen. Paul Reed, R-Iowa, failed.", "Democratic Senator Paul Reed lost.")).toBe(true)
  expect(differ("The bill of Sen. Paul Reed, R-Iowa, failed.", "Former Democratic Senator Paul Reed lost.")).toBe(false)
})

it("holds how somebody left against how else he did, whatever both say beside it", () => {
  const told = (...texts: ReadonlyArray<string>) =>
    check(texts.map((text, i) => articleOf(text, { id: `${i}.txt` })), compiled, { version: "0" }).findings.filter(({ rule }) => rule === "job.state").map(({ verdict }) => verdict)
  expect(told("Jon Holm steps down at Osk Radio. Jon Holm is leaving, the firm said.", "Jon Holm was fired by Osk Radio. Jon Holm is leaving, the firm said.")).toEqual(["discrepancy"])
  expect(told("Jon Holm steps down at Osk Radio. Jon Holm is leaving, the firm said.", "Jon Holm is leaving Osk Radio, the firm said.")).toEqual(["agreement"])
})

it("knows that an animal was put down", () => {
  expect(agree("animal", "The fawn that was found near Orle has been euthanized.", "Wardens of Orle had to put down a baby deer.")).toBe(true)
})

it("knows by how many something was done", () => {
  const differ = (...texts: ReadonlyArray<string>) =>
    check(texts.map((text, i) => articleOf(text, { id: `${i}.txt` })), compiled, { version: "0" }).findings.filter(({ rule, verdict }) => rule.startsWith("doers") && (verdict === "discrepancy" || verdict === "contradiction")).length
  expect(differ("Paul Reed was stabbed by a man at the Orle ferry dock.", "Reed was stabbed to death by two men near the ferry in Orle.")).toBe(1)
  expect(differ("Paul Reed was stabbed by a man at the Orle ferry dock.", "Reed was stabbed by a stranger at the ferry in Orle and rescued by two sailors.")).toBe(0)
  expect(differ("Two officers shot Paul Reed, 41, outside the Orle mill.", "Paul Reed, 41, was shot by one officer outside the Orle mill.")).toBe(1)
  expect(differ("Paul Reed was stabbed by a man at the Orle ferry dock.", "Reed was stabbed by one of two men near the ferry in Orle.")).toBe(0)
})

it("knows what a bill of parliament comes to", () => {
  const differ = (...texts: ReadonlyArray<string>) =>
    check(texts.map((text, i) => articleOf(text, { id: `${i}.txt` })), compiled, { version: "0" }).findings.filter(({ kind, verdict }) => kind === "money" && (verdict === "discrepancy" || verdict === "contradiction")).length
  expect(differ("Deputies in Orle agreed on the farm bill. The bill would provide a total of €618 million.", "The €611 million farm bill was agreed on in Orle.")).toBe(1)
  expect(differ("Deputies in Orle agreed on the farm bill. The bill would provide €18 million for barns.", "The €611 million farm bill was agreed on in Orle.")).toBe(0)
  expect(differ("Deputies in Orle agreed on the farm bill. Reed got a €618 bill from the clinic.", "The €611 million farm bill was agreed on in Orle.")).toBe(0)
})

/** The differing findings that some rule makes of articles with these texts. */
const differing = (rule: string, ...texts: ReadonlyArray<string>) =>
  check(texts.map((text, i) => articleOf(text, { id: `${i}.txt` })), compiled, { version: "0" }).findings.filter((finding) => finding.rule === rule && (finding.verdict === "discrepancy" || finding.verdict === "contradiction")).length

it("knows the day of a wedding or a vigil, however its article tells it", () => {
  expect(differing("date.occasion", "Anna Holm and Paul Reed were married on Saturday in Orle in front of 200 guests.", "Two hundred guests came to the wedding of Anna Holm and Paul Reed, which took place in Orle on Friday.")).toBe(1)
  expect(differing("date.occasion", "Hundreds came to Orle on Saturday for a vigil for Tim Reed, 9, who drowned.", "Tim Reed, 9, drowned in May. A vigil for him was held Sunday in Orle.")).toBe(1)
  expect(differing("date.occasion", "Hundreds came to Orle on Saturday for a vigil for Tim Reed, 9, who drowned.", "Tim Reed, 9, drowned in May. His funeral was held Sunday in Orle.")).toBe(0)
})

it("knows the room of a hall, and what a clip reaches", () => {
  expect(differing("capacity", "The Holm Arena in Orle, which seats 12,000, will host the final.", "The final will be played at the 14,000-seat Holm Arena in Orle.")).toBe(1)
  expect(differing("views", "The clip of the Orle ferry has been viewed 3 million times.", "The clip of the Orle ferry has some 5 million views.")).toBe(1)
  expect(differing("views", "The clip of the Orle ferry has been viewed 3 million times.", "The clip of the Orle ferry was shared 5,000 times.")).toBe(0)
  expect(differing("followers", "Anna Holm, who has 600,000 followers, was held in Orle.", "Anna Holm was held in Orle. She has 400,000 followers.")).toBe(1)
})

it.each([
  ["incident.cause", "An electrical fault started the fire that destroyed the Palace Hotel in Orle, police believe.", "A cigarette dropped on bedding caused the blaze at the Palace Hotel in Orle.", "The fire at the Palace Hotel in Orle was caused by faulty wiring."],
  ["witnesses", "The Lisk inquiry in Orle heard from 64 witnesses.", "The Lisk inquiry in Orle took testimony from 46 people.", "The Lisk inquiry in Orle took testimony from 64 people."],
  ["sentences.consecutive", "The judge in Orle ordered that the two terms of Paul Reed run consecutively.", "Paul Reed will serve both sentences at the same time, the judge in Orle said.", "Paul Reed was given consecutive terms in Orle."],
  ["battery.life", "The laptop of Lisk Wire has a battery that lasts 14 hours.", "Lisk Wire claims 18 hours of battery life for the laptop.", "Lisk Wire claims 14 hours of battery life for the laptop."],
  ["death.own-hand", "The gunman who killed two people at a shop in Orle shot himself as officers closed in.", "The gunman, who had killed two people at a shop in Orle, was shot dead by officers.", "The gunman killed two people at a shop in Orle before killing himself."],
  ["casualties.kin", "The fire in Orle on Monday killed a mother and her two children.", "A woman and her three children died in the fire in Orle on Monday.", "A woman and her two children died in the fire in Orle on Monday."],
  ["money.commodity", "Brent crude futures gained $2.14 to settle at $84.37 a barrel on Monday.", "On Monday Brent settled up $2.14 at $86.37.", "On Monday Brent settled up $2.14 at $84.37."],
  ["aircraft.make", "A twin-engine Piper crashed into woods near Orle on Monday.", "Woods near Orle burned when a twin-engine Cessna crashed on Monday.", "Woods near Orle burned when a twin-engine Piper crashed on Monday."],
  ["death.unsuspicious", "Producer Dexter Lisk was found dead in his Orle home on Monday at age 51. Police said there were no signs of foul play.", "Dexter Lisk, a producer, was found dead Monday at his home in Orle. He was 51. Police said they were treating the death as suspicious.", "Dexter Lisk, a producer, was found dead Monday at his home in Orle. He was 51. The death is not being treated as suspicious."],
  ["custody.released", "A man, 48, who was arrested in Orle on suspicion of the murder of Joan Holm has been released on bail.", "A man, 48, remains in custody in Orle on suspicion of the murder of Joan Holm.", "The man, 48, who was held in Orle on suspicion of the murder of Joan Holm was later bailed."],
  ["indicator.way", "The unemployment rate in Varona fell to 3.5% in July.", "Varona's jobless rate rose to 3.5% in July.", "Varona's jobless rate dropped to 3.5% in July."],
  ["money.purchase", "Brewer Orrin Ale will be sold to Halden for 1.3 billion euros.", "Halden is to buy brewer Orrin Ale for $1.3 billion.", "Halden is to buy brewer Orrin Ale for 1.3 billion euros."],
  ["results.way", "Pre-tax profits at the brewer Orrin Ale rose to £42m.", "Orrin Ale, the brewer, saw its pre-tax profits fall to £42m.", "Orrin Ale, the brewer, saw its pre-tax profits climb to £42m."],
  ["date.scheduled", "The trial of the former mayor of Orle will open on 14 March, the court said.", "Judges have set March 24 for the start of the trial of Orle's former mayor.", "Judges have set March 14 for the start of the trial of Orle's former mayor."]
])("knows %s in other words", (rule, one, other, same) => {
  expect(differing(rule, one, other)).toBe(1)
  expect(differing(rule, one, same)).toBe(0)
})

it("knows who claimed responsibility", () => {
  expect(agree("claimant", "The Red Dawn Brigade claimed responsibility for the blast at Orle station.", "A group calling itself the Red Dawn Brigade said it set off the blast at Orle station.")).toBe(true)
})
