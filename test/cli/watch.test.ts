import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { start } from "./running.ts"
import { differing, folderWith, variorum } from "./variorum.ts"

const rule = (word: string) => `rule: desk.bells
kind: quantity
description: Counts bells.
predicate: bells
patterns: ["{value:number} ${word}"]
value: value
message: the number of bells
examples:
  match:
    - { text: "Two bells rang.", quote: "Two bells", value: "2" }
    - { text: "We heard 12 bells.", quote: "12 bells", value: "12" }
  noMatch: ["One bell rang.", "Bells rang."]
`

describe("watch", { timeout: 90_000 }, () => {
  it("prints the summary, and after a change what is new, having read only what changed", async () => {
    const folder = folderWith({ ...differing, "east.md": "Nobody in Eastmere slept on Monday.\n" })
    const watching = start(["watch", folder, "--no-config"])
    expect(await watching.until("Ctrl-C ends it.")).toContain("3 articles")
    writeFileSync(join(folder, "south.md"), differing["south.md"].replace("19", "12"))
    const changed = await watching.until("3 articles (")
    expect(changed).toContain("read south.md; extracted from 1 of 3 articles")
    expect(changed).toMatch(/the number dead .*\n *verdict: \w+ → agreement/u)
    rmSync(join(folder, "east.md"))
    expect(await watching.until("2 articles (")).toContain("east.md is gone; extracted from 0 of 2 articles")
    renameSync(join(folder, "south.md"), join(folder, "west.md"))
    expect(await watching.until("2 articles (")).toContain("south.md is gone; read west.md; extracted from 1 of 2 articles")
    const { code, stderr } = await watching.end()
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
  })

  it("keeps the report files as a fresh run would write them", async () => {
    const folder = folderWith(differing)
    const [kept, fresh] = [join(folderWith({}), "kept"), join(folderWith({}), "fresh")]
    const watching = start(["watch", folder, "--no-config", "--out", kept])
    await watching.until("Ctrl-C ends it.")
    writeFileSync(join(folder, "north.md"), differing["north.md"].replace("12", "23"))
    await watching.until("Report: ")
    await variorum(["check", folder, "--no-config", "--out", fresh])
    for (const file of ["report.html", "report.json", "report.md"]) {
      expect(readFileSync(join(kept, file), "utf8"), file).toBe(readFileSync(join(fresh, file), "utf8"))
    }
    await watching.end()
  })

  it("does not go on for ever where its reports lie among the articles", async () => {
    const folder = folderWith(differing)
    const watching = start(["watch", folder, "--no-config", "--out", folder])
    await watching.until("Ctrl-C ends it.")
    writeFileSync(join(folder, "north.md"), differing["north.md"].replace("12", "23"))
    await watching.until("Report: ")
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect((await watching.end()).stdout.split("Report: ")).toHaveLength(3)
  })

  it("keeps the rules that were sound while new ones are broken, and says what is wrong with them", async () => {
    const folder = folderWith(differing)
    const rules = folderWith({ "bells.rule.yaml": rule("bells") })
    const file = join(rules, "bells.rule.yaml")
    const watching = start(["watch", folder, "--no-config", "--rules", rules])
    await watching.until("Ctrl-C ends it.")
    writeFileSync(file, rule("<no-such-lexicon>"))
    await watching.until("bells.rule.yaml:1: ", "stderr")
    await watching.until("the rules stay as they were", "stderr")
    writeFileSync(join(folder, "north.md"), differing["north.md"].replace("12", "23"))
    expect(await watching.until("2 articles (")).toContain("extracted from 1 of 2 articles")
    writeFileSync(file, rule("church bells"))
    expect(await watching.until("extracted from 2 of 2 articles")).not.toContain("extracted from 0")
    expect((await watching.end()).code).toBe(0)
  })

  it("keeps the last report while there is no article, and names a file that cannot be read", async () => {
    const folder = folderWith(differing)
    const watching = start(["watch", folder, "--no-config"])
    await watching.until("Ctrl-C ends it.")
    writeFileSync(join(folder, "south.md"), Uint8Array.of(0x41, 0xff, 0xfe, 0xc3, 0x28))
    await watching.until("1 file could not be read")
    rmSync(folder, { recursive: true })
    await watching.until("no articles", "stderr")
    expect((await watching.end()).code).toBe(2)
  })

  it("ends with 1 where findings at the level of --fail-on are left", async () => {
    const folder = folderWith(differing)
    const watching = start(["watch", folder, "--no-config", "--fail-on", "discrepancy"])
    await watching.until("Ctrl-C ends it.")
    expect((await watching.end()).code).toBe(1)
    const terminated = start(["watch", folder, "--no-config", "--fail-on", "none"])
    await terminated.until("Ctrl-C ends it.")
    expect((await terminated.end("SIGTERM")).code).toBe(0)
  })

  it("holds a draft against the articles while it is written, extracting from the draft alone", async () => {
    const cwd = folderWith({ ...Object.fromEntries(Object.entries(differing).map(([name, text]) => [`articles/${name}`, text])),
      "draft.md": "The storm in Eastmere killed 12 people on Monday.\n" })
    const draft = join(cwd, "draft.md")
    const watching = start(["watch", "articles", "--draft", "draft.md", "--no-config", "--out", "out"], { cwd })
    expect(await watching.until("Ctrl-C ends it.")).toContain("12")
    writeFileSync(draft, "The storm in Eastmere killed 40 people on Monday.\n")
    const changed = await watching.until("Report: ")
    expect(changed).toContain("read draft.md; extracted from 1 of 3 articles")
    const fresh = await variorum(["draft", "draft.md", "--against", "articles", "--no-config", "--format", "json"], { cwd })
    expect(readFileSync(join(cwd, "out/draft.json"), "utf8")).toBe(fresh.stdout)
    rmSync(draft)
    await watching.until("draft.md does not exist", "stderr")
    expect((await watching.end()).code).toBe(2)
  })

  it("wants something to watch, and a folder for its formats", async () => {
    expect(await variorum(["watch", "--no-config"])).toMatchObject({ code: 2, stderr: expect.stringContaining("nothing to watch") })
    expect(await variorum(["watch", ".", "--no-config", "--format", "json"])).toMatchObject({ code: 2, stderr: expect.stringContaining("--out DIR") })
  })
})
