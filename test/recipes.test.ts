import { execFileSync } from "node:child_process"
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { differing, folderWith, launcher, parseReport, runProgram, variorum } from "./cli/variorum.ts"

const root = join(import.meta.dirname, "..")
const page = readFileSync(join(root, "docs/recipes.md"), "utf8")

/** The commands of the page that start `variorum`, in order. */
const commands = [...page.matchAll(/^```sh\n(?<block>[\s\S]*?)^```$/gmu)]
  .flatMap(({ groups }) => groups!["block"]!.trim().split("\n")).filter((line) => line.startsWith("variorum "))

/** A desk with one story and a draft that differs from it. */
const desk = (): string => folderWith({
  ...Object.fromEntries(Object.entries(differing).map(([name, text]) => [`stories/harbour-fire/${name}`, text])),
  "my-story.md": "The storm in Eastmere killed 15 people on Monday.\n",
  "drafts/harbour-fire.md": "The storm in Eastmere killed 15 people on Monday.\n"
})

/** Commands that run until somebody stops them have their own tests. */
const ends = (command: string): boolean => !/^variorum (?:serve|watch)\b/u.test(command)

describe("docs/recipes.md", () => {
  it("has commands to run", () => expect(commands.filter(ends).length).toBeGreaterThan(5))

  it.each(commands.filter(ends).filter((command) => !command.includes("decide")))("%s", async (command) => {
    const cwd = desk()
    for (const report of ["before.json", "after.json"]) {
      if (command.includes(report)) await runProgram("sh", ["-c", `"${process.execPath}" "${launcher}" check stories/harbour-fire --format json > ${report}`], { cwd })
    }
    const { code, stderr } = await runProgram("sh", ["-c", command.replace(/^variorum/u, `"${process.execPath}" "${launcher}"`)], { cwd })
    expect(stderr).toBe("")
    // 1 is no failure: the articles of this desk differ.
    expect([0, 1]).toContain(code)
  })

  it("a decision folds a difference away, so that the build passes", async () => {
    const cwd = desk()
    const report = parseReport((await variorum(["check", "stories/harbour-fire", "--format", "json"], { cwd })).stdout)
    const differences = report.findings.filter(({ verdict }) => verdict === "discrepancy" || verdict === "contradiction")
    expect(differences.length).toBeGreaterThan(0)
    for (const { id } of differences) {
      expect(await variorum(["decide", id, "--as", "dismissed", "--because", "two different storms", "stories/harbour-fire"], { cwd })).toMatchObject({ code: 0, stderr: "" })
    }
    expect((await variorum(["check", "stories/harbour-fire", "--fail-on", "discrepancy"], { cwd })).code).toBe(0)
  })
})

describe("docs/examples", () => {
  it("github-action.yml is YAML, and its commands are ones that Variorum knows", async () => {
    const action = parse(readFileSync(join(root, "docs/examples/github-action.yml"), "utf8")) as { readonly jobs: Record<string, { readonly steps: ReadonlyArray<{ readonly run?: string }> }> }
    const runs = Object.values(action.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => (run?.startsWith("npx variorum ") === true ? [run.slice(4)] : [])))
    expect(runs.length).toBeGreaterThan(1)
    for (const run of runs) {
      const { code, stderr } = await variorum(run.split(" ").slice(1), { cwd: desk() })
      expect({ run, stderr }).toEqual({ run, stderr: "" })
      expect([0, 1]).toContain(code)
    }
  })

  it("pre-commit stops a commit whose draft differs, and lets one pass that does not", () => {
    const cwd = desk()
    const git = (...args: ReadonlyArray<string>): void => { execFileSync("git", ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", ...args], { cwd, stdio: "pipe" }) }
    git("init", "--quiet")
    cpSync(join(root, "docs/examples/pre-commit"), join(cwd, ".git/hooks/pre-commit"))
    chmodSync(join(cwd, ".git/hooks/pre-commit"), 0o755)
    // What npx would find where the package is installed.
    mkdirSync(join(cwd, "node_modules/.bin"), { recursive: true })
    symlinkSync(launcher, join(cwd, "node_modules/.bin/variorum"))
    git("add", "drafts")
    expect(() => git("commit", "--quiet", "-m", "draft")).toThrow()
    execFileSync("sh", ["-c", "printf 'Schools open again tomorrow.\\n' > drafts/harbour-fire.md"], { cwd })
    git("add", "drafts")
    git("commit", "--quiet", "-m", "draft")
    expect(existsSync(join(cwd, ".git/refs/heads"))).toBe(true)
  })
})
