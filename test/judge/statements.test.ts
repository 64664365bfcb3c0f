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
    ["The bridge at Port Ansel was closed to lorries.", "The bridge at Port Ansel was never closed to lorries."]
  ])("%j, %j", (left, right) => expect(differs(left, right)).toBe(true))
})

describe("no denial of what the other says", () => {
  it.each([
    ["A Mirefield man was found guilty of burning the Tolven barn.", "A Mirefield man pleaded not guilty to burning the Tolven barn."],
    ["The fire at the Tolven barn started on Friday night.", "No one was hurt in the fire at the Tolven barn on Friday night."],
    ["Police asked whether Ada Lisk had sold the Corvenham brewery.", "Ada Lisk had not sold the Corvenham brewery."],
    ["Ada Lisk sold the Corvenham brewery.", "Ada Lisk did not say why the Corvenham brewery was sold."],
    ["There were rumours that Nora Quill resigned from Tolven Lines.", "Nora Quill never resigned from Tolven Lines."],
    ["The Port Ansel bridge was not closed to lorries.", "The bridge at Port Ansel was never closed to lorries."],
    ["Ada Lisk won the Tolven regatta in 2011.", "Ada Lisk withdrew from the Tolven regatta."],
    ["The court will hear Ada Lisk on Tuesday.", "The court did not hear Ada Lisk on Monday."],
    ["Tolven Air will resume flights from Mirefield on Tuesday.", "Tolven Air cancelled flights from Mirefield."],
    ["The Mirefield ferry sank off Port Ansel in a gale.", "The Mirefield ferry was not insured, its owner said."]
  ])("%j, %j", (left, right) => expect(differs(left, right)).toBe(false))
})

it("calls the end of a plan an update where the papers' dates show it", () => {
  const paper = (id: string, date: string, text: string) => articleOf(text, { id, published: { date } })
  const plan = "Ada Lisk to play the harbour master in a film of the Tolven storm."
  const end = "Ada Lisk drops out of the Tolven storm film."
  const verdict = (...articles: ReadonlyArray<Article>) => check(articles, compiled, { version: "0" }).findings.find(({ kind }) => kind === "statement")?.verdict
  expect(verdict(paper("1.txt", "2031-03-07", plan), paper("2.txt", "2031-03-09", end))).toBe("update")
  expect(verdict(paper("1.txt", "2031-03-09", plan), paper("2.txt", "2031-03-07", end))).toBe("discrepancy")
})
