import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { Evaluation } from "../../src/model/evaluation.ts"
import { differing, folderWith, variorum } from "./variorum.ts"

const corpus = join(import.meta.dirname, "../../corpus")

const annotations = (more = ""): string => `corpus: storm
groups:
  - id: toll
    kind: quantity
    topic: Deaths
    verdict: discrepancy
    tier: must
    sources:
      - { article: north.md, quote: killed 12 people, value: "12" }
      - { article: south.md, quote: killed 19 people, value: "19" }
${more}`

/** A group that no rule finds: the words have nothing to do with each other. */
const unfindable = `  - id: silence
    kind: statement
    topic: Silence
    verdict: agreement
    tier: must
    sources:
      - { article: north.md, quote: Trees lay across the railway, value: quiet }
      - { article: south.md, quote: volunteers clear the beach, value: quiet }
`

describe("eval", () => {
  it("scores a story by the expected.yaml beside it: 0 when nothing is wrong", async () => {
    const { code, stderr, stdout } = await variorum(["eval", folderWith({ ...differing, "expected.yaml": annotations() })])
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    expect(stdout).toMatch(/1 of 1 groups found\n/u)
    expect(stdout).toMatch(/^ {2}discrepancy +1\/1 /mu)
    expect(stdout).toMatch(/^ {2}0\.9 to 1\.0 /mu)
  })

  it("1 when a group of tier must is missed, and says where it got lost", async () => {
    const { code, stdout } = await variorum(["eval", folderWith({ ...differing, "expected.yaml": annotations(unfindable) })])
    expect(code).toBe(1)
    expect(stdout).toMatch(/missed must agreement silence: Silence\n +(?:no claim|not lined up): /u)
  })

  it("2 for an annotation that does not fit, with file and line, all at once", async () => {
    const folder = folderWith({ ...differing, "gold.yaml": annotations().replace("killed 12", "killed 13").replace("south.md", "east.md") })
    const { code, stderr, stdout } = await variorum(["eval", folder, "--gold", join(folder, "gold.yaml")])
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toMatch(/gold\.yaml:9: `killed 13 people` does not stand in north\.md/u)
    expect(stderr).toMatch(/gold\.yaml:10: there is no article `east\.md`/u)
  })

  it("2 without annotations, for a broken file, and for a comparison with something else", async () => {
    const folder = folderWith({ ...differing, "gold.yaml": "corpus: [", "expected.yaml": annotations() })
    const bare = folderWith(differing)
    const codes = await Promise.all([
      variorum(["eval", bare]), variorum(["eval", folder, "--gold", join(folder, "gold.yaml")]), variorum(["eval", folder, "--compare", join(folder, "north.md")]),
      variorum(["eval", folder, join(folder, "expected.yaml")])
    ])
    expect(codes.map(({ code }) => code)).toEqual([2, 2, 2, 2])
    expect(codes.map(({ stderr }) => stderr)).toEqual([
      expect.stringContaining("--gold FILE"), expect.stringContaining("gold.yaml:1: "), expect.stringContaining("no evaluation"), expect.stringContaining("--gold FILE")
    ])
  })

  it("takes every story of a folder with --each, and annotations by their corpus", async () => {
    const stories = { "storm/north.md": differing["north.md"], "storm/south.md": differing["south.md"], "other/north.md": differing["north.md"] }
    const folder = folderWith({ ...stories, "gold/a.yaml": annotations(), "gold/b.json": "{\"corpus\": \"elsewhere\", \"groups\": []}" })
    const gold = [join(folder, "gold/a.yaml"), join(folder, "gold/b.json")]
    const byFiles = await variorum(["eval", folder, "--each", "--format", "json", "--gold", ...gold])
    const byFolder = await variorum(["eval", folder, "--each", "--format", "json", "--gold", join(folder, "gold")])
    expect([byFiles.code, byFolder.code]).toEqual([0, 0])
    expect(byFolder.stdout).toBe(byFiles.stdout)
    expect((JSON.parse(byFiles.stdout) as Evaluation).stories.map(({ story }) => story)).toEqual(["storm"])
    expect(byFiles.stderr).toContain("elsewhere")
  })

  it("compares with an earlier run: 1 only if something is worse", async () => {
    const folder = folderWith({ ...differing, "expected.yaml": annotations(unfindable) })
    const before = join(folder, "before.json")
    const run = await variorum(["eval", folder, "--format", "json"])
    writeFileSync(before, run.stdout)
    expect(run.code).toBe(1)
    const same = await variorum(["eval", folder, "--compare", before])
    expect(same.code).toBe(0)
    expect(same.stdout).toMatch(/Nothing changed\n$/u)

    const once = JSON.parse(readFileSync(before, "utf8")) as Evaluation
    const turned = (foundBy: ReadonlyArray<string>, id: string) =>
      JSON.stringify({ ...once, stories: once.stories.map((story) => ({ ...story, groups: story.groups.map((group) => (group.id === id ? { ...group, foundBy } : group)) })) })
    writeFileSync(before, turned(["f"], "silence"))
    const worse = await variorum(["eval", folder, "--compare", before])
    expect(worse.code).toBe(1)
    expect(worse.stdout).toMatch(/^WORSE .*misses must agreement silence/mu)
    writeFileSync(before, turned([], "toll"))
    const better = await variorum(["eval", folder, "--compare", before, "--format", "json"])
    expect(better.code).toBe(0)
    expect(better.stderr).toMatch(/^better .*found must discrepancy toll/mu)
  })

  it("the corpus passes its own annotations", async () => {
    const { code, stderr } = await variorum(["eval", corpus, "--each"])
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
  })
})
