import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { DraftReport } from "../../src/model/draft.ts"
import { inkFor } from "../../src/cli/colours.ts"
import { differing, folderWith, variorum } from "./variorum.ts"

const draft = "The storm in Eastmere killed 12 people on Monday.\n\nMayor Lena Holm, 51, asked for 40 pumps.\n"

/** The draft, and two sources that differ on the toll, in a folder of their own. */
const newsroom = (more: Readonly<Record<string, string>> = {}) =>
  folderWith({ "draft.md": draft, "notes/north.md": differing["north.md"], "notes/south.md": differing["south.md"], ...more })

const parse = (json: string): DraftReport => JSON.parse(json)

describe("variorum draft", () => {
  it("shows place, line and marks, what the sources say, and ends with 1 where they differ", async () => {
    const { code, stderr, stdout } = await variorum(["draft", "draft.md", "--against", "notes"], { cwd: newsroom() })
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" })
    expect(stdout).toMatch(/^draft\.md:1:23: sources differ: the number dead {2}\[[0-9a-f]{12}\]\n {4}1 │ The storm in Eastmere killed 12 people on Monday\.\n {6}│ {23}~{7}\^\^~{7}\n/mu)
    expect(stdout).toMatch(/≠ south\.md:7:\d+: differs: “killed 19 people”/u)
    expect(stdout).toMatch(/= north\.md:7:\d+: agrees: “killed 12 people”/u)
    expect(stdout).toMatch(/^draft\.md:3:\d+: found in no source: the number of pumps/mu)
  })

  it("ends with 0 where nothing differs, and where --fail-on asks for less", async () => {
    const cwd = newsroom({ "plain.md": "Mayor Lena Holm asked for 40 pumps.\n" })
    expect((await variorum(["draft", "plain.md", "--against", "notes"], { cwd })).code).toBe(0)
    const { code, stdout } = await variorum(["draft", "draft.md", "--against", "notes", "--fail-on", "contradiction", "--format", "json"], { cwd })
    expect(code).toBe(parse(stdout).findings.some(({ verdict }) => verdict === "contradiction") ? 1 : 0)
  })

  it("reads standard input under the name that it is given", async () => {
    const cwd = newsroom()
    const named = await variorum(["draft", "-", "--stdin-filename", "draft.md", "--against", "notes"], { cwd, input: draft })
    expect(named).toEqual(await variorum(["draft", "draft.md", "--against", "notes"], { cwd }))
  })

  it("reads standard input in the format of its name, and as plain text without one", async () => {
    const cwd = newsroom()
    const html = `<html><body><article><p>${draft.trim()}</p></article></body></html>`
    const page = await variorum(["draft", "--stdin", "--stdin-filename", "story.html", "--against", "notes", "--format", "json"], { cwd, input: html })
    expect(parse(page.stdout).draft).toMatchObject({ path: "story.html", format: "html" })
    const unnamed = await variorum(["draft", "--stdin", "--against", "notes", "--format", "json"], { cwd, input: draft })
    expect(parse(unnamed.stdout).draft).toMatchObject({ path: "<stdin>", format: "text" })
  })

  it("does not take the draft for a source, though it lies among them or comes from an editor's buffer", async () => {
    const cwd = newsroom({ "notes/draft.md": draft })
    const file = await variorum(["draft", "notes/draft.md", "--against", "notes", "--format", "json"], { cwd })
    expect(parse(file.stdout).sources.map(({ id }) => id)).toEqual(["north.md", "south.md"])
    const buffer = await variorum(["draft", "-", "--stdin-filename", "notes/draft.md", "--against", "notes", "--format", "json"], { cwd, input: draft })
    expect(buffer.stdout).toBe(file.stdout)
  })

  it("tells a draft from a source of the same name in another folder", async () => {
    const { stdout } = await variorum(["draft", "north.md", "--against", "notes", "--format", "json"], { cwd: newsroom({ "north.md": draft }) })
    expect(parse(stdout).draft.path).toBe("./north.md")
    expect(parse(stdout).sources.map(({ id }) => id)).toEqual(["north.md", "south.md"])
  })

  it("takes further files as sources, as a shell's pattern gives them", async () => {
    const cwd = newsroom()
    const given = await variorum(["draft", "draft.md", "--against", "notes/north.md", "notes/south.md"], { cwd })
    expect(given).toEqual(await variorum(["draft", "draft.md", "--against", "notes"], { cwd }))
  })

  it("takes its sources from the configuration where the command names none", async () => {
    const cwd = newsroom({ "variorum.config.yaml": "against: [notes]\n" })
    expect(await variorum(["draft", "draft.md"], { cwd })).toEqual(await variorum(["draft", "draft.md", "--against", "notes"], { cwd }))
  })

  it("reports the kinds and the confidence that it is asked for", async () => {
    const cwd = newsroom()
    const kinds = parse((await variorum(["draft", "draft.md", "--against", "notes", "--format", "json", "--only", "age"], { cwd })).stdout)
    expect(kinds.findings.map(({ kind, state }) => [kind, state])).toEqual([["age", "not-found"]])
    const sure = parse((await variorum(["draft", "draft.md", "--against", "notes", "--format", "json", "--min-confidence", "1"], { cwd })).stdout)
    expect(sure.findings.every(({ confidence }) => confidence === null || confidence === 1)).toBe(true)
    expect(sure.summary.findings).toBe(sure.findings.length)
  })

  it("writes its formats into a folder, the same bytes as on standard output", async () => {
    const cwd = newsroom()
    expect((await variorum(["draft", "draft.md", "--against", "notes", "--out", "out", "--fail-on", "none"], { cwd })).code).toBe(0)
    expect(readdirSync(join(cwd, "out")).sort()).toEqual(["draft.json", "draft.md", "draft.txt"])
    const { stdout } = await variorum(["draft", "draft.md", "--against", "notes", "--format", "json"], { cwd })
    expect(stdout).toBe(readFileSync(join(cwd, "out/draft.json"), "utf8"))
  })

  it("does not take its own files for sources when it runs again", async () => {
    const cwd = newsroom()
    const args = ["draft", "draft.md", "--against", "notes", "--out", "notes/out"]
    expect(await variorum(args, { cwd })).toEqual(await variorum(args, { cwd }))
  })
})

describe("what cannot be done ends with 2 and says what to do", () => {
  const wrong: ReadonlyArray<readonly [string, ReadonlyArray<string>, ReadonlyArray<string>]> = [
    ["neither a draft nor sources", ["draft"], ["There is no draft", "--against PATH"]],
    ["a draft that does not exist", ["draft", "nix.md", "--against", "notes"], ["nix.md does not exist; check the path"]],
    ["a draft that is a folder", ["draft", "notes", "--against", "notes"], ["notes is no regular file"]],
    ["no sources besides the draft", ["draft", "draft.md", "--against", "draft.md"], ["no sources besides the draft"]],
    ["a name for standard input that is not read", ["draft", "draft.md", "--stdin-filename", "a.md", "--against", "notes"], ["--stdin"]],
    ["several formats on standard output", ["draft", "draft.md", "--against", "notes", "--format", "json", "--format", "markdown"], ["--out DIR"]]
  ]
  it.each(wrong)("%s", async (_, args, said) => {
    const { code, stderr, stdout } = await variorum(args, { cwd: newsroom() })
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    for (const words of said) expect(stderr).toContain(words)
    expect(stderr).not.toMatch(/^\s+at /mu)
  })

  it("a source that cannot be read: the others are still held against", async () => {
    const cwd = newsroom()
    const { code, stdout } = await variorum(["draft", "draft.md", "--against", "notes", "--against", "gone.md"], { cwd })
    expect(code).toBe(2)
    expect(stdout).toContain("sources differ: the number dead")
    expect(stdout).toContain("gone.md: does not exist")
  })
})

describe("colours", () => {
  const escape = /\u001b\[/u

  it("stay away from pipes and files, and come where FORCE_COLOR asks for them", async () => {
    const cwd = newsroom()
    const piped = await variorum(["draft", "draft.md", "--against", "notes"], { cwd, env: { NO_COLOR: "" } })
    expect(piped.stdout).not.toMatch(escape)
    const forced = await variorum(["draft", "draft.md", "--against", "notes", "--out", "out"], { cwd, env: { NO_COLOR: "", FORCE_COLOR: "1" } })
    expect(forced.stdout).toMatch(escape)
    expect(forced.stdout.replaceAll(/\u001b\[\d+m/gu, "")).toBe(piped.stdout)
    expect(readFileSync(join(cwd, "out/draft.txt"), "utf8")).toBe(piped.stdout)
  })

  it.each([
    ["a terminal", true, {}, true],
    ["a pipe", false, {}, false],
    ["a terminal with NO_COLOR", true, { NO_COLOR: "1" }, false],
    ["a terminal with an empty NO_COLOR", true, { NO_COLOR: "" }, true],
    ["a dumb terminal", true, { TERM: "dumb" }, false],
    ["a pipe with FORCE_COLOR", false, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
    ["a terminal with FORCE_COLOR=0", true, { FORCE_COLOR: "0" }, false]
  ] as const)("%s", (_, isTerminal, env, expected) => {
    expect(escape.test(inkFor({ isTerminal, env })("alarm", "differs"))).toBe(expected)
  })
})
