import { expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

const verdicts = (...texts: ReadonlyArray<string>) => findingsOf("quotation", ...texts).map(({ verdict }) => verdict)

it("shows a word that one paper leaves out", () => {
  const [finding] = findingsOf(
    "quotation", "“For weeks we could not even warn the harbour pilots,” Anna Holm said.", "“For weeks we could not warn the harbour pilots,” Holm said."
  )
  expect(finding).toMatchObject({ verdict: "discrepancy", sources: [{ article: "1.txt" }, { article: "2.txt" }] })
})

it("finds a changed quotation whose speaker one paper leaves in doubt", () => {
  expect(verdicts(
    "The ferry firm Tolven Lines was silent. “For weeks we could not even warn the harbour pilots,” Anna Holm said.",
    "Tolven Lines was fined. Henrik Osk reported: “For weeks we could not warn the harbour pilots.”"
  )).toEqual(["discrepancy"])
})

it("takes a shorter quotation for a part of the longer one", () => {
  expect(verdicts(
    "“We will rebuild the old sea wall before the winter storms arrive,” Anna Holm said.", "Holm promised to “rebuild the old sea wall before the winter storms”."
  )).toEqual(["agreement"])
})

it("keeps every sentence that a long quotation stands for", () => {
  const [finding] = findingsOf(
    "quotation",
    "“The launch left us deeply moved and as a sailor I call it a splendid boat,” Anna Holm said.",
    "“The launch of it left us very deeply moved,” Anna Holm said. “I call it a truly splendid boat.”"
  )
  expect(finding?.sources.map(({ quote }) => quote)).toEqual([
    "The launch left us deeply moved and as a sailor I call it a splendid boat", "The launch of it left us very deeply moved", "I call it a truly splendid boat"
  ])
})

it("finds another word at the end of a whole sentence", () => {
  const said = (end: string) => `“We lost the boats but we kept the ${end},” Anna Holm said.`
  expect(verdicts(said("harbour"), said("shipyard"))).toEqual(["discrepancy"])
})
