import { describe, expect, it } from "vitest"
import { textOf } from "../../src/extract/document.ts"
import { claimsOf, documentOf } from "../support/rules.ts"

/** The quotations of a text that make a claim: `words — speaker`. */
const quoted = (text: string): ReadonlyArray<string> => {
  const { quotations, tokens } = documentOf(text)
  return quotations.filter(({ attributed }) => attributed).map(({ first, last, speaker }) => `${textOf(tokens, first, last).replace(/[,.?!]$/u, "")} — ${speaker ?? "nobody"}`)
}

type Case = readonly [text: string, ...expected: ReadonlyArray<string>]
const holds = (text: string, ...expected: ReadonlyArray<string>): void => { expect(quoted(text)).toEqual(expected) }

describe("the speaker stands", () => {
  it.each<Case>([
    ["“The wall will hold through winter,” Anna Holm said.", "The wall will hold through winter — Anna Holm"],
    ["“The wall will hold,” said Anna Holm, the mayor of Wendle.", "The wall will hold — Anna Holm"],
    ["“The wall will hold,” the mayor, Anna Holm, told reporters.", "The wall will hold — Anna Holm"],
    ["“The wall will hold,” Holm told Paul Reed. Anna Holm smiled.", "The wall will hold — Anna Holm"],
    ["“The wall will hold through winter,” police said.", "The wall will hold through winter — police"]
  ])("after the words: %s", holds)

  it.each<Case>([
    ["Anna Holm said: “The wall will hold through winter.”", "The wall will hold through winter — Anna Holm"],
    ["Asked about it, Paul Reed replied that “nobody knows what will happen”.", "nobody knows what will happen — Paul Reed"],
    ["According to Paul Reed, “the wall will hold through winter”.", "the wall will hold through winter — Paul Reed"],
    ["Paul Reed chided “Dawn” host Anna Lisk in harsh terms, calling her “a slow and sad mess of a host”.", "a slow and sad mess of a host — Paul Reed"],
    ["At $40 per barrel the price is “far too low for all of us here”.", "far too low for all of us here — nobody"],
    ["A 12-member panel of experts said “the wall will hold through winter”.", "the wall will hold through winter — 12-member panel"],
    ["Anna Holm denied that “the wall will hold”, but Paul Reed said “it will stand forever”.", "the wall will hold — Anna Holm", "it will stand forever — Paul Reed"]
  ])("before the words: %s", holds)

  it("in between", () => {
    holds("“The old wall,” Anna Holm said, “will hold through winter.”", "The old wall — Anna Holm", "will hold through winter — Anna Holm")
  })

  it("in the sentence before, and carries over to what she goes on to say", () => {
    holds("“The wall will hold,” Anna Holm said. “We built it to last a century.”", "The wall will hold — Anna Holm", "We built it to last a century — Anna Holm")
    holds("“The wall will hold,” Anna Holm said.\n\n“We built it to last a century.”", "The wall will hold — Anna Holm", "We built it to last a century — Anna Holm")
  })

  it("nowhere, and whole sentences are somebody's words all the same", () => {
    holds("The sign read “No boats beyond this point”.", "No boats beyond this point — nobody")
  })
})

describe("the subject of the verb speaks", () => {
  it.each<Case>([
    ["Anna Holm told a crowd at a rally in Wendle that “the wall will hold through winter”.", "the wall will hold through winter — Anna Holm"],
    ["Anna Holm, the mayor of Wendle, blamed Paul Reed for the leak, saying “the wall was never his to mend”.", "the wall was never his to mend — Anna Holm"],
    ["Anna Holm described Paul Reed as “a builder of sandcastles” who “has never mended a wall”.", "a builder of sandcastles — Anna Holm", "has never mended a wall — Anna Holm"],
    ["According to a survey of 900 Oskers, owners define safety as “having no limits on what they build”.", "having no limits on what they build — survey"],
    ["In Wendle, one engineer claimed that “the wall will hold through winter”.", "the wall will hold through winter — engineer"],
    ["Paul Reed said the plans described by Anna Holm were “drawn on the back of a stamp”.", "drawn on the back of a stamp — Paul Reed"]
  ])("not whoever stands nearest: %s", holds)

  it.each<Case>([
    ["“The wall will hold,” said Paul Reed's aunt, Anna Holm.", "The wall will hold — Anna Holm"],
    ["Anna Holm, who led the works until Paul Reed came, said: “The wall will hold.”", "The wall will hold — Anna Holm"],
    ["Anna Holm, head of Wendle Works, says: “The wall will hold.”", "The wall will hold — Anna Holm"],
    ["The plan was welcomed by Anna Holm, who wrote to the council, saying: “The wall will hold.”", "The wall will hold — Anna Holm"],
    ["Anna Holm put out a statement calling the plan “a castle of sand”.", "a castle of sand — Anna Holm"]
  ])("nor whoever is told of beside it: %s", holds)

  it.each<Case>([
    ["Anna Holm called the plan “a castle of sand”.", "a castle of sand — Anna Holm"],
    ["Paul Reed is building what Anna Holm called “a castle of sand”.", "a castle of sand — Anna Holm"],
    ["Anna Holm described the plan as “featherbrained”.", "featherbrained — Anna Holm"]
  ])("where something is called so: %s", holds)

  it.each<Case>([
    ["Anna Holm toured the quay.\n\n“Will the wall hold through winter?” Paul Reed asked.", "Will the wall hold through winter — Paul Reed"],
    ["“Will the wall hold through winter?” Reed demanded. Paul Reed lives in Wendle.", "Will the wall hold through winter — Paul Reed"],
    ["“The wall will hold through winter,” crowed Anna Holm.", "The wall will hold through winter — Anna Holm"],
    ["Anna Holm spoke. She continued, “The wall will hold through winter.”", "The wall will hold through winter — Anna Holm"]
  ])("whatever the verb right beside the words: %s", holds)

  it("or signs", () => { holds("“The wall will hold through winter.” — Anna Holm", "The wall will hold through winter — Anna Holm") })

  it("or is announced by the paragraph before", () => {
    holds("Anna Holm said:\n\n“The wall will hold through winter.”", "The wall will hold through winter — Anna Holm")
  })

  it("and the next quotation’s speaker is not this one’s", () => {
    holds("Anna Holm said: “What a wall!” Paul Reed said: “What a view it is!”", "What a wall — Anna Holm", "What a view it is — Paul Reed")
  })
})

describe("a speaker of one's own", () => {
  it("goes before the one carried over", () => {
    holds("“The wall will hold,” Anna Holm said. “It is very strong,” Paul Reed added.", "The wall will hold — Anna Holm", "It is very strong — Paul Reed")
  })
})

describe("pronouns", () => {
  it.each<Case>([
    ["Anna Holm toured the quay. “The wall will hold through winter,” she said.", "The wall will hold through winter — Anna Holm"],
    ["Paul Reed spoke first. Then came Anna Holm. “The wall will hold through winter,” she said.", "The wall will hold through winter — Anna Holm"],
    ["Anna Holm wept. She said: “The wall will hold through winter.”", "The wall will hold through winter — Anna Holm"]
  ])("mean the last person named: %s", holds)

  it("mean a person of their own sex", () => {
    holds("Anna Holm toured the quay. Paul Reed stayed away. “The wall will hold through winter,” she said.", "The wall will hold through winter — Anna Holm")
  })

  it("do not mean somebody whom a quotation or a possessive names", () => {
    holds("Anna Holm was firm. “Paul Reed has had a year to mend the wall,” he said.\n\nHis mother, Anna Holm, was firm.", "Paul Reed has had a year to mend the wall — nobody")
    holds("Paul Reed spoke first. His brother Peter Reed wept. “The wall will hold through winter,” he said.", "The wall will hold through winter — Peter Reed")
  })

  it("and descriptions mean whom the article names so", () => {
    holds("Anna Holm, 52, toured the quay. “The wall will hold,” the 52-year-old told reporters.", "The wall will hold — Anna Holm")
  })

  it("never mean somebody inside the quotation", () => {
    expect(quoted("“Ask Paul Reed about the wall,” she said.")).not.toContain("Ask Paul Reed about the wall — Paul Reed")
  })
})

describe("no quotations", () => {
  it.each([
    "The so-called “wall” held.", "Anna Holm said the “miracle” was over.", "They played a game called “knock and run”.", "They watched “The Fires of Wendle” at the cinema.", "The ship “Anna Holm” sank.", "Anna Holm said that the wall would hold."
  ])("%s", (text) => { expect(quoted(text)).toEqual([]) })
})

describe("marks", () => {
  it.each<Case>([
    ["\"The wall will hold,\" Anna Holm said.", "The wall will hold — Anna Holm"],
    ["‘The wall will hold,’ Anna Holm said.", "The wall will hold — Anna Holm"],
    ["'The wall will hold,' Anna Holm said.", "The wall will hold — Anna Holm"],
    ["“He said ‘go’ to us all,” Anna Holm said.", "He said ‘go’ to us all — Anna Holm"],
    ["Anna Holm said: ‘He told us “go” and we went.’", "He told us “go” and we went — Anna Holm"],
    ["'The builders' plan is not the council's,' Anna Holm said.", "The builders' plan is not the council's — Anna Holm"],
    ["Anna Holm said: 'The wall will hold.\n\n'We built it to last.'", "The wall will hold — Anna Holm", "We built it to last — Anna Holm"]
  ])("of all kinds: %s", holds)

  it("straight ones inside straight ones do not end the quotation", () => {
    holds("\"He said 'go' to us all,\" Anna Holm said.", "He said 'go' to us all — Anna Holm")
  })

  it("that are left open end with the paragraph", () => {
    const text = "“The wall will hold through winter.\n\nAnna Holm lives in Wendle."
    for (const line of quoted(text)) expect(line).not.toContain("Wendle")
  })
})

describe("claims", () => {
  it("hold the words without the comma that the sentence around them adds, and their speaker", () => {
    expect(claimsOf("“The wall will hold,” Anna Holm said.", "quotation").map(({ attribution: { mode, speaker }, quote }) => ({ quote, mode, speaker })))
      .toEqual([{ quote: "The wall will hold", mode: "quoted", speaker: "Anna Holm" }])
  })

  it("made inside somebody's words are that speaker's", () => {
    const numbers = claimsOf("“We counted 40 boats,” Anna Holm said. There were 12 barges.", "count").map(({ attribution, quote }) => [quote, attribution.mode, attribution.speaker])
    expect(numbers).toEqual([["40 boats", "quoted", "Anna Holm"], ["12 barges", "own", null]])
  })

  it("reported with a verb of saying are that speaker's too", () => {
    const speakers = (text: string) => claimsOf(text, "count").map(({ attribution }) => `${attribution.mode}: ${attribution.speaker}`)
    expect(speakers("Anna Holm said that 40 boats sank.")).toEqual(["reported: Anna Holm"])
    expect(speakers("According to Paul Reed, 40 boats sank.")).toEqual(["reported: Paul Reed"])
    expect(speakers("Some 40 boats sank.")).toEqual(["own: null"])
  })

  it("are no claims of those who are spoken to", () => {
    const claims = claimsOf("Anna Holm was told that 40 boats sank.", "count")
    expect(claims.map(({ attribution }) => attribution)).toEqual([{ mode: "own", speaker: null }])
  })
})
