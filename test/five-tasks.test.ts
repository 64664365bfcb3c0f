import { cpSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { folderWith, parseReport, variorum } from "./cli/variorum.ts"

const root = join(import.meta.dirname, "..")
const page = readFileSync(join(root, "docs/five-tasks.md"), "utf8")

/** A copy of the corpus to decide on and to edit. */
const clone = (): string => {
  const cwd = folderWith({})
  cpSync(join(root, "corpus"), join(cwd, "corpus"), { recursive: true })
  return cwd
}

const run = (cwd: string, command: string) => variorum(command.match(/"[^"]*"|\S+/gu)!.slice(2).map((word) => word.replaceAll("\"", "")), { cwd })

/** The commands under a heading, which must be there as the page shows them. */
const commandsOf = (task: number): ReadonlyArray<string> =>
  page.split(/^## /mu)[task]!.match(/^npx variorum .*$/gmu)!

describe("docs/five-tasks.md", () => {
  it("1: finds who differs on a title", async () => {
    const { stdout } = await run(clone(), commandsOf(1)[0]!)
    expect(stdout).toContain("Elbridge Colby’s title")
    expect(stdout).toContain("Under Secretary of Defense (04-wire.md)")
  })

  it("2: shows both quotations in context", async () => {
    const cwd = clone()
    const [check] = commandsOf(2)
    expect((await run(cwd, check!)).code).toBe(0)
    const html = readFileSync(join(cwd, "my-report/report.html"), "utf8")
    expect(html).toContain("We are not ")
    expect((await variorum(["explain", "7483", "corpus/river-flood"], { cwd })).stdout).toMatch(/"We are not yet out of danger"[^]*"We are not out of danger"/u)
  })

  it("3: dismisses one finding", async () => {
    const cwd = clone()
    const [decide, check] = commandsOf(3)
    expect(await run(cwd, decide!)).toMatchObject({ code: 0, stderr: "" })
    expect((await run(cwd, check!)).stdout).toContain("1 finding is settled: 1 dismissed by an editor")
  })

  it("4: fails a build on a new contradiction", async () => {
    const cwd = clone()
    const [baseline, check] = commandsOf(4)
    expect((await run(cwd, baseline!)).code).toBe(0)
    expect((await run(cwd, check!)).code).toBe(0)
    const file = join(cwd, "corpus/river-flood/04-marrow-county-times.html")
    const text = readFileSync(file, "utf8")
    expect(text).toContain("Eight patients")
    writeFileSync(file, text.replace("Eight patients", "Nine patients"))
    const after = await run(cwd, check!)
    expect(after.code).toBe(1)
    expect(after.stdout).toContain("no longer holds")
  })

  it("5: says why two claims were lined up", async () => {
    const cwd = clone()
    const { findings } = parseReport((await variorum(["check", "corpus/river-flood", "--format", "json"], { cwd })).stdout)
    expect(findings.map(({ id }) => id.slice(0, 4))).toContain("b53b")
    expect((await run(cwd, commandsOf(5)[0]!)).stdout).toContain("Evidence that these are claims of the same thing, in bits")
  })
})
