import { describe, expect, it } from "vitest"
import { check } from "../../src/check.ts"
import { articleOf, compiled } from "../support/rules.ts"
import { findingsOf } from "./findings.ts"

const verdicts = (kind: string, ...texts: ReadonlyArray<string>) => findingsOf(kind, ...texts).map(({ verdict }) => verdict)

describe("a person who holds two offices", () => {
  const title = (field: string) => `Ada Lisk, vice president and general manager for Nordvik’s ${field}, said on Friday that the plant in Tolven would stay open.`

  it("may hold one of them in another field", () => { expect(verdicts("office", title("optics group"), title("cable division"))).toEqual(["discrepancy"]) })
  it("holds both alike", () => { expect(verdicts("office", title("optics group"), title("optics division"))).toEqual(["agreement"]) })
  it("need not be called by both", () => {
    expect(verdicts("office", title("optics group"), "Ada Lisk, vice president of Nordvik, said on Friday that the plant in Tolven would stay open.")).not.toContain("discrepancy")
  })
})

describe("a person with two titles, one of them in a firm", () => {
  const both = "Ada Lisk, the chief executive, spoke in Tolven on Friday. Ada Lisk, a founder of Lisk Foods, was born there."
  it("holds both alike", () => { expect(verdicts("office", both, both.replace("spoke", "sang"))).toContain("agreement") })
})

describe("a person with a former title", () => {
  const named = (post: string) => `The council appointed former mayor Ada Lisk to serve as ${post} in Tolven on Friday.`
  it("holds another one now, whatever both say of what he was", () => {
    expect(verdicts("office", named("special counsel"), named("special prosecutor"))).toContain("discrepancy")
    expect(verdicts("office", named("special counsel"), named("special counsel"))).not.toContain("discrepancy")
  })
})

describe("a person with two titles in one phrase", () => {
  const title = (words: string) => `Ada Lisk, ${words} of Nordvik, said on Friday that the plant in Tolven would stay open.`

  it("differs where each phrase has one that the other article has not", () => {
    expect(verdicts("office", title("chairman and chief executive"), title("president and chief executive"))).toEqual(["discrepancy"])
  })
  it("may hold a third one where an article gives two of them, phrase by phrase", () => {
    const twice = `${title("publisher")} Ada Lisk, the chief executive of Nordvik, was born there.`
    expect(verdicts("office", title("chairman"), twice)).not.toContain("discrepancy")
    expect(verdicts("office", title("chairman"), twice.replace("publisher", "chief executive"))).toEqual(["discrepancy"])
  })
  it("may be given one of them only", () => {
    expect(verdicts("office", title("chairman and chief executive"), title("chief executive"))).not.toContain("discrepancy")
  })
})

describe("a politician", () => {
  it("is of one party and one state, by letters or in words", () => {
    expect(verdicts("state", "Sen. Ada Lisk, D-Ohio, opened the Tolven bridge.", "Senator Ada Lisk, an Ohio Democrat, opened the Tolven bridge.")).toEqual(["agreement", "agreement"])
    expect(verdicts("state", "Sen. Ada Lisk (D-Ohio) opened the Tolven bridge.", "Republican Sen. Ada Lisk opened the Tolven bridge.")).toEqual(["discrepancy"])
  })
})

describe("somebody whom one article does not name", () => {
  const named = "Anna Holm was driving through Tolven on Friday when the car hit a wall near Lowmoor, police in Stenby said. Her passenger, 24-year-old Ada Lisk, was unhurt."
  const described = "Anna Holm’s car hit a wall in Tolven near Lowmoor on Friday, police in Stenby said. A 26-year-old woman, who was in the passenger seat, was unhurt."

  it("is known by the seat", () => { expect(verdicts("age", named, described)).toContain("discrepancy") })
})

describe("a rank", () => {
  const named = (title: string, more = "") => `${title} Ada Lisk${more} said on Friday that the frigate would stay in the harbour of Tolven.`

  it("stands before the name, whatever else its holder is called", () => {
    expect(verdicts("office", named("Commander", ", captain of the frigate,"), named("Captain"))).toEqual(["discrepancy"])
  })
  it("stands behind the office that the other article has", () => { expect(verdicts("office", named("Former fleet commander Gen."), named("Former fleet commander"))).not.toContain("discrepancy") })
  it("is the same in both", () => { expect(verdicts("office", named("Commander", ", captain of the frigate,"), named("Commander"))).not.toContain("discrepancy") })
})

describe("a relative", () => {
  const told = (who: string) => `Maria Okafor was killed in Tolven on Friday. ${who} told the court of Tolven about the fire.`

  it("is one thing to one person", () => {
    expect(verdicts("office", told("Her mother, Ada Lisk,"), told("Her older sister, Ada Lisk,"))).toEqual(["discrepancy"])
    expect(verdicts("office", told("Okafor’s mother, Ada Lisk,"), told("Her aunt, Ada Lisk,"))).toEqual(["discrepancy"])
  })
  it("is other things to other people", () => {
    expect(verdicts("office", told("Her mother, Ada Lisk,"), told("Paul Reed came. His sister, Ada Lisk,"))).not.toContain("discrepancy")
  })
})

describe("a victim whom nobody names", () => {
  const of = (...texts: ReadonlyArray<string>) => findingsOf("office", ...texts.map((text) => `${text} It happened in Tolven on Friday, Paul Reed said.`)).map(({ verdict }) => verdict)

  it("is one thing to whoever did it", () => {
    expect(of("A gunman killed his ex-girlfriend at the mall.", "The body at the mall may be that of the gunman’s ex-wife.")).toEqual(["discrepancy"])
    expect(of("A gunman killed his ex-wife at the mall.", "He is charged with the murder of his former wife.")).toEqual(["agreement"])
    expect(of("A gunman killed his mother at the mall.", "He is charged with the murder of his wife.")).not.toContain("discrepancy")
  })
  it("may be the one whom another article names", () => {
    expect(of("A 19-year-old student was killed by an avalanche above the village.", "Ada Lisk, a student from Lowmoor, was killed by an avalanche above the village.")).toEqual(["agreement"])
  })
  it("has one calling", () => {
    expect(of("A police officer was stabbed at the mall.", "He stabbed a security officer in the neck.")).toEqual(["discrepancy"])
    expect(of("They kidnapped a taxi driver at gunpoint.", "They are held over the kidnapping of a cab driver.")).toEqual(["agreement"])
  })
})

describe("a name that nobody knows", () => {
  const story = (name: string) => `Anna Holm said in Tolven that the plant was closed on Friday. It was bought by ${name} last year. Paul Reed agreed.`

  it("is spelt otherwise wherever it stands in a story", () => {
    expect(verdicts("name", story("Karavandis"), `Anna Holm met Paul Reed in Tolven. Workers of Karavendis went home.`)).toContain("discrepancy")
  })
  it("is another one where an article has both", () => {
    expect(verdicts("name", story("Karavandis"), `Anna Holm met Paul Reed in Tolven. Workers of Karavendis and Karavandis went home.`)).not.toContain("discrepancy")
  })
  it("is no other name of its sentence", () => {
    expect(findingsOf("name", "The Hebron Harbour Trust and the Marlow Ferry Board met.", "The Marlow Ferry Board met the Hebron Harbour Trust.").map(({ sources }) => new Set(sources.map(({ value }) => value)).size)).toEqual([1, 1])
  })
  it("may be short by chance", () => {
    expect(verdicts("name", story("Orfin"), `Anna Holm met Paul Reed in Tolven. Workers of Orvin went home.`)).not.toContain("discrepancy")
  })
})

describe("a person's name", () => {
  const verdicts = (kind: string, ...texts: ReadonlyArray<string>) => findingsOf(kind, ...texts).filter(({ rule }) => rule === "name.person").map(({ verdict }) => verdict)
  const named = (name: string) => `Police in Stenby said ${name} told the harbour master of Tolven about the fire on Friday.`

  it("is spelt otherwise", () => { expect(verdicts("name", named("Jonathon Reed"), named("Jonathan Reed"))).toEqual(["discrepancy"]) })
  it("is neither of two that are as near, where another article has both", () => {
    expect(verdicts("name", named("Devarco Osk"), `${named("Devario Osk")} Later Devacio Osk left the town.`)).not.toContain("discrepancy")
  })
  it("differs from another whatever short form stands further down", () => {
    expect(verdicts("name", `${named("Ada Maria Osk")} Later Ada left the town.`, named("Ada Maria Lisk"))).toEqual(["discrepancy"])
  })
  it("has a suffix in one article only", () => { expect(verdicts("name", named("Robert Varga Jr."), named("Robert Varga"))).toEqual(["discrepancy"]) })
  it("is misspelt further down an article", () => {
    expect(verdicts("name", `${named("Ada Lusk")} Later Lisk said that the fire was out.`, named("Ada Lusk"))).toEqual(["discrepancy", "agreement"])
    expect(verdicts("name", `${named("Ada Lusk")} Ada Lusk left. Later Lisk said that the fire was out.`, named("Ada Lusk"))).toEqual(["discrepancy", "agreement"])
  })
  it("has another first name once, of the same sound or before the same middle name", () => {
    expect(verdicts("name", `${named("Brady Andrew Osk")} Later Bradley Andrew Osk left the town.`, named("Brady Andrew Osk"))).toContain("discrepancy")
    expect(verdicts("name", `${named("Katherine Gyldened")} Later Catherine Gyldened left the town.`, named("Katherine Gyldened"))).toContain("discrepancy")
  })
  it("is misspelt in a pair that nothing shows to be persons", () => {
    expect(verdicts("name", `${named("Ada Karvand")} Karvend and Poole were born in Lowmoor.`, named("Ada Karvand"))).toEqual(["discrepancy", "agreement"])
    expect(verdicts("name", `${named("Ada Karvand")} Workers of Karvend Road were born in Lowmoor. Karvend is near.`, named("Ada Karvand"))).not.toContain("discrepancy")
  })
  it("is a father's, where his article names the son too", () => {
    expect(verdicts("name", `${named("Robert Varga")} Robert Varga Jr. left the town.`, named("Robert John Varga"))).not.toContain("discrepancy")
    expect(verdicts("name", `${named("Robert Varga")} Robert Varga Jr. left the town.`, named("Robert Varga"))).not.toContain("discrepancy")
  })
  it("may lose the suffix further down", () => {
    expect(verdicts("name", `${named("Robert Varga Jr.")} Later Robert Varga left the town.`, named("Robert Varga"))).not.toContain("discrepancy")
  })
})

describe("a name that two articles spell alike", () => {
  const names = (...texts: ReadonlyArray<string>) => findingsOf("name", ...texts).filter(({ rule }) => rule === "name.proper").map(({ sources, verdict }) => [verdict, sources[0]!.value])

  it("is shown", () => {
    expect(names("Crews from the Lowmoor Shipyard left on Friday.", "A fire broke out at the Lowmoor Shipyard.")).toEqual([["agreement", "Lowmoor Shipyard"]])
    expect(names("Divers left Tolven on Friday.", "The ferry reached Tolven at noon.")).toEqual([["agreement", "Tolven"]])
  })
  it("may be no name where it only begins sentences", () => { expect(names("Divers left on Friday.", "Divers found the wreck.")).toEqual([]) })
})

describe("a place that everybody knows", () => {
  const places = (...texts: ReadonlyArray<string>) => findingsOf("name", ...texts).filter(({ rule }) => rule === "name.place").map(({ topic, verdict }) => [verdict, topic])

  it("is shown where two articles name it, in a dateline or as an adjective too", () => {
    expect(places("OSLO (AP) — Farmers blocked the bridge.", "The tunnel in central Oslo is closed.")).toEqual([["agreement", "the place Oslo"]])
    expect(places("Norwegian farmers left.", "A tunnel in Norway is closed.")).toEqual([["agreement", "the place Norway"]])
  })
  it("is never another one", () => { expect(places("Farmers left Austria.", "Farmers left Australia.")).toEqual([]) })
  it("is not where a language is spoken", () => { expect(places("They taught Spanish at noon.", "The bus was sent to Spain.")).toEqual([]) })
})

describe("the head of a firm", () => {
  const named = (title: string) => `${title} Ada Lisk said on Friday that the plant in Tolven would stay open.`

  it("is its chairman or its chief executive", () => { expect(verdicts("office", named("Nordvik Chairman"), named("Nordvik Chief Executive"))).toEqual(["discrepancy"]) })
  it("may be both", () => {
    expect(verdicts("office", named("Nordvik Chairman"), "Ada Lisk, chairman and chief executive of Nordvik, said on Friday that the plant in Tolven would stay open.")).not.toContain("discrepancy")
  })
  it("may have been the other before", () => { expect(verdicts("office", named("Former Nordvik Chairman"), named("Nordvik Chief Executive"))).not.toContain("discrepancy") })
})

describe("a person's age", () => {
  it.each([
    ["2031-03-01", "2033-02-01", 47, 49, "update"], ["2031-03-01", "2031-09-01", 47, 48, "update"], ["2031-03-01", "2031-03-04", 47, 48, "other"],
    ["2033-02-01", "2031-03-01", 47, 49, "other"], ["2031-03-01", "2033-02-01", 47, 53, "other"]
  ])("in papers of %s and %s, %i and %i: %s", (first, second, one, other, expected) => {
    const paper = (id: string, date: string, age: number) => articleOf(`Ada Lisk, ${age}, of Tolven pleaded guilty to burning the Corvenham yard.`, { id, published: { date } })
    const found = check([paper("1.txt", first, one), paper("2.txt", second, other)], compiled, { version: "0" }).findings.find(({ kind }) => kind === "age")
    expect(found?.verdict === "update" ? "update" : "other").toBe(expected)
  })
  it("is found wherever the papers put it in", () => {
    expect(verdicts("age", "Ada Lisk, 47, opened the plant in Tolven on Friday.", "The cable firm lost two lawsuits. Ada Lisk, 49, has led it for years.")).toEqual(["discrepancy"])
  })

  it("is that of somebody whom one paper only describes", () => {
    expect(verdicts("age", "Ada Lisk, 47, opened the plant in Tolven on Friday.", "Ada Lisk opened the plant in Tolven on Friday. The 49-year-old has led the firm for years.")).toEqual(["discrepancy"])
  })
  it("is that of a baby, in days, whom one paper names beside it", () => {
    const of = (who: string) => `Police in Tolven are looking for ${who} The baby’s mother, Ada Lisk, called the sheriff of Lowmoor. The baby’s father is Ivan Dale.`
    expect(verdicts("age", of("a missing 4-day-old baby boy, Paul Osk."), of("a 5-day-old infant. Her son, Paul Osk, was gone."))).toEqual(["contradiction"])
    expect(verdicts("age", of("a missing 4-day-old baby boy, Paul Osk."), of("a 4-day-old infant. Her son, Paul Osk, was gone."))).toEqual(["agreement"])
  })
  const killed = "in the harbour of Tolven on Friday, Sheriff Paul Reed said."
  it("is that of the only one who is charged, whom one paper does not name", () => {
    expect(verdicts("age", `Ivan Dale, 19, is charged with murder ${killed}`, `A 20-year-old man was arrested after a fire ${killed}`)).toEqual(["discrepancy"])
  })
  it("is nobody's where two are charged", () => {
    expect(verdicts("age", `Ivan Dale, 19, is charged with murder ${killed}`, `A 20-year-old man and a woman, 25, were arrested. Another man was charged with theft ${killed}`)).not.toContain("discrepancy")
  })
})

describe("a name that only one article shows to be a person's", () => {
  const shown = "Orvand Quist, 18, was held in Tolven on Friday after a chase from Lowmoor, police in Stenby said."
  const open = (name: string) => `Police in Stenby said that ${name} was seen in Tolven on Friday after a chase from Lowmoor.`

  it("is a person's in the other one too", () => {
    const persons = (name: string) => findingsOf("name", shown, open(name)).filter(({ rule }) => rule === "name.person").map(({ verdict }) => verdict)
    expect(persons("Orvand Quist")).toEqual(["agreement"])
    expect(persons("Orvand Quint")).toEqual(["discrepancy"])
    expect(persons("Marvik Dole")).toEqual([])
  })
})

describe("somebody known by one name only", () => {
  const told = (who: string) => `The car hit a wall in Tolven near Lowmoor on Friday, police in Stenby said. ${who} died in the hospital of Tolven.`

  it("is the one whom the other article names in full, in another spelling", () => {
    expect(verdicts("name", told("The driver’s son, Aidan,"), told("Aiden Quist, 10,"))).toContain("discrepancy")
    expect(verdicts("name", told("The driver’s son, Aiden,"), told("Aiden Quist, 10,"))).not.toContain("discrepancy")
  })
})

describe("an office that somebody held then", () => {
  it("is no other than the one that he or she holds now", () => {
    expect(verdicts("office", "Anna Holm, then minister of defence, signed it.", "President Anna Holm signed it.")).not.toContain("discrepancy")
    expect(verdicts("office", "Anna Holm, the minister of defence, signed it.", "President Anna Holm signed it.")).toContain("discrepancy")
  })
})

describe("a teacher", () => {
  it("may be told by the school or by the class", () => {
    expect(verdicts("office", "Anna Holm, an elementary school teacher, saw it.", "Anna Holm, a second-grade teacher, saw it.")).not.toContain("discrepancy")
    expect(verdicts("office", "Anna Holm, a kindergarten teacher, saw it.", "Anna Holm, a high school teacher, saw it.")).toContain("discrepancy")
  })
})
