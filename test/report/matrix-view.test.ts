import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { asked, searchable, sorted, type Row } from "../../src/report/html/client/rows.ts"
import { everything, fragmentOf, viewOf, type View } from "../../src/report/html/client/view.ts"

const text = fc.string({ unit: "grapheme" })
const views: fc.Arbitrary<View> = fc.record({
  words: text, kind: text, article: text, person: text, confidence: text, sort: text, base: text,
  verdicts: fc.subarray(["agreement", "update", "contradiction"]), fold: fc.boolean(), shortcuts: fc.boolean()
})

describe("a view in the address", () => {
  it("comes back as it was, whatever its words are", () => {
    fc.assert(fc.property(views, (view) => { expect(viewOf(fragmentOf(view))).toEqual(view) }))
  })

  it("names only what was chosen", () => {
    expect(fragmentOf(everything)).toBe("#matrix")
    expect(fragmentOf({ ...everything, kind: "money", words: "to be & not" })).toBe("#matrix?words=to+be+%26+not&kind=money")
  })

  it.each(["", "#", "#finding-c0ffee01", "#matrices?kind=money"])("is not in the fragment %j", (fragment) => {
    expect(viewOf(fragment)).toBeNull()
  })
})

function row(place: number, more: Partial<Row> = {}): Row {
  return {
    place, rank: 9 - place, verdict: "agreement", kind: "money", topic: `Topic ${place}`, confidence: 80, people: [], articles: new Set(["a.txt"]),
    agreed: true, text: () => searchable(`Topic ${place}: Côté said so`), ...more
  }
}

describe("the filters of the matrix", () => {
  const shows = (view: Partial<View>, one: Row): boolean => asked({ ...everything, ...view })(one)

  it.each<[Partial<View>, Partial<Row>]>([
    [{ verdicts: ["update", "agreement"] }, { verdict: "related" }],
    [{ kind: "money" }, { kind: "age" }],
    [{ article: "a.txt" }, { articles: new Set(["b.txt"]) }],
    [{ person: "Ida Voss" }, { people: ["Ida Vossen"] }],
    [{ confidence: "80" }, { confidence: 79 }],
    [{ words: " cote  SAID " }, { text: () => "cote says" }]
  ])("%j leave out a claim with %j", (view, other) => {
    const wanted = row(1, { people: ["Ida Voss"] })
    expect(shows(view, wanted)).toBe(true)
    expect(shows(view, { ...wanted, ...other })).toBe(false)
  })

  it("read the words of a claim only when somebody searches", () => {
    const untouched = row(1, { text: () => { throw new Error("read") } })
    expect(shows({ kind: "money" }, untouched)).toBe(true)
    expect(() => shows({ words: "x" }, untouched)).toThrow("read")
  })
})

describe("the orders of the matrix", () => {
  const rows = [
    row(0, { topic: "ébène", confidence: 70, articles: new Set(["a", "b"]), kind: "money" }),
    row(1, { topic: "Zebra", confidence: 90, articles: new Set(["a", "b", "c"]), kind: "age" }),
    row(2, { topic: "eagle", confidence: 90, articles: new Set(["a", "b"]), kind: "money" })
  ]

  it.each([
    ["importance", [2, 1, 0]], ["kind", [1, 0, 2]], ["topic", [2, 0, 1]], ["articles", [1, 0, 2]], ["confidence", [1, 2, 0]]
  ])("by %s", (order, places) => expect(sorted(rows, order)?.map(({ place }) => place)).toEqual(places))

  it("are that of the page where none is chosen", () => {
    expect([sorted(rows, ""), sorted(rows, "no such order"), sorted(rows, "toString")]).toEqual([null, null, null])
  })
})
