import { it } from "@effect/vitest"
import { Effect } from "effect"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect } from "vitest"
import { DecisionsInvalid, readDecisions, recordBaseline, recordDecision, removeDecision, storyOf } from "../../src/io/decisions.ts"
import type { AcceptedEntry, DecisionEntry } from "../../src/model/decision.ts"
import { folderOf } from "./folder.ts"

const name = "variorum.decisions.yaml"

const entry: DecisionEntry = {
  id: "c0ffee01", story: "bridge", as: "dismissed", because: "The Courier counts: without roads # and \"ramps\".", by: "Ada",
  topic: "Cost of the repair", verdict: "contradiction", values: ["EUR 2.4 million", "12", "5%"], articles: ["courier.md", "wire.txt"]
}

const { as: _, because: __, by: ___, ...accepted } = entry
const baseline: AcceptedEntry = accepted

const byHand = `# The desk's decisions.
decisions:
  # Asked the mayor on Friday.
  - id: b0b
    story: bridge
    as: noted
    because: |-
      Two lines of
      a reason.
    topic: Ida Voss’s age
    verdict: agreement
    values: ["61"] # both
    articles: [a.md]

  - id: fee
    story: bridge
    as: confirmed
    because: 'quoted'
    topic: The length
    verdict: compatible
    values:
      - "312"
    articles:
      - a.md

# The end.
`

describe("readDecisions", () => {
  it.effect("has no decisions without a file, or where only comments are left", Effect.fnUntraced(function*() {
    const folder = folderOf({ [name]: "# nothing yet\n" })
    expect(yield* readDecisions(join(folder, "other.yaml"))).toEqual({ decisions: [], accepted: [] })
    expect(yield* readDecisions(join(folder, name))).toEqual({ decisions: [], accepted: [] })
  }))

  it.effect("names every problem with its line and what to do", Effect.fnUntraced(function*() {
    const file = join(folderOf({
      [name]: "decisions:\n  - id: a\n    story: .\n    as: dismised\n    because: \" \"\n    topic: t\n    verdict: agreement\n    values: [12]\n    articles: []\n    when: now\n"
    }), name)
    const error = yield* Effect.flip(readDecisions(file))
    expect(error).toBeInstanceOf(DecisionsInvalid)
    expect(error.message.split("\n")).toEqual([
      `${file}:4: \`decisions[1].as\` may not be \`dismised\`; did you mean \`dismissed\`?`,
      `${file}:5: \`decisions[1].because\` is empty; write something here`,
      expect.stringMatching(/:8: .*must be text, but is .*; put it in quotation marks$/u),
      expect.stringMatching(/:10: the key `decisions\[1\]\.when` is unknown; /u)
    ])
  }))

  it.effect("refuses two entries on one finding of a story", Effect.fnUntraced(function*() {
    const list = `  - { id: a, story: ., topic: t, verdict: agreement, values: [], articles: [] }\n`
    const file = join(folderOf({ [name]: `accepted:\n${list}${list}${list.replace("story: .", "story: b")}` }), name)
    expect((yield* Effect.flip(readDecisions(file))).message).toBe(`${file}:3: the finding \`a\` of . stands twice in \`accepted\`; keep one of the two`)
  }))
})

describe("recordDecision", () => {
  it.effect("makes the file, which reads back as it was written", Effect.fnUntraced(function*() {
    const file = join(folderOf({}), "desk", name)
    yield* recordDecision(file, entry)
    expect(yield* readDecisions(file)).toEqual({ decisions: [entry], accepted: [] })
    expect(readFileSync(file, "utf8")).toMatch(/^# What editors decided[^\n]*\n# `variorum decide`[^\n]*\n+decisions:\n {2}- id: c0ffee01\n/u)
    expect(readdirSync(join(file, ".."))).toEqual([name])
  }))

  it.effect("adds one entry in its place, and leaves every other line as it was", Effect.fnUntraced(function*() {
    const file = join(folderOf({ [name]: byHand }), name)
    yield* recordDecision(file, entry)
    const written = readFileSync(file, "utf8")
    const lines = written.split("\n")
    const from = lines.findIndex((line) => line.includes("c0ffee01"))
    const length = Object.keys(entry).length + entry.values.length + entry.articles.length
    expect(lines.toSpliced(from, length).join("\n")).toBe(byHand)
    expect((yield* readDecisions(file)).decisions.map(({ id }) => id)).toEqual(["b0b", "c0ffee01", "fee"])
  }))

  it.effect("replaces the values of an entry that is there, and keeps its comments", Effect.fnUntraced(function*() {
    const file = join(folderOf({ [name]: byHand }), name)
    const again: DecisionEntry = { ...entry, id: "b0b", topic: "Ida Voss’s age", values: ["61"] }
    yield* recordDecision(file, again)
    expect((yield* readDecisions(file)).decisions[0]).toEqual(again)
    const written = readFileSync(file, "utf8")
    expect(written).toContain("  # Asked the mayor on Friday.\n  - id: b0b\n")
    expect(written).toContain("# both")
    yield* recordDecision(file, again)
    expect(readFileSync(file, "utf8")).toBe(written)
  }))

  it.effect("writes out what repeats another entry, which may change or go", Effect.fnUntraced(function*() {
    const file = join(folderOf({ [name]: byHand.replace("'quoted'", "*reason").replace("because: |-\n      Two lines of\n      a reason.", "because: &reason The reason.") }), name)
    yield* recordDecision(file, { ...entry, id: "b0b" })
    yield* removeDecision(file, { id: "b0b", story: "bridge" })
    expect((yield* readDecisions(file)).decisions.map(({ because, id }) => [id, because])).toEqual([["fee", "The reason."]])
  }))

  it.effect("does not touch a file that it cannot read", Effect.fnUntraced(function*() {
    const file = join(folderOf({ [name]: "decisions: [\n" }), name)
    expect(yield* Effect.flip(recordDecision(file, entry))).toBeInstanceOf(DecisionsInvalid)
    expect(readFileSync(file, "utf8")).toBe("decisions: [\n")
  }))
})

describe("removeDecision", () => {
  it.effect("takes out one entry, and the list with the last one", Effect.fnUntraced(function*() {
    const file = join(folderOf({ [name]: byHand }), name)
    yield* removeDecision(file, { id: "b0b", story: "bridge" })
    expect((yield* readDecisions(file)).decisions.map(({ id }) => id)).toEqual(["fee"])
    yield* removeDecision(file, { id: "fee", story: "elsewhere" })
    expect((yield* readDecisions(file)).decisions.map(({ id }) => id)).toEqual(["fee"])
    yield* removeDecision(file, { id: "fee", story: "bridge" })
    expect(readFileSync(file, "utf8")).not.toContain("decisions:")
    expect(existsSync(file)).toBe(true)
  }))
})

describe("recordBaseline", () => {
  it.effect("writes on lines of their own what comes into a file whose last entry was taken back", Effect.fnUntraced(function*() {
    const file = join(folderOf({}), name)
    yield* recordDecision(file, entry)
    yield* removeDecision(file, entry)
    yield* recordBaseline(file, [baseline.story], [baseline])
    expect(readFileSync(file, "utf8")).toContain(`accepted:\n  - id: ${baseline.id}\n`)
  }))

  it.effect("replaces the baseline of these stories, and leaves decisions and other stories alone", Effect.fnUntraced(function*() {
    const file = join(folderOf({ [name]: byHand }), name)
    const gone = { ...baseline, id: "dead" }
    const elsewhere = { ...baseline, story: "elsewhere" }
    yield* recordBaseline(file, ["bridge", "elsewhere"], [gone, baseline, elsewhere])
    yield* recordBaseline(file, ["bridge"], [baseline])
    expect((yield* readDecisions(file)).accepted).toEqual([baseline, elsewhere])
    expect((yield* readDecisions(file)).decisions.map(({ id }) => id)).toEqual(["b0b", "fee"])
    yield* recordBaseline(file, ["bridge", "elsewhere"], [])
    expect(readFileSync(file, "utf8")).not.toContain("accepted:")
  }))
})

describe("storyOf", () => {
  it("is the folder of the articles as seen from the file", () => {
    expect(storyOf("/desk/variorum.decisions.yaml", "/desk")).toBe(".")
    expect(storyOf("/desk/variorum.decisions.yaml", "/desk/corpus/flood")).toBe("corpus/flood")
    expect(storyOf("/desk/here/variorum.decisions.yaml", "/desk/flood")).toBe("../flood")
  })
})
