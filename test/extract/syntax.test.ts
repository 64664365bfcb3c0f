import { describe, expect, it } from "vitest"
import { frameOf, syntaxOf } from "../../src/extract/syntax/frames.ts"
import { compiled, documentOf } from "../support/rules.ts"

/** Every clause of a text: its verb with subject and object, and what prepositions lead ("arrest(passive): two men | - | in a van"). */
const clausesOf = (text: string): ReadonlyArray<string> => {
  const document = documentOf(text)
  const { tokens } = document
  const { clauses, obliques, phrases } = syntaxOf(document, compiled.lexicons)
  const cut = (first: number, last: number) => tokens.text.slice(tokens.start[first]!, tokens.end[last - 1]!)
  const shown = (index: number) => (index < 0 ? "-" : cut(phrases[index]!.first, phrases[index]!.last))
  return clauses.map(({ lemma, object, passive, subject }, clause) =>
    `${lemma}${passive ? "(passive)" : ""}: ${shown(subject)} | ${shown(object)} | ${obliques[clause]!.map((index) => cut(phrases[index]!.preposition, phrases[index]!.last)).join("; ")}`)
}

it.each<[string, ReadonlyArray<string>]>([
  ["Ada Lisk drove a red van into the harbour.", ["drive: Ada Lisk | a red van | into the harbour"]],
  ["Two men were arrested in a van after a chase.", ["arrest(passive): Two men | - | in a van; after a chase"]],
  ["Holm, who was being taken to his trial, overpowered a guard and shot the judge.", [
    "take(passive): Holm | - | to his trial", "overpowered: Holm | a guard | ", "shoot: Holm | the judge | "
  ]],
  ["The driver of the van fled.", ["flee: The driver | - | "]],
  ["At this time, police do not have a suspect.", ["have: police | a suspect | At this time"]],
  ["Two women found in a cellar near the mill died later.", ["find(passive): Two women | - | in a cellar; near the mill", "die: Two women | - | "]],
  ["The jury of six women and four men deliberated for three hours.", ["deliberated: The jury | - | for three hours"]],
  ["Orle, located 40 kilometres (25 miles) south of Bern, has a port.", ["locate: Orle | 40 kilometres | ", "have: Orle | a port | "]],
  ["Firm officials say sales rose 4 percent.", ["say: Firm officials | sales | ", "rise: sales | 4 percent | "]],
  ["The judge set sentencing in Orle.", ["set: The judge | sentencing | in Orle"]],
  ["The captain will not be going to sea.", ["go: The captain | - | to sea"]],
  ["Holm – no sailor, but a clerk – sold the mill.", ["sell: Holm | the mill | "]],
  ["The clerk, who had sold two cranes, forged a pass and made false statements to a judge.", ["sell: The clerk | two cranes | ", "forged: The clerk | a pass | ", "make: The clerk | false statements | to a judge"]],
  ["There was no claim for Thursday's attack on the mill.", ["be: There | claim | for Thursday's attack; on the mill"]],
  ["He asked Holm to sell the mill.", ["ask: He | Holm | ", "sell: Holm | the mill | "]]
])("%s", (text, expected) => { expect(clausesOf(text)).toEqual(expected) })

describe("the frame of a value", () => {
  const frame = (text: string, value: string) => {
    const document = documentOf(text)
    const { tokens } = document
    const at = text.indexOf(value)
    let first = 0
    while (tokens.start[first]! < at) first++
    let last = first
    while (last < tokens.count && tokens.end[last]! <= at + value.length) last++
    return frameOf(document, first, last, compiled.lexicons)
  }

  it("names what is counted, and who does what", () => {
    expect(frame("Ada Lisk sold three boats to a museum.", "three")).toEqual({ head: "boat", verb: "sell", subject: "#lisk", object: null, words: ["museum", "sell"] })
  })
  it("names what an amount is an amount of", () => {
    expect(frame("A crowd of 45,200 filled the hall.", "45,200").head).toBe("crowd")
    expect(frame("The phone has a 5.3-inch display.", "5.3-inch").head).toBe("displai")
  })
  it("leaves out verbs and pronouns that say nothing", () => {
    expect(frame("It has 12 rooms.", "12")).toEqual({ head: "room", verb: null, subject: null, object: null, words: [] })
  })
  it("is that of the act whose day it is", () => {
    expect(frame("The fall came after a feast for Friday's sale of the mill.", "Friday")).toEqual({ head: null, verb: "sale", subject: null, object: null, words: ["mill", "sale"] })
    expect(frame("There was a feast on Friday, when the mill was sold.", "Friday").words).toEqual(["feast", "mill", "sell"])
  })
  it("is that of the clause that a day opens", () => {
    expect(frame("The light went to men, but on Friday, Ada Lisk – no sailor, but a clerk – repaired the lamp.", "Friday").words).toEqual(["lamp", "repair"])
  })
  it("is empty where there is no verb", () => {
    expect(frame("Twelve, perhaps.", "Twelve")).toEqual({ head: null, verb: null, subject: null, object: null, words: [] })
  })
})

it("reads any text, each phrase and clause within one sentence", () => {
  for (const text of ["", "( ( (", "and and and , ,", "To. Who? Of the", "\"He said (and\" left) - to", "the of the of the of"]) {
    const { clauses, phrases } = syntaxOf(documentOf(text), compiled.lexicons)
    for (const { first, last } of [...clauses, ...phrases]) expect(first).toBeLessThan(last)
  }
})
