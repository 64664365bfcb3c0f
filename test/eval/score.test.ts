import { describe, expect, it } from "vitest"
import { locate } from "../../src/eval/locate.ts"
import { outcomeOf } from "../../src/eval/outcomes.ts"
import { scoreStory } from "../../src/eval/score.ts"
import type { Verdict } from "../../src/model/report.ts"
import { annotations, counts, died, finding, goldOf, group, hurt, reportOf, story, texts, trap } from "./story.ts"

const scored = (...args: Parameters<typeof story>) => scoreStory(story(...args))

describe("a group", () => {
  it.each<readonly [annotated: Verdict, said: Verdict, found: boolean]>([
    ["agreement", "compatible", true], ["agreement", "related", false], ["compatible", "agreement", true], ["discrepancy", "contradiction", true],
    ["discrepancy", "update", true], ["discrepancy", "agreement", false], ["contradiction", "discrepancy", true], ["contradiction", "update", false],
    ["update", "update", true], ["update", "discrepancy", false], ["related", "agreement", true], ["related", "discrepancy", false]
  ])("annotated as %s is met by %s: %s", (annotated, said, found) => {
    const { groups: [only] } = scored({ groups: [group("hurt", annotated, hurt)] }, [finding("f", said, hurt.slice(0, 2))])
    expect(only!.foundBy).toEqual(found ? ["f"] : [])
    expect(only!.miss === null).toBe(found)
  })

  it("needs its words in two articles", () => {
    const groups = [group("died", "agreement", died)]
    expect(scored({ groups }, [finding("f", "agreement", [died[0]!, ["b.txt", "The mill"]])]).groups[0]!.foundBy).toEqual([])
    expect(scored({ groups }, [finding("f", "agreement", died.slice(1))]).groups[0]!.foundBy).toEqual(["f"])
  })

  it("that is a difference needs two of its values", () => {
    const { groups: [only] } = scored({ groups: [group("hurt", "discrepancy", hurt)] }, [finding("f", "discrepancy", [hurt[0]!, hurt[2]!])])
    expect(only).toMatchObject({ foundBy: [], miss: { stage: "one value" } })
  })

  it("is not met by a source that is too long to say what it is about", () => {
    const long = finding("f", "agreement", died)
    const sources = long.sources.map((source) => ({ ...source, end: source.start + 161 }))
    expect(scored({ groups: [group("died", "agreement", died)] }, [{ ...long, sources }]).groups[0]!.foundBy).toEqual([])
  })
})

describe("a miss", () => {
  const groups = [group("hurt", "discrepancy", hurt)]
  it("says that no rule saw the words, and where", () => {
    expect(scored({ groups }, [], counts("a.txt")).groups[0]!.miss).toEqual({ stage: "no claim", detail: "no quantity claim on its words in b.txt, c.txt", rules: ["casualties"] })
  })
  it("says that claims were not lined up, and whose", () => {
    expect(scored({ groups }, [], counts("a.txt", "b.txt")).groups[0]!.miss).toMatchObject({ stage: "not lined up", rules: ["casualties"] })
  })
  it("says which verdict stood in the way", () => {
    expect(scored({ groups }, [finding("f", "related", hurt)]).groups[0]!.miss).toMatchObject({ stage: "other verdict", detail: "shown as related (f)" })
  })
})

describe("false alarms", () => {
  it("are differences that belong to no annotated one", () => {
    const groups = [group("hurt", "discrepancy", hurt), group("died", "agreement", died)]
    const score = scored({ groups }, [finding("right", "discrepancy", hurt), finding("wrong", "contradiction", [["a.txt", "on Monday"], ["b.txt", "on Tuesday"]])])
    expect(score.differences).toEqual({ count: 1, of: 2 })
    expect(score.alarms).toEqual([{
      id: "wrong", rule: "count", verdict: "contradiction", confidence: 0.95, topic: "wrong",
      sources: [{ article: "a.txt", line: 1, quote: "on Monday", value: "on Monday" }, { article: "b.txt", line: 1, quote: "on Tuesday", value: "on Tuesday" }]
    }])
  })

  it("name agreements that are called different, unless the difference is about more", () => {
    const groups = [group("died", "agreement", died)]
    expect(scored({ groups }, [finding("f", "discrepancy", died)]).groups[0]!.calledDifferentBy).toEqual(["f"])
    expect(scored({ groups }, [finding("f", "discrepancy", [...died, hurt[0]!])]).groups[0]!.calledDifferentBy).toEqual([])
    expect(scored({ groups }, [finding("f", "update", died)]).groups[0]!.calledDifferentBy).toEqual([])
  })

  it("name traps: two of their words in one difference, or their only ones", () => {
    const traps = [trap("days", [["a.txt", "on Monday"], ["b.txt", "on Tuesday"]]), trap("cause", [["c.txt", "Nobody knows"]])]
    expect(scored({ traps }, [finding("f", "discrepancy", [["a.txt", "on Monday"], ["c.txt", "Nobody knows the cause"]])]).traps.map(({ sprungBy }) => sprungBy)).toEqual([[], ["f"]])
    expect(scored({ traps }, [finding("f", "contradiction", [["a.txt", "on Monday"], ["b.txt", "on Tuesday"]])]).traps[0]!.sprungBy).toEqual(["f"])
    expect(scored({ traps }, [finding("f", "update", [["a.txt", "on Monday"], ["b.txt", "on Tuesday"]])]).traps[0]!.sprungBy).toEqual([])
  })

  it("name copies that count as several witnesses", () => {
    const gold = goldOf({ copies: [["a.txt", "c.txt"]] })
    const apart = (witnesses: Record<string, string>) => scoreStory({ name: "fire", gold, report: reportOf([], witnesses), claims: [] }).copies
    expect(apart({})).toEqual([{ articles: ["a.txt", "c.txt"], apart: true }])
    expect(apart({ "c.txt": "a.txt" })).toEqual([{ articles: ["a.txt", "c.txt"], apart: false }])
  })
})

describe("the outcome of a finding", () => {
  const gold = goldOf({ groups: [group("hurt", "discrepancy", hurt), group("died", "agreement", died)] })
  it.each([
    ["a difference that is annotated", finding("f", "discrepancy", hurt), "right"],
    ["a difference that is not", finding("f", "discrepancy", died), "wrong"],
    ["an agreement that is annotated", finding("f", "agreement", died), "right"],
    ["two of three who agree", finding("f", "agreement", [hurt[0]!, hurt[2]!]), "right"],
    ["an agreement where the values differ", finding("f", "agreement", hurt.slice(0, 2)), "wrong"],
    ["an agreement that nobody annotated", finding("f", "agreement", [["a.txt", "The mill"], ["b.txt", "The mill"]]), "open"],
    ["an update where nothing changed", finding("f", "update", died), "wrong"],
    ["words side by side", finding("f", "related", hurt), "open"]
  ] as const)("%s", (_, one, outcome) => expect(outcomeOf(one, gold)).toBe(outcome))
})

describe("locating", () => {
  it("finds words wherever they stand, and articles by their file name", () => {
    const within = new Map([["north/a.txt", "Ten hurt. Ten hurt."], ["b.txt", "Ten hurt."]])
    const { gold, misplaced } = locate(annotations({ groups: [group("hurt", "agreement", [["a.txt", "Ten hurt"], ["b.txt", "Ten hurt"]])] }), within)
    expect(misplaced).toEqual([])
    expect(gold.groups[0]!.places.map(({ article, spans }) => [article, spans])).toEqual([
      ["north/a.txt", [{ start: 0, end: 8 }, { start: 10, end: 18 }]], ["b.txt", [{ start: 0, end: 8 }]]
    ])
  })
  it("lists every article and quotation that is not there, with its path", () => {
    const { misplaced } = locate(annotations({
      groups: [group("hurt", "agreement", [["a.txt", "Eleven hurt"], ["z.txt", "Ten hurt"]])], copies: [["a.txt", "y.txt"]]
    }), texts)
    expect(misplaced.map(({ path, problem }) => `${path.join(".")}: ${problem}`)).toEqual([
      "groups.0.sources.0.quote: `Eleven hurt` does not stand in a.txt", "groups.0.sources.1.article: there is no article `z.txt`",
      "copies.0.1: there is no article `y.txt`"
    ])
  })
})
