import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as testing from "../src/testing/index.ts"
import { packageFolder } from "./support/package.ts"

const root = join(import.meta.dirname, "..")
const guide = readFileSync(join(root, "docs/testing.md"), "utf8")

/** The programs that the guide shows, by the heading they stand under. */
const programs = Object.fromEntries(guide.split(/^## /gmu).slice(1).flatMap((section) => {
  const program = /^```ts\n([^]*?)^```$/mu.exec(section)?.[1]
  return program === undefined ? [] : [[section.slice(0, section.indexOf("\n")), program]]
}))

/** The package as published, and in it the folder of a rule author: the rule of docs/rules.md, and the guide's kind of value. */
const folder = mkdtempSync(join(tmpdir(), "variorum-testing-"))
const built = packageFolder()

beforeAll(() => {
  for (const name of ["dist", "package.json", "rules"]) cpSync(join(built, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction")
  for (const [, path, text] of readFileSync(join(root, "docs/rules.md"), "utf8").matchAll(/^```(?:yaml|text)\n# (my-rules\/\S+)\n([^]*?)^```$/gmu)) {
    mkdirSync(dirname(join(folder, path!)), { recursive: true })
    writeFileSync(join(folder, path!), text!)
  }
  writeFileSync(join(folder, "percent.ts"), `export { percent } from ${JSON.stringify(pathToFileURL(join(root, "src/values/percent.ts")).href)}\n`)
}, 60_000)

afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const run = (program: string) => {
  writeFileSync(join(folder, "laws.ts"), program)
  return spawnSync(process.execPath, ["laws.ts"], { cwd: folder, encoding: "utf8", env: { ...process.env, NODE_NO_WARNINGS: "1" } })
}

describe("docs/testing.md", () => {
  it("shows a program for a kind of value, a rule, and a rule set", () => {
    expect(Object.keys(programs)).toEqual(["A kind of value", "A rule", "A whole rule set"])
    expect(programs["A rule"]!.trim().split("\n")).toHaveLength(5)
  })

  it.each(Object.entries(programs))("%s: the program runs, and its laws hold", (_, program) => {
    expect(run(program)).toMatchObject({ status: 0, stderr: "", stdout: "" })
  }, 60_000)

  it("the program for a rule fails on a rule that breaks a law", () => {
    const rule = readFileSync(join(folder, "my-rules/river-crest.rule.yaml"), "utf8")
    writeFileSync(join(folder, "my-rules/river-crest.rule.yaml"), rule.replace(/quote: "/u, "quote: \"not in the text, "))
    const { status, stderr } = run(programs["A rule"]!)
    writeFileSync(join(folder, "my-rules/river-crest.rule.yaml"), rule)
    expect(status).not.toBe(0)
    expect(stderr).toContain("river.crest: its examples hold")
  }, 60_000)

  it("names what variorum/testing exports, and nothing else", () => {
    const table = guide.slice(guide.indexOf("## Arbitraries"))
    const named = [...table.matchAll(/^\| (`[^|]*`) \|/gmu)].flatMap(([, cell]) => [...cell!.matchAll(/`(\w+)/gu)].map(([, name]) => name!))
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((name) => !(name in testing))).toEqual([])
    const exported = Object.keys(testing).filter((name) => !/Laws$|^law$/u.test(name))
    expect(exported.filter((name) => !named.includes(name)).sort()).toEqual(["factSentences", "inWords", "plainArticle", "storyArticle"])
  })
})
