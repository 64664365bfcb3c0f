import fc from "fast-check"
import { expect, it } from "vitest"
import { extract } from "../../src/extract/extract.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** Surnames that are words, offices, places, months or sides as well; "Lindell" is nothing else. */
const surnames = (
  "Banks Bell Best Black Bridges Brown Bush Case Cash Chance Chase Cross Crow Diamond Drake Fast Fields Fish Fox French Frost Gates Gold Good Grant Graves Green Guy Hand Hardy Harkness " +
  "Hill Hope Hunter Ireland Knight Lake Lamb Land Lane Law Lawless Light Little Long Love Lynch Marsh McGuinness Means Miles Money Moon Noble North Page Park Parks Peace Pepper Plant Power Price Quick Rain " +
  "Rice Rich Rivers Rose Rush Salt Sharp Short Silver Small Snow Spring Steel Stone Street Strong Summer Swift Tower Train Trump Wade Wall Ward Waters Weeks West White Wild Winter Wise Wood Woods Young"
).split(" ")

/** First names that are words, months or places as well; "Peter" is nothing else. */
const givenNames = "Art Bill Bob Carter Chad Chuck Clay Cliff Cole Dale Drew Earl Finn Frank Gene Glen Grant Hunter Jack Jordan Lance Mark Mason Max Miles Nick Ray Rich Rob Taylor Victor Wade Will".split(" ")

const told = [
  "Police in Orle arrested JUSTIN LINDELL on Monday.", "JUSTIN LINDELL, 34, was found dead at his home in Orle.", "JUSTIN LINDELL was caught. The judge sentenced LINDELL to five years in prison.",
  "JUSTIN LINDELL was shot. LINDELL's brother, Emil, said so.", "The victim was identified as JUSTIN LINDELL of Orle.", "Lawyers for JUSTIN LINDELL said he would appeal.", "Anna Holm and JUSTIN LINDELL were killed."
]

/** What a text claims, with the names as `given` and `surname` call them put back. */
const claimsOf = (text: string, given: string, surname: string): ReadonlyArray<string> => {
  const back = (words: string) => words.replaceAll(`${given} ${surname}`, "JUSTIN LINDELL").replaceAll(surname, "LINDELL")
  return extract(articleOf(text.replaceAll("JUSTIN", given).replaceAll("LINDELL", surname)), compiled).claims
    .filter(({ kind, predicate }) => kind !== "statement" && predicate !== "name.place")
    .map(({ arguments: { person }, predicate, printed }) => `${predicate}: ${back(printed)} of ${back(person?.text ?? "nobody")}`).sort()
}

it("reads a sentence the same whatever the surname in it means elsewhere", () => {
  fc.assert(fc.property(fc.constantFrom(...told), fc.constantFrom(...surnames), (text, surname) => {
    expect(claimsOf(text, "Justin", surname)).toEqual(claimsOf(text, "Justin", "Lindell"))
  }), { numRuns: 300 })
})

it("reads a sentence the same whatever the first name in it means elsewhere", () => {
  fc.assert(fc.property(fc.constantFrom(...told), fc.constantFrom(...givenNames), (text, given) => {
    expect(claimsOf(text, given, "Lindell")).toEqual(claimsOf(text, "Peter", "Lindell"))
  }), { numRuns: 200 })
})
