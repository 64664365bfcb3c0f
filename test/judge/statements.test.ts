import { describe, expect, it } from "vitest"
import { check } from "../../src/check.ts"
import type { Article } from "../../src/model/article.ts"
import { articleOf, compiled } from "../support/rules.ts"
import { findingsOf } from "./findings.ts"

const differs = (left: string, right: string): boolean =>
  findingsOf("statement", left, right).some(({ verdict }) => verdict === "discrepancy" || verdict === "contradiction")

describe("a denial against what it denies", () => {
  it.each([
    ["Henrik Osk will sail the Tolven regatta.", "Henrik Osk will not sail the Tolven regatta."],
    ["Mirefield council has banned diesel barges from the harbour.", "Mirefield council has not banned diesel barges from the harbour."],
    ["Ada Lisk sold the Corvenham brewery to a Dutch rival.", "Ada Lisk denied selling the Corvenham brewery to a Dutch rival."],
    ["Lions escaped from the Corvenham zoo on Friday.", "The tale of lions escaped from the Corvenham zoo is a hoax."],
    ["The ferry captain Tomas Verrin passed the breath test.", "Captain Tomas Verrin failed to pass the breath test."],
    ["The Harlow Bay patient is being treated for cholera.", "The patient is not being treated for cholera at Harlow Bay."],
    ["Nora Quill resigned as chair of Tolven Lines.", "Reports that Nora Quill resigned as chair of Tolven Lines are false."],
    ["Ada Lisk to play the harbour master in a film of the Tolven storm.", "Ada Lisk drops out of the Tolven storm film."],
    ["Mirefield council will hold the autumn boat fair on Sunday.", "Mirefield council has called off the autumn boat fair."],
    ["The bridge at Port Ansel was closed to lorries.", "The bridge at Port Ansel was never closed to lorries."],
    ["Police have arrested the painter Osk in Mirefield.", "Osk arrested in Mirefield? A hoax, say police."],
    ["Nora Quill, who chairs Tolven Lines, will shut the Corvenham yard.", "Nora Quill denies reports that she means to shut the yard."],
    ["There is a case of cholera in Harlow Bay.", "A man at Harlow Bay is not being treated for cholera, the hospital said."],
    ["The Tolven Lines captain paid for the Harlow Bay lighthouse.", "A captain of Tolven Lines did not pay for the Harlow Bay lighthouse."],
    ["HJ plans to buy Corvenham Freight.", "HJ drops plans to buy Corvenham Freight."]
  ])("%j, %j", (left, right) => expect(differs(left, right)).toBe(true))
})

it("needs more in common where both articles tell much besides", () => {
  const more = " The ferry is old. Nine ferry men met. Anna Holm paid the fares. Paul Reed left the ferry. Fares are told in Osk. Ada Lisk wept."
  const [raised, kept] = ["There are no plans to raise the old ferry fares.", "The ferry, from Orle to Tolven, will keep the fares."]
  expect(differs(raised, kept)).toBe(true)
  expect(differs(raised + more, kept)).toBe(true)
  expect(differs(raised + more, kept + more)).toBe(false)
  const full = (verb: string) => `In May Ada Lisk of Tolven ${verb} the old Corvenham brewery to a Dutch rival for a bag of nails.`
  expect(differs(full("sold") + more, full("did not sell") + more)).toBe(true)
})

it("tells a denial beside a clause of the same article that only shares words with the other one", () => {
  const denial = "The Corvenham captain will not sail to Corvenham again, a shipowner said. The agent did not tell whether the choice not to sail home was made by Captain Osk."
  expect(differs(denial, "A harbour agent says the Corvenham captain plans to sail home in weeks after the mutiny on his ship.")).toBe(true)
})

describe("no denial of what the other says", () => {
  it.each([
    ["A Mirefield man was found guilty of burning the Tolven barn.", "A Mirefield man pleaded not guilty to burning the Tolven barn."],
    ["The fire at the Tolven barn started on Friday night.", "No one was hurt in the fire at the Tolven barn on Friday night."],
    ["Police asked whether Ada Lisk had sold the Corvenham brewery.", "Ada Lisk had not sold the Corvenham brewery."],
    ["Ada Lisk sold the Corvenham brewery.", "Ada Lisk did not say why the Corvenham brewery was sold."],
    ["There were rumours that Nora Quill resigned from Tolven Lines.", "Nora Quill never resigned from Tolven Lines."],
    ["There is a theory that Nora Quill resigned from Tolven Lines.", "Nora Quill never resigned from Tolven Lines."],
    ["The Port Ansel bridge was not closed to lorries.", "The bridge at Port Ansel was never closed to lorries."],
    ["Ada Lisk won the Tolven regatta in 2011.", "Ada Lisk withdrew from the Tolven regatta."],
    ["The court will hear Ada Lisk on Tuesday.", "The court did not hear Ada Lisk on Monday."],
    ["Tolven Air will resume flights from Mirefield on Tuesday.", "Tolven Air cancelled flights from Mirefield."],
    ["The Mirefield ferry sank off Port Ansel in a gale.", "The Mirefield ferry was not insured, its owner said."],
    ["Ada Lisk paid for the funeral of a Corvenham sailor.", "Ada Lisk did not attend the funeral of the Corvenham sailor."],
    ["They honoured the sailors who served on the Corvenham.", "Tomas Verrin said he had not served on the Corvenham."],
    ["Tolven Lines had no guards on the Corvenham ferry.", "Tolven Lines now has guards on the Corvenham ferry."],
    ["Ada Lisk is no longer captain of the Corvenham ferry.", "Ada Lisk is captain of the Corvenham ferry."],
    ["The Tolven ban on diesel barges is unconstitutional, a judge said.", "Tolven is to appeal a ruling that allowed diesel barges."],
    ["Tolven Lines fired Ada Lisk from the Corvenham yard.", "Tolven Lines fired Ada Lisk over bogus invoices at the Corvenham yard."]
  ])("%j, %j", (left, right) => expect(differs(left, right)).toBe(false))
})

describe("opposite ends", () => {
  it("are at odds over a lasting side of one matter, however many words of their own they have", () => {
    expect(differs("Lawmakers in Marlow approved a ban on single-use vapes late on Tuesday.", "On Tuesday night the Marlow parliament threw out the proposed ban on disposable vapes.")).toBe(true)
    expect(differs("Lawmakers in Marlow approved a ban on vapes late on Tuesday.", "In Osk the parliament threw out a levy on sugar and on plastic bags.")).toBe(false)
  })

  it("are at odds over who was armed", () => {
    expect(differs("The man shot by police in Tolven on Sunday was armed with a pistol.", "The man whom police shot in Tolven on Sunday was unarmed.")).toBe(true)
    expect(differs("Armed officers shot the man in Tolven on Sunday.", "The man whom officers shot in Tolven on Sunday was unarmed.")).toBe(false)
  })

  it("are at odds over who is alive", () => {
    expect(differs("The Tolven fighter Nora Quill was killed at Corvenham.", "The Tolven fighter Nora Quill is alive at Corvenham.")).toBe(true)
  })
  it("may both be told of several people", () => {
    expect(differs("Two Tolven fighters died and one survived.", "One of the Tolven fighters survived.")).toBe(false)
  })
})

it("puts no two clauses together that share words with a third one only", () => {
  const closing = "Tolven Lines sacked forty riggers at the Corvenham shipyard."
  const both = "Tolven Lines sacked riggers at the Corvenham shipyard where whalers keep a museum."
  const whalers = "Whalers keep their museum of harpoons open at Corvenham shipyard."
  const held = findingsOf("statement", closing, both, whalers).filter(({ rule }) => rule === "statement.clause").map(({ sources }) => sources.map(({ article }) => article).join(" "))
  expect(held).toContain("1.txt 2.txt")
  expect(held.filter((articles) => articles.includes("1.txt") && articles.includes("3.txt"))).toEqual([])
})

it("takes a question for no agreement", () => {
  const verdicts = findingsOf("statement", "Has Nora Quill resigned from Tolven Lines?", "Nora Quill has resigned from Tolven Lines.").filter(({ rule }) => rule === "statement.clause").map(({ verdict }) => verdict)
  expect(verdicts).not.toContain("agreement")
})

it("calls the end of a plan an update where the papers' dates show it", () => {
  const paper = (id: string, date: string, text: string) => articleOf(text, { id, published: { date } })
  const plan = "Ada Lisk to play the harbour master in a film of the Tolven storm."
  const end = "Ada Lisk drops out of the Tolven storm film."
  const verdict = (...articles: ReadonlyArray<Article>) => check(articles, compiled, { version: "0" }).findings.find(({ kind }) => kind === "statement")?.verdict
  expect(verdict(paper("1.txt", "2031-03-07", plan), paper("2.txt", "2031-03-09", end))).toBe("update")
  expect(verdict(paper("1.txt", "2031-03-09", plan), paper("2.txt", "2031-03-07", end))).toBe("discrepancy")
})
