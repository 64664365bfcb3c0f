import { Effect } from "effect"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { check } from "../../src/check.ts"
import { readArticles } from "../../src/io/articles.ts"
import { recordDecision } from "../../src/io/decisions.ts"
import type { Finding, Report } from "../../src/model/report.ts"
import { entryOf } from "../../src/review/decisions.ts"
import { compiled } from "../support/rules.ts"
import { differing, folderWith, variorum } from "./variorum.ts"

const file = "variorum.decisions.yaml"

/** Folders of the same two articles, one for each name. */
const stories = (...names: ReadonlyArray<string>): string =>
  folderWith(Object.fromEntries(names.flatMap((name) => Object.entries(differing).map(([article, text]) => [`${name}/${article}`, text]))))

/** The difference between the two articles. */
const tollIn = ({ findings }: Report): Finding => findings.find(({ variants }) => variants.length > 1)!

const tollOf = (folder: string): Finding =>
  tollIn(check(Effect.runSync(readArticles([folder])).articles, compiled, { version: "0.0.0" }))

const edit = (path: string, from: string, to: string): void => {
  const text = readFileSync(path, "utf8")
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

describe("decide", { timeout: 90_000 }, () => {
  it("dismisses a finding, which then fails no run, until the article changes and the decision is stale", async () => {
    const cwd = stories("storm")
    const { id, topic, verdict } = tollOf(join(cwd, "storm"))
    const checked = async () => {
      const { code, stdout } = await variorum(["check", "storm", "--fail-on", "discrepancy", "--format", "json"], { cwd })
      return { code, report: JSON.parse(stdout) as Report }
    }

    const decided = await variorum(["decide", id.slice(0, 6), "storm", "--as", "dismissed", "--because", "Two counts.", "--by", "Ada"], { cwd })
    expect(decided).toEqual({ code: 0, stderr: "", stdout: `${topic} [${id}] is dismissed, in ${file}.\n` })
    expect(readFileSync(join(cwd, file), "utf8")).toContain(`  - id: ${id}\n    story: storm\n    as: dismissed\n    because: Two counts.\n`
      + `    by: Ada\n    topic: ${topic}\n    verdict: ${verdict}\n    values:\n      - "12"\n      - "19"\n`)
    const before = await checked()
    expect(before.code).toBe(0)
    expect(tollIn(before.report).decision).toEqual({ as: "dismissed", because: "Two counts.", by: "Ada" })

    edit(join(cwd, "storm/south.md"), "killed 19 people", "killed 21 people")
    const after = await checked()
    const toll = tollIn(after.report)
    expect(after.code).toBe(1)
    expect(toll).not.toHaveProperty("decision")
    expect(after.report.stale).toEqual([expect.objectContaining({ id, as: "dismissed", because: "Two counts.", near: [toll.id] })])

    const again = await variorum(["decide", toll.id, "storm", "--as", "noted", "--because", "It rose."], { cwd })
    expect(again.stderr).toContain(`variorum decide ${id} --undo`)
    expect(await variorum(["decide", id, "--undo"], { cwd })).toEqual({ code: 0, stderr: "", stdout: `Taken back: ${topic} [${id}] is not dismissed any more.\n` })
    expect(readFileSync(join(cwd, file), "utf8")).not.toContain(id)
  })

  it("holds whether the articles are given as a folder, as files or as the working folder", async () => {
    const cwd = stories("storm")
    const { id } = tollOf(join(cwd, "storm"))
    expect((await variorum(["decide", id, "storm/south.md", "storm/north.md", "--as", "confirmed", "--because", "Both called."], { cwd })).code).toBe(0)
    expect(readFileSync(join(cwd, file), "utf8")).toContain("story: storm\n")
    const inside = join(cwd, "storm")
    expect((await variorum(["explain", id, ".", "--decisions", join("..", file)], { cwd: inside })).stdout).toContain("Confirmed by an editor: Both called.")
    expect((await variorum(["decide", id, "--as", "noted", "--because", "Here."], { cwd: inside })).code).toBe(0)
    expect(readFileSync(join(inside, file), "utf8")).toContain("story: .\n")
  })

  it("does not call a decision stale for a finding that was only left out, or for another story", async () => {
    const cwd = stories("storm", "tempest")
    const toll = tollOf(join(cwd, "storm"))
    await Effect.runPromise(recordDecision(join(cwd, file), entryOf(toll, "tempest", { as: "dismissed", because: "Two counts." })))
    await Effect.runPromise(recordDecision(join(cwd, file), entryOf({ ...toll, id: "gone" }, "storm", { as: "noted", because: "Gone." })))
    const { stdout } = await variorum(["check", "tempest", "--only", "percent", "--format", "json"], { cwd })
    const report = JSON.parse(stdout) as Report
    expect(report.findings.map(({ kind }) => kind)).toEqual(["percent"])
    expect(report).not.toHaveProperty("stale")
  })

  it("says all that is missing, and what to do", async () => {
    const cwd = stories("storm")
    const bare = await variorum(["decide", "abc", "storm"], { cwd })
    expect(bare).toMatchObject({ code: 2, stdout: "" })
    expect(bare.stderr).toMatch(/--as confirmed[\s\S]*--because/u)
    const unknown = await variorum(["decide", "no-such-id", "storm", "--as", "noted", "--because", "x"], { cwd })
    expect(unknown).toMatchObject({ code: 2, stdout: "" })
    expect(unknown.stderr).toContain("variorum check storm")
    expect(await variorum(["decide", "abc", "--undo"], { cwd }))
      .toEqual({ code: 2, stdout: "", stderr: `${file}: holds no decision whose id begins with "abc"\n` })
    expect((await variorum(["decide", "abc", "--undo", "--as", "noted"], { cwd })).code).toBe(2)
    expect(existsSync(join(cwd, file))).toBe(false)
  })

  it("names every problem of a decisions file with its line, and writes nothing", async () => {
    const broken = "decisions:\n  - id: a\n    as: forgiven\n"
    const cwd = stories("storm")
    writeFileSync(join(cwd, file), broken)
    for (const args of [["check", "storm"], ["explain", "a", "storm"], ["decide", "a", "storm", "--as", "noted", "--because", "x"], ["baseline", "storm"]]) {
      const { code, stderr, stdout } = await variorum(args, { cwd })
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
      expect(stderr).toContain(`${file}:3: \`decisions[1].as\` may not be \`forgiven\`;`)
      expect(stderr).toContain("`decisions[1].because` is missing")
    }
    expect(readFileSync(join(cwd, file), "utf8")).toBe(broken)
    const missing = await variorum(["check", "storm", "--decisions", "other.yaml"], { cwd })
    expect(missing).toMatchObject({ code: 2, stdout: "" })
    expect(missing.stderr).toContain("other.yaml: does not exist")
  })
})

describe("baseline", { timeout: 90_000 }, () => {
  it("accepts what is there, so that only what is new fails, and lets go of what is gone", async () => {
    const cwd = stories("storm")
    expect(await variorum(["baseline", "storm"], { cwd })).toEqual({ code: 0, stderr: "", stdout: "1 difference accepted, 1 of them new.\n" })
    const accepted = await variorum(["check", "storm", "--fail-on", "discrepancy"], { cwd })
    expect(accepted).toMatchObject({ code: 0, stderr: "" })
    expect(accepted.stdout).toContain("1 finding is settled: 1 accepted with the baseline.")

    edit(join(cwd, "storm/south.md"), "killed 19 people", "killed 21 people")
    const changed = await variorum(["check", "storm", "--fail-on", "discrepancy"], { cwd })
    expect(changed.code).toBe(1)
    expect(changed.stdout).toContain("`variorum baseline` accepts")

    edit(join(cwd, "storm/south.md"), "killed 21 people", "killed 12 people")
    expect((await variorum(["baseline", "storm"], { cwd })).stdout).toBe("0 differences accepted, 0 of them new. 1 accepted before is gone, and not listed any more.\n")
    expect(readFileSync(join(cwd, file), "utf8")).not.toContain("accepted:")
  })

  it("takes each sub-folder as a story, changes nothing the second time, and leaves decisions alone", async () => {
    const cwd = stories("all/storm", "all/tempest")
    const toll = tollOf(join(cwd, "all/storm"))
    await Effect.runPromise(recordDecision(join(cwd, file), entryOf(toll, "all/storm", { as: "confirmed", because: "Both called." })))
    expect((await variorum(["baseline", "all", "--each"], { cwd })).stdout).toBe("2 differences accepted, 2 of them new.\n")
    const written = readFileSync(join(cwd, file), "utf8")
    expect(written).toContain("because: Both called.")
    expect((await variorum(["baseline", "all/tempest"], { cwd })).stdout).toBe("1 difference accepted, 0 of them new.\n")
    expect(readFileSync(join(cwd, file), "utf8")).toBe(written)
    expect((await variorum(["check", "all", "--each", "--fail-on", "discrepancy"], { cwd })).code).toBe(0)
  })

  it("accepts nothing while a file cannot be read, and makes no file for nothing", async () => {
    const cwd = stories("storm")
    writeFileSync(join(cwd, "storm/broken.txt"), Uint8Array.of(0x41, 0xff, 0xfe, 0xc3))
    const { code, stderr } = await variorum(["baseline", "storm"], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain("nothing was accepted")
    const calm = folderWith({ "a.txt": "The bakery opens early.\n", "b.txt": "Sailors speak of the fog.\n" })
    expect(await variorum(["baseline", "."], { cwd: calm })).toMatchObject({ code: 0, stdout: "0 differences accepted, 0 of them new.\n" })
    for (const folder of [cwd, calm]) expect(existsSync(join(folder, file))).toBe(false)
  })
})
