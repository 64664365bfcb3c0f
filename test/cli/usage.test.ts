import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { differing, folderWith, variorum } from "./variorum.ts"

const manifest: { readonly version: string } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"))

const commands: ReadonlyArray<ReadonlyArray<string>> = [
  [], ["check"], ["draft"], ["explain"], ["rules"], ["rules", "list"], ["rules", "show"], ["rules", "test"]
]

/** A user's mistake gets words, never a stack. */
const stackTrace = /^\s+at /mu

describe("help and version", () => {
  it.each(commands.map((command) => [command.join(" ") || "(no command)", command] as const))("%s", async (_, command) => {
    const help = await variorum([...command, "--help"])
    expect(help).toMatchObject({ code: 0, stderr: "" })
    expect(help.stdout).toContain(`variorum ${command.join(" ")}`.trim())
    expect(await variorum([...command, "--version"])).toEqual({ code: 0, stdout: `variorum ${manifest.version}\n`, stderr: "" })
  })
})

describe("a wrong invocation ends with exit code 2, nothing on standard output, and what to do", () => {
  const wrong: ReadonlyArray<readonly [string, ReadonlyArray<string>, ReadonlyArray<string>]> = [
    ["no command", [], ["SUBCOMMANDS", "check"]],
    ["an unknown command", ["chekc", "."], ["chekc", "check"]],
    ["no path", ["check"], ["PATH", "variorum check --help"]],
    ["every unknown flag", ["check", ".", "--foo", "--bar"], ["--foo", "--bar", "variorum check --help"]],
    ["an unknown format", ["check", ".", "--format", "pdf"], ["pdf", "markdown", "html", "json"]],
    ["an unknown kind", ["check", ".", "--only", "weather"], ["weather", "percent"]],
    ["an unknown verdict", ["check", ".", "--fail-on", "update"], ["update", "contradiction"]],
    ["a confidence above 1", ["check", ".", "--min-confidence", "2"], ["--min-confidence", "from 0 to 1"]],
    ["a confidence that is no number", ["check", ".", "--min-confidence", "much"], ["--min-confidence", "number"]],
    ["several formats on standard output", ["check", ".", "--format", "json", "--format", "html"], ["--out DIR"]],
    ["several stories on standard output", ["check", ".", "--each", "--format", "json"], ["--out DIR", "--each"]],
    ["an empty --out", ["check", ".", "--out", ""], ["--out"]],
    ["a finding without a path", ["explain", "abc"], ["PATH"]],
    ["an unknown rule", ["rules", "show", "no-such-rule"], ["no-such-rule", "variorum rules list"]]
  ]
  it.each(wrong)("%s", async (_, args, said) => {
    const { code, stderr, stdout } = await variorum(args, { cwd: folderWith(differing) })
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    for (const words of said) expect(stderr).toContain(words)
    expect(stderr).not.toMatch(stackTrace)
  })
})
