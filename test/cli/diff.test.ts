import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { Report } from "../../src/model/report.ts"
import { renderJson } from "../../src/report/json.ts"
import { articles, findings, report, reportOf } from "../report/sample.ts"
import { folderWith, variorum } from "./variorum.ts"

const presence = findings[1]!

const later: Report = reportOf(findings.filter(({ id }) => id !== presence.id).map((one) => (one.id === "0bda7e01" ? { ...one, verdict: "discrepancy" } : one)), articles)

const json = (one: Report): string => renderJson(one, articles)

const folder = (): string => folderWith({ "old.json": json(report), "new.json": json(later) })

describe("diff", { timeout: 60_000 }, () => {
  it("prints what changed and what is gone, and exits with 0 unless --fail-on asks", async () => {
    const { code, stderr, stdout } = await variorum(["diff", "old.json", "new.json"], { cwd: folder() })
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    expect(stdout).toBe("0 new findings, 1 changed, 1 gone, 7 as before.\n"
      + "  1 changed finding\n    ≟ People treated for heat exhaustion  [0bda7e01]\n      verdict: update → discrepancy\n"
      + "  1 former finding\n    ≠ Tomas Reeh at the reopening  [c0ffee02]\n      present | absent\n")
  })

  it.each([
    ["old.json", "new.json", "new-discrepancy", 1], ["old.json", "new.json", "new-contradiction", 0], ["old.json", "new.json", "any", 1],
    ["new.json", "old.json", "new-contradiction", 1], ["old.json", "old.json", "any", 0]
  ] as const)("%s to %s with --fail-on %s exits with %i", async (before, after, level, code) => {
    expect((await variorum(["diff", before, after, "--fail-on", level], { cwd: folder() })).code).toBe(code)
  })

  it("prints Markdown and JSON", async () => {
    const cwd = folder()
    const markdown = await variorum(["diff", "new.json", "old.json", "--format", "markdown"], { cwd })
    expect(markdown.stdout).toContain("## New\n\n| What ")
    expect(markdown.stdout).toMatch(/\| Tomas Reeh at the reopening \| ≠ contradiction \| present \\\| absent \| `c0ffee02` \|/u)
    const { added, changed, gone, unchanged } = JSON.parse((await variorum(["diff", "old.json", "new.json", "--format", "json"], { cwd })).stdout)
    expect({ added, gone, unchanged, what: changed.map(({ what }: { what: unknown }) => what) }).toEqual({ added: [], gone: [presence], unchanged: 7, what: [["verdict"]] })
  })

  it("names every problem of both files, with its line", async () => {
    const broken = json(report).replace('"verdict": "contradiction"', '"verdict": "contradicts"').replace('"line": 9', '"line": "nine"')
    const cwd = folderWith({ "old.json": broken, "new.json": "{}", "half.json": "{", "sound.json": json(report) })
    const { code, stderr, stdout } = await variorum(["diff", "old.json", "new.json"], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    const line = broken.split("\n").findIndex((text) => text.includes("contradicts")) + 1
    expect(stderr).toContain(`old.json:${line}: \`findings[1].verdict\` may not be \`contradicts\`; did you mean \`contradiction\`?`)
    expect(stderr).toContain("line` must be a number, but is the text `nine`")
    expect(stderr).toContain("new.json: is no report; make one with: variorum check")
    const other = await variorum(["diff", "half.json", "none.json"], { cwd })
    expect(other).toMatchObject({ code: 2, stdout: "" })
    expect(other.stderr).toMatch(/^half\.json: is no JSON; [^\n]*\nnone\.json: does not exist; check the path\n$/u)
  })

  it("says when other rules made the other report", async () => {
    const cwd = folderWith({ "old.json": json(report), "new.json": json({ ...report, rules: { digest: "other", count: 31 } }) })
    expect(await variorum(["diff", join(cwd, "old.json"), join(cwd, "new.json")], { cwd })).toEqual({
      code: 0, stdout: "0 new findings, 0 changed, 0 gone, 9 as before.\n",
      stderr: "The reports were made with different rules or versions of Variorum, so not every change is one of the articles\n"
    })
  })
})

