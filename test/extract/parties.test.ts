import { describe, expect, it } from "vitest"
import { extract } from "../../src/extract/extract.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** Whose share of the vote the last claim of one gives. */
const whose = (text: string) => extract(articleOf(text), compiled).claims.findLast(({ predicate }) => predicate === "vote.share")?.arguments["who"]?.text

const result = "Anna Holm won 31.2 percent of the vote for parliament."

describe("the party of a leader", () => {
  it.each([
    ["of its leader", "Voters turned to the Green Union of former minister Anna Holm.", "Green Union"],
    ["led by", "The Green Union, led by the lawyer Anna Holm, had a good night.", "Green Union"],
    ["founded by", "The Open Road, a party founded in May by Anna Holm, had a good night.", "Open Road"],
    ["a title before the name", "It was a good night for Green Left leader Anna Holm.", "Green Left"],
    ["an apposition", "Anna Holm, the 49-year-old leader of the Green Union, had a good night.", "Green Union"],
    ["her own", "It was a good night for Anna Holm's centrist Green Union.", "Green Union"],
    ["its leader", "The Green Union had a good night. Its founder, Anna Holm, smiled.", "Green Union"],
    ["no party told", "It was a good night for Anna Holm.", "Anna Holm"],
    ["two parties", "It was a good night for Green Left leader Anna Holm. Anna Holm of the Orle Alliance said so.", "Anna Holm"],
    ["no head of it", "Anna Holm was beaten by the leader of the Green Union.", "Anna Holm"]
  ])("%s", (_, text, party) => { expect(whose(`${text} ${result}`)).toBe(party) })

  it("is hers in other words", () => {
    expect(whose("The Green Union, led by Anna Holm, ran for parliament. The count gives Holm's party 31.2 percent.")).toBe("Green Union")
    expect(whose("The Green Union, led by Anna Holm, ran for parliament. The count gives her party 31.2 percent.")).toBe("Green Union")
  })

  it("is told by a part of its name, where only one has it", () => {
    expect(whose("The Orle Alliance ran for parliament. With all votes counted, the Alliance won 31.2 percent.")).toBe("Orle Alliance")
    expect(whose("The Orle Alliance and the Civic Alliance ran for parliament. With all votes counted, the Alliance won 31.2 percent.")).toBe("Alliance")
  })

  it("stands for nobody who runs for herself", () => {
    expect(whose("The Green Union, led by Anna Holm, ran for mayor. Anna Holm won 31.2 percent of the vote.")).toBe("Anna Holm")
  })
})
