import { Effect } from "effect"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { readAnnotations } from "../../src/io/annotations.ts"
import { readEvaluation } from "../../src/io/evaluation.ts"
import { folderOf } from "../io/folder.ts"

const read = (...paths: ReadonlyArray<string>) => Effect.runSync(readAnnotations(paths))

const problems = (files: Readonly<Record<string, string>>): ReadonlyArray<string> => {
  const folder = folderOf(files)
  const error = Effect.runSync(Effect.flip(readAnnotations([folder])))
  return error.problems.map(({ file, line, problem }) => `${file.slice(folder.length + 1)}:${line}: ${problem}`)
}

const source = (article: string, value: string) => `      - { article: ${article}, quote: "Ten hurt", value: "${value}" }\n`
const group = (sources: string, id = "hurt", verdict = "discrepancy") =>
  `  - id: ${id}\n    kind: quantity\n    topic: The hurt\n    verdict: ${verdict}\n    tier: must\n    sources:\n${sources}`
const good = `corpus: fire\n\ngroups:\n${group(source("a.txt", "10") + source("b.txt", "6"))}`

describe("annotations", () => {
  it("are read from YAML and JSON, from files and folders", () => {
    const folder = folderOf({ "a.yaml": good, "b.json": JSON.stringify(read(folderOf({ "x.yaml": good }))[0]!.value, null, "\t"), "notes.txt": "none" })
    expect(read(folder).map(({ value: { corpus, groups } }) => [corpus, groups.map(({ id }) => id)])).toEqual([["fire", ["hurt"]], ["fire", ["hurt"]]])
    expect(read(join(folder, "a.yaml"), folder)).toHaveLength(2)
  })

  it("keep the way back to their lines", () => {
    const [only] = read(folderOf({ "a.yaml": good }))
    expect(only!.lineOf(["groups", 0, "sources", 1, "quote"])).toBe(11)
  })

  it("the corpus' own fit", () => {
    const corpus = join(import.meta.dirname, "../../corpus")
    expect(read(join(corpus, "river-flood/expected.yaml"), join(corpus, "nato-ministers/expected.yaml")).map(({ value }) => value.corpus)).toEqual(["river-flood", "nato-ministers"])
  })

  it("all that is wrong is named with file and line", () => {
    expect(problems({
      "a.yaml": good.replace("tier: must", "tier: perhaps").replace("topic: The hurt", "title: The hurt"),
      "b.yaml": "corpus: fire\ngroups: [",
      "c.yaml": good.replace("value: \"6\"", "value: 6")
    })).toEqual([
      expect.stringMatching(/^a\.yaml:4: .*topic.* is missing/u), expect.stringMatching(/^a\.yaml:6: .*title.*unknown/u), expect.stringMatching(/^a\.yaml:8: .*tier.*perhaps/u),
      expect.stringMatching(/^b\.yaml:2: /u),
      expect.stringMatching(/^c\.yaml:11: .*value.* must be text, but is `6`/u)
    ])
  })

  it("groups that nothing could meet are mistakes", () => {
    const two = source("a.txt", "10") + source("b.txt", "10")
    expect(problems({ "a.yaml": `corpus: fire\ngroups:\n${group(two)}${group(source("a.txt", "10") + source("a.txt", "6"), "other")}${group(two, "hurt", "agreement")}` })).toEqual([
      "a.yaml:8: `hurt` is a discrepancy, but its sources give one value", "a.yaml:16: the sources of `other` are all in one article", "a.yaml:19: the id `hurt` stands twice"
    ])
  })

  it("a path that is not there is named", () => {
    const error = Effect.runSync(Effect.flip(readAnnotations([join(folderOf({}), "none.yaml")])))
    expect(error.message).toMatch(/none\.yaml:1: does not exist/u)
  })
})

describe("an earlier evaluation", () => {
  it("is refused where it is something else", () => {
    const folder = folderOf({ "report.json": readFileSync(join(import.meta.dirname, "../../package.json")), "text.json": "no" })
    for (const name of ["report.json", "text.json"]) {
      expect(Effect.runSync(Effect.flip(readEvaluation(join(folder, name)))).message).toContain("is no evaluation of version 1")
    }
    expect(Effect.runSync(Effect.flip(readEvaluation(join(folder, "none.json")))).message).toContain("does not exist")
  })
})
