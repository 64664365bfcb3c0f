import { describe, expect, it } from "vitest"
import { frameOf } from "../../src/extract/syntax/frames.ts"
import { syntaxOf } from "../../src/extract/syntax/read.ts"
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
  ["He asked Holm to sell the mill.", ["ask: He | Holm | ", "sell: Holm | the mill | "]],
  ["The mayor on Friday urged clerks to go.", ["urge: The mayor | clerks | ", "go: clerks | - | "]],
  ["The mayor later urged clerks to go.", ["urge: The mayor | clerks | ", "go: clerks | - | "]],
  ["Holm sells boats.", ["sell: Holm | boats | "]],
  ["Holm, a clerk, sells the boats.", ["sell: Holm | the boats | "]],
  ["Holm was jogging in Orle.", ["jogging: Holm | - | in Orle"]],
  ["It was a wedding, and the sight was amazing.", ["be: It | a wedding | ", "be: the sight | amazing | "]],
  ["Holm, 34, lives in Orle.", ["live: Holm | - | in Orle"]],
  ["The Bern-based museum hired Holm.", ["hire: The Bern-based museum | Holm | "]],
  ["The club signed Osk and re-signed Holm.", ["sign: The club | Osk | ", "sign: The club | Holm | "]],
  ["The clerk was re-elected.", ["elect(passive): The clerk | - | "]],
  ["Oslo (AP) — Farmers of all ages blocked a bridge.", ["block: Farmers | a bridge | "]],
  ["First, Holm sold the mill.", ["sell: Holm | the mill | "]],
  ["The writer herself has sold boats.", ["sell: The writer | boats | "]],
  ["Some of the boats sank.", ["sink: Some | - | "]],
  ["Lisk Wire employs 340 people.", ["employ: Lisk Wire | 340 people | "]],
  ["She won numerous awards for her work.", ["win: She | numerous awards | for her work"]],
  ["They thanked him for their love and support of Osk.", ["thank: They | him | for their love"]],
  ["The mill is run by a clerk.", ["run(passive): The mill | - | by a clerk"]],
  ["A man who was struck by a train was named.", ["strike(passive): A man | - | by a train", "name(passive): A man | - | "]],
  ["During his more than two decades in Orle, Holm sold boats.", ["sell: Holm | boats | During his more than two decades; in Orle"]],
  ["According to police, Holm sold it.", ["sell: Holm | it | to police"]],
  ["The judge threw it out but allowed others to go.", ["throw: The judge | it | ", "allow: The judge | others | ", "go: others | - | "]],
  ["A man from Orle who weighs 200 kilos is ill.", ["weigh: A man | 200 kilos | ", "be: A man | ill | "]],
  ["They've forgiven the clerk, and he'll go.", ["forgive: They | the clerk | ", "go: he | - | "]],
  ["He'd sold the mill.", ["sell: He | the mill | "]],
  ["He'd sell the mill.", ["sell: He | the mill | "]],
  ["The clerk they're looking for was named.", ["look: they | - | ", "name(passive): The clerk | - | "]],
  ["The clerk who fled died.", ["flee: The clerk | - | ", "die: The clerk | - | "]],
  ["The clerk who fled (while ill) died.", ["flee: The clerk | - | ", "die: The clerk | - | "]],
  ["The clerk who felt threatened sold it.", ["feel: The clerk | threatened | ", "sell: The clerk | it | "]],
  ["The prize for the winner is a boat.", ["be: The prize | a boat | for the winner"]],
  ["Those who gained less than the others were ill.", ["gain: Those | - | than the others", "be: Those | ill | "]],
  ["The find raises new doubts about the mill.", ["raise: The find | new doubts | about the mill"]],
  ["“It was late,” Holm said.", ["be: It | late | ", "say: Holm | - | "]],
  ["“It was late,” said Ada Lisk, head of the museum.", ["be: It | late | ", "say: Ada Lisk | - | "]],
  ["Holm, a clerk, told the mayor so.", ["tell: Holm | the mayor | "]],
  ["The man, Holm said, sold it.", ["say: Holm | - | ", "sell: The man | it | "]],
  ["Two men left a cook lying in a yard and got away.", ["leave: Two men | a cook | ", "lie: a cook | - | in a yard", "get: Two men | - | "]],
  ["A van, driven by a boy, sank.", ["drive(passive): A van | - | by a boy", "sink: A van | - | "]],
  ["The giraffe, whose calf delighted thousands, finally gave birth.", ["delighted: calf | thousands | ", "give: The giraffe | birth | "]],
  ["A box weighing 5 kilos sank.", ["weigh: A box | 5 kilos | ", "sink: A box | - | "]],
  ["She treated the dog's injured foot.", ["treat: She | the dog's injured foot | "]],
  ["Each was hurt.", ["hurt(passive): Each | - | "]],
  ["Holm's family fled.", ["flee: Holm's family | - | "]],
  ["The agent who shot Osk, 47, on Sunday sold it.", ["shoot: The agent | Osk | ", "sell: The agent | it | "]],
  ["Police are looking for a man who was hit by a van and are asking for help.", [
    "look: Police | - | for a man", "hit(passive): a man | - | by a van", "ask: Police | - | for help"
  ]]
])("%s", (text, expected) => { expect(clausesOf(text)).toEqual(expected) })

it("finds no subject in a parenthesis that stays open", () => {
  expect(clausesOf("about about ( 20 to 30. p.m. double Rovers signed Anna Holm from Lisbury for £12 million.")).toEqual(["sign: - | - | "])
})

describe("what is told of somebody before the verb", () => {
  const told = [
    "who sold a mill", "who sold a mill in Orle", "accused of selling a mill", "suspected of killing two people", "who was accused of killing his wife", "who police say sold a mill",
    "they were looking for", "that police were looking for", "who called himself a prophet", "who said he was a clerk", "whose brother sold a mill", "carrying a knife", "driving the van that hit a boy",
    "wanted for murder", "wanted for killing a clerk", "seen leaving the mill", "born in Orle", "left behind", ", who sold a mill,"
  ]
  it.each(told)("leaves the verb its subject: %s", (words) => {
    expect(clausesOf(`The cook ${words} was sued.`.replace(" ,", ",")).at(-1)).toBe("sue(passive): The cook | - | ")
  })
})

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
  it("is that of the clause in which its day is told", () => {
    expect(frame("Two cooks who fell while tobogganing on Sunday were sued.", "Sunday").verb).toBe("toboggan")
    for (const text of ["The cook who sold the mill on Sunday was sued.", "The cook accused of selling the mill on Sunday was sued.", "Holm, who sold the mill on Sunday, was sued."]) expect(frame(text, "Sunday").verb).toBe("sell")
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
