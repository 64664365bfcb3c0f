import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { generateCorpus } from "../../bench/corpus.ts"
import { formatNames } from "../../src/cli/formats.ts"
import { formats } from "../../src/report/index.ts"
import { differing, folderWith, parseReport, unrelated, variorum } from "./variorum.ts"

const stackTrace = /^\s+at /mu

describe("exit codes", () => {
  it("0 without findings", async () => {
    const { code, stderr, stdout } = await variorum(["check", folderWith(unrelated), "--format", "json", "--fail-on", "discrepancy"])
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    expect(parseReport(stdout).findings).toEqual([])
  })

  it("0 with findings, unless --fail-on asks for them, and 1 if it does", async () => {
    const folder = folderWith(differing)
    const { code, stdout } = await variorum(["check", folder, "--format", "json"])
    expect(code).toBe(0)
    const verdicts = parseReport(stdout).findings.map(({ verdict }) => verdict)
    expect(verdicts).toContain("agreement")
    expect(verdicts.filter((verdict) => verdict === "discrepancy" || verdict === "contradiction")).not.toEqual([])
    expect((await variorum(["check", folder, "--fail-on", "discrepancy"])).code).toBe(1)
    expect((await variorum(["check", folder, "--fail-on", "none"])).code).toBe(0)
    expect((await variorum(["check", folder, "--fail-on", "contradiction"])).code).toBe(verdicts.includes("contradiction") ? 1 : 0)
  })

  it("2 when a file cannot be read, and the others are checked", async () => {
    const folder = folderWith({ ...differing, "broken.txt": Uint8Array.of(0x41, 0xff, 0xfe, 0xc3, 0x28) })
    const { code, stderr, stdout } = await variorum(["check", folder, "--format", "json", "--fail-on", "discrepancy"])
    expect(code).toBe(2)
    expect(stderr).toContain("broken.txt")
    expect(stderr).not.toMatch(stackTrace)
    const report = parseReport(stdout)
    expect(report.articles.map(({ id }) => id)).toEqual(["north.md", "south.md"])
    expect(report.unreadable.map(({ path }) => path)).toEqual([expect.stringContaining("broken.txt")])
    expect(report.findings).not.toEqual([])
  })

  it("2 for every path that does not exist, all of them named", async () => {
    const folder = folderWith(differing)
    const { code, stderr } = await variorum(["check", join(folder, "north.md"), join(folder, "east.md"), join(folder, "west.md")])
    expect(code).toBe(2)
    expect(stderr).toContain("east.md")
    expect(stderr).toContain("west.md")
  })

  it("2 for an empty folder, which says what could be in it", async () => {
    const { code, stderr, stdout } = await variorum(["check", folderWith({}), "--format", "json"])
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toMatch(/no articles.*\.txt, \.md and \.html/u)
  })

  it("0 for one article, which is told to be alone", async () => {
    const { code, stderr, stdout } = await variorum(["check", folderWith({ "bread.txt": unrelated["bread.txt"] }), "--format", "json"])
    expect(code).toBe(0)
    expect(stderr).toContain("only one article")
    expect(parseReport(stdout).articles).toHaveLength(1)
  })

  it("2 when the report cannot be written", async () => {
    const folder = folderWith({ ...differing, "taken": "a file" })
    const { code, stderr } = await variorum(["check", folder, "--out", join(folder, "taken")])
    expect(code).toBe(2)
    expect(stderr).toContain("taken")
    expect(stderr).not.toMatch(stackTrace)
  })
})

describe("output", () => {
  it("is a summary without a format", async () => {
    const { code, stderr, stdout } = await variorum(["check", folderWith(differing)])
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    expect(stdout).toContain("2 articles")
    expect(stdout).toContain("12")
    expect(stdout).toContain("19")
  })

  it("is one format on standard output, the same bytes as in a file", async () => {
    const folder = folderWith(differing)
    const out = join(folder, "out")
    expect((await variorum(["check", folder, "--out", out])).code).toBe(0)
    expect(readdirSync(out).sort()).toEqual([".variorumignore", "report.html", "report.json", "report.md"])
    for (const [format, file] of [["markdown", "report.md"], ["html", "report.html"], ["json", "report.json"]] as const) {
      const { code, stderr, stdout } = await variorum(["check", join(folder, "north.md"), join(folder, "south.md"), "--format", format])
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
      expect(stdout).toBe(readFileSync(join(out, file), "utf8"))
    }
  })

  it("writes those formats that were asked for, and ends with the path of the HTML report", async () => {
    const folder = folderWith(differing)
    const out = join(folderWith({}), "deep", "out")
    const { code, stdout } = await variorum(["check", folder, "--out", out, "--format", "html", "--format", "json"])
    expect(code).toBe(0)
    expect(readdirSync(out).sort()).toEqual(["report.html", "report.json"])
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(`Report: ${join(out, "report.html")}`)
  })


  it("writes every format for --format all, with the same bytes as on standard output", async () => {
    const folder = folderWith(Object.fromEntries(Object.entries(differing).map(([name, text]) => [`news/${name}`, text])))
    const [all, sarif, none] = await Promise.all([["all", "--out", "out"], ["sarif"], ["all"]].map((format) =>
      variorum(["check", "news", "--format", ...format], { cwd: folder })))
    expect(all).toMatchObject({ code: 0, stderr: "" })
    const files = formatNames.map((name) => `report.${formats[name].extension}`)
    expect(readdirSync(join(folder, "out")).sort()).toEqual([...files].sort())
    expect(sarif?.stdout).toBe(readFileSync(join(folder, "out/report.sarif"), "utf8"))
    expect(none).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(`${files.length} formats cannot share standard output`) })
  })

  it("names articles to other programs as they know them: below the working folder, or by their id alone", async () => {
    const folder = folderWith({ ...Object.fromEntries(Object.entries(differing).map(([name, text]) => [`news/today/${name}`, text])), "elsewhere/.keep": "" })
    const commands = async (path: string, cwd: string) => (await variorum(["check", path, "--format", "github"], { cwd: join(folder, cwd) })).stdout
    const [above, within, beside] = await Promise.all([commands("news/today", "."), commands("today", "news"), commands("../news/today", "elsewhere")])
    expect(above).toContain("file=news/today/north.md,")
    expect(within).toContain("file=today/north.md,")
    expect(beside).toContain("file=north.md,")
  })

  it("does not read its own reports as articles when it runs again", async () => {
    const folder = folderWith(differing)
    const runs = [await variorum(["check", ".", "--out", "out"], { cwd: folder }), await variorum(["check", ".", "--out", "out"], { cwd: folder })]
    expect(runs[0]).toMatchObject({ code: 0, stderr: "" })
    expect(runs[1]).toEqual(runs[0])
  })

  it("writes each story into a folder of its own", async () => {
    const stories = Object.entries(differing).flatMap(([name, text]) => [[`storm/${name}`, text], [`tempest/${name}`, text]])
    const folder = folderWith(Object.fromEntries(stories))
    const { code, stdout } = await variorum(["check", ".", "--each", "--out", "out"], { cwd: folder })
    expect(code).toBe(0)
    expect(existsSync(join(folder, "out/storm/report.html"))).toBe(true)
    expect(stdout).toMatch(/^storm\n[\s\S]*\ntempest\n[\s\S]*Report: out.tempest.report\.html\n$/u)
    expect(readFileSync(join(folder, "out/storm/report.json"))).toEqual(readFileSync(join(folder, "out/tempest/report.json")))
    const none = await variorum(["check", "storm", "--each"], { cwd: folder })
    expect(none).toMatchObject({ code: 2, stdout: "" })
    expect(none.stderr).toContain("no sub-folders")
  })

  it("is quiet when its reader goes away", async () => {
    const story = generateCorpus({ megabytes: 0.4, articles: 100, seed: 1 }).flatMap(({ articles }) => articles)
    const folder = folderWith(Object.fromEntries(story.map(({ id, text }) => [id, text])))
    const { stderr, stdout } = await variorum(["check", folder, "--format", "html"], { closeAfter: 1 })
    expect(stdout.length).toBeLessThan(400_000)
    expect(stderr).toBe("")
  })

  it("is the same in another time zone and language", async () => {
    const folder = folderWith(differing)
    const runs = await Promise.all([{ TZ: "Pacific/Kiritimati", LANG: "C" }, { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8" }]
      .map((env) => variorum(["check", folder, "--format", "json"], { env })))
    expect(runs[0]?.stdout).toBe(runs[1]?.stdout)
  })
})

describe("selection", () => {
  it("--only reports this kind, and its summary counts this kind", async () => {
    const { stdout } = await variorum(["check", folderWith(differing), "--format", "json", "--only", "percent"])
    const { findings, summary } = parseReport(stdout)
    expect(findings.map(({ kind }) => kind)).toEqual(["percent"])
    expect(summary.findings).toBe(1)
  })

  it("--min-confidence leaves out what is less sure", async () => {
    const folder = folderWith(differing)
    const all = parseReport((await variorum(["check", folder, "--format", "json"])).stdout).findings.map(({ confidence }) => confidence)
    const least = Math.min(...all)
    const { stdout } = await variorum(["check", folder, "--format", "json", "--min-confidence", Math.min(1, least + 0.001).toString()])
    expect(parseReport(stdout).findings.map(({ confidence }) => confidence)).toEqual(all.filter((confidence) => confidence >= Math.min(1, least + 0.001)))
  })
})

describe("explain", () => {
  it("prints the evidence for a finding, found by its id or by a beginning that no other has", async () => {
    const folder = folderWith(differing)
    const { findings } = parseReport((await variorum(["check", folder, "--format", "json"])).stdout)
    const id = findings[0]?.id ?? ""
    const whole = await variorum(["explain", id, folder])
    expect(whole).toMatchObject({ code: 0, stderr: "" })
    expect(whole.stdout).toContain(id)
    const lengths = Array.from({ length: id.length }, (_, at) => at + 1)
    const shortest = lengths.find((length) => findings.filter((other) => other.id.startsWith(id.slice(0, length))).length === 1) ?? id.length
    expect((await variorum(["explain", id.slice(0, shortest), folder])).stdout).toBe(whole.stdout)
  })

  it("lists the candidates when several begin like that, and says where ids are when none does", async () => {
    const folder = folderWith(differing)
    const { findings } = parseReport((await variorum(["check", folder, "--format", "json"])).stdout)
    expect(findings.length).toBeGreaterThan(1)
    const many = await variorum(["explain", "", folder])
    expect(many).toMatchObject({ code: 2, stdout: "" })
    for (const { id } of findings) expect(many.stderr).toContain(id)
    const none = await variorum(["explain", "no-such-id", folder])
    expect(none).toMatchObject({ code: 2, stdout: "" })
    expect(none.stderr).toContain("variorum check")
  })
})
