import { expect, it } from "vitest"
import { check } from "../../src/check.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** Verdicts of one rule on articles of these texts. */
const verdicts = (rule: string, ...texts: ReadonlyArray<string>) =>
  check(texts.map((text, i) => articleOf(text, { id: `${i}.txt` })), compiled, { version: "0" }).findings
    .filter((finding) => finding.rule === rule).map(({ verdict }) => verdict)

const lead = "A coach left the road near Orle. "

it.each([
  ["speed", "discrepancy", `${lead}It was going 60 miles an hour, a farmer thought.`, `${lead}Police believe that it was travelling at 85 miles an hour.`],
  ["storeys", "discrepancy", "A blaze in Orle killed two. It began in a four-storey block.", "Two died in a blaze in Orle. Smoke poured from the nine-storey building."],
  ["aboard", "discrepancy", "The ferry was carrying 120 passengers when it ran aground off Orle.", "Orle mourns. The ferry, with 155 people aboard, had left at dawn."],
  ["derailed", "discrepancy", `${lead}Eight wagons left the rails.`, "Orle mourns. The derailment of 11 carriages blocked the line."],
  ["speed.wind", "discrepancy", "Storm Ada tore at Orle. Winds reached 90 mph at the pier.", "Orle woke to Ada. The storm had 80-mph winds."],
  ["casualties", "discrepancy", "A slide hit Orle. Nine people were missing.", "Orle dug on Monday. Fourteen residents remained unaccounted for, said the mayor."],
  ["aboard", "agreement", "The ferry was carrying 120 passengers when it ran aground off Orle.", "Orle mourns. The ferry, with 120 people aboard, had left at dawn."]
])("%s is a matter of the story, whatever else the sentence tells: %s", (rule, expected, left, right) => {
  const [verdict] = verdicts(rule, left, right)
  expect(verdict === "contradiction" ? "discrepancy" : verdict).toBe(expected)
})

it("is that of two things where one is more than fifty times the other", () => {
  const ship = "A storm hit Orle. The Ada had a crew of 25."
  expect(verdicts("crew", ship, "Orle mourns. The ship had left at dawn with 30 sailors.")).toEqual(["discrepancy"])
  expect(verdicts("crew", ship, "Orle mourns. Dozens of ships are out, with an estimated 2,500 sailors.")).toEqual([])
})

it("leaves a year's earlier toll in its year", () => {
  expect(verdicts("casualties", "Six people were killed in the Orle crash.", "Six people were killed in the Orle crash, the worst since 2008, when nine people were killed.")).toEqual(["agreement"])
})
