import { describe, expect, it } from "vitest"
import { datedActs } from "../../src/align/evidence/acts.ts"
import { claimsOf } from "../support/rules.ts"
import { findingsOf } from "./findings.ts"

const daysOf = (...texts: ReadonlyArray<string>) =>
  findingsOf("date", ...texts).filter(({ verdict }) => verdict === "discrepancy" || verdict === "contradiction").map(({ sources }) => sources.map(({ value }) => value))

describe("the day of an act", () => {
  const plain = "The rain went on."

  it("is one where both articles give one for it, and the same one does it", () => {
    expect(daysOf(`${plain} Governor Anna Holm will sign the harbour bill on Tuesday.`, `${plain} Governor Anna Holm plans to sign the harbour bill on Wednesday.`))
      .toEqual([["Tuesday", "Wednesday"]])
  })
  it("is one where it is done to the same thing, whatever the word for it", () => {
    expect(daysOf(`${plain} In a letter delivered to the harbour board in Lisbury on Monday, she refused.`, `${plain} In a letter sent to the harbour board in Lisbury on Tuesday, she refused.`))
      .toEqual([["Monday", "Tuesday"]])
  })
  it("is one where the same figure stands beside it", () => {
    expect(daysOf(`${plain} In 2009 inspectors fined Orrin Paper $72,500 over dust in its mill.`, `${plain} Orrin Paper was fined $72,500 in 2008 over dust in its mill.`)).toEqual([["in 2009", "in 2008"]])
  })
  it("is not where each article tells another one, whatever the words around it", () => {
    const told = "Nordvik for letting pictures of the old mill in Tolven appear beside the new ferry"
    expect(daysOf(`${plain} The board sued ${told} on Friday.`, `${plain} On Monday Anna Holm praised ${told}.`)).toEqual([])
  })
  it("is not where an article gives two of them", () => {
    const once = `${plain} After an outcry Orrin Paper was fined $72,500 in 2008 by a court.`
    const first = `${plain} In 2009 inspectors fined the mill $72,500.`
    expect(daysOf(first, once)).toEqual([["in 2009", "in 2008"]])
    expect(daysOf(`${first} In 2011 they fined a brewer.`, once)).toEqual([])
  })
  it("is told by a noun as well as by a verb", () => {
    expect(daysOf(`${plain} Anna Holm departed from the Orrin mill in May.`, `${plain} Anna Holm was idle since her departure from the Orrin mill in April.`)).toEqual([["in May", "in April"]])
  })
  it("is not where nothing but the verb is the same", () => {
    expect(daysOf(`${plain} A driver was fined in 2009.`, `${plain} The brewer in Tolven was fined in 2008.`)).toEqual([])
  })
  it("is the same in a third article that tells less of it", () => {
    expect(daysOf(
      `${plain} In 2009 inspectors fined Orrin Paper $72,500 over dust in its mill.`, `${plain} Orrin Paper was fined $72,500 in 2008 over dust in its mill.`,
      `${plain} The watchdog fined Orrin Paper in 2009 for the same thing.`
    )).toEqual([["in 2009", "in 2008", "in 2009"]])
  })
  it("is not where two do it, each on a day of his own", () => {
    expect(daysOf(`${plain} Anna Holm was appointed in June 2011.`, `${plain} Anna Holm was appointed in 2008.`)).toEqual([["June 2011", "in 2008"]])
    expect(daysOf(`${plain} Anna Holm was appointed in June 2011.`, `${plain} Paul Reed was appointed in 2008.`)).toEqual([])
  })
})

it("gives the day of an act in spite of another one in the past", () => {
  const claims = claimsOf("In the 1970s it became a law. On Tuesday he became the first keeper.", "date")
  const acts = datedActs(claims, (claim) => claims.indexOf(claim), () => false)
  expect(claims.map(({ printed }, i) => [printed, acts[i]!.act])).toEqual([["the 1970s", "date becom"], ["Tuesday", "date becom"]])
})

describe("a day that two articles on one story tell", () => {
  const [found, arrested] = ["Paul Reed slept in Tolven. Deputies said so in a statement on Sunday.", "In Tolven the driver, Paul Reed, was woken by deputies on Sunday."]
  const verdicts = (...texts: ReadonlyArray<string>) => findingsOf("date", ...texts).map(({ verdict }) => verdict)

  it("is one, whatever the words", () => { expect(verdicts(found, arrested)).toEqual(["agreement"]) })
  it("is none where it is only planned", () => { expect(verdicts(found, "In Tolven Paul Reed will go to church on Sunday.")).toEqual([]) })
  it("says nothing of another day", () => { expect(verdicts(found, arrested.replace("Sunday", "Monday"))).toEqual([]) })
  it("is any day in another story", () => { expect(verdicts(found, "In Orle Ada Lisk saw a cat on Sunday.")).toEqual([]) })
})

describe("two suits", () => {
  const sued = (who: string, day: string, sum: string) => `${who} sued the Osk Company in Tolven District Court on ${day}, seeking $${sum} million over the fire.`
  const differing = (...texts: ReadonlyArray<string>) => [...findingsOf("date", ...texts), ...findingsOf("money", ...texts)].filter(({ verdict }) => verdict === "contradiction" || verdict === "discrepancy")

  it("of two parties are two, in one court and against one firm", () => { expect(differing(sued("Ada Holm", "Monday", "5"), sued("Paul Reed", "Tuesday", "6"))).toEqual([]) })
  it("of one party are one", () => { expect(differing(sued("Ada Holm", "Monday", "5"), sued("Ada Holm", "Tuesday", "6")).length).toBeGreaterThan(0) })
})

describe("two votes on one bill", () => {
  const voted = (chamber: string, result: string) => `The ${chamber} of Osk voted ${result} to pass the harbour bill on Monday, Ada Holm said.`
  const differing = (...texts: ReadonlyArray<string>) => findingsOf("quantity", ...texts).filter(({ verdict }) => verdict === "contradiction" || verdict === "discrepancy")

  it("of two chambers are two", () => { expect(differing(voted("House", "220-211"), voted("Senate", "51-49"))).toEqual([]) })
  it("of one chamber are one", () => { expect(differing(voted("Senate", "51-48"), voted("Senate", "51-49"))).toHaveLength(1) })
})
