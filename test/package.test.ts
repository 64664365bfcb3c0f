import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { differing, folderWith, launcher, runProgram } from "./cli/variorum.ts"

const root = join(import.meta.dirname, "..")
const manifest: { readonly version: string; readonly bin: Record<string, string>; readonly files: ReadonlyArray<string> } =
  JSON.parse(readFileSync(join(root, "package.json"), "utf8"))

/** The published package's files, in a folder without any other package near. */
const folder = mkdtempSync(join(tmpdir(), "variorum-package-"))

beforeAll(() => {
  const build = spawnSync(process.execPath, [join(root, "src/build.ts"), join(folder, "dist")], { encoding: "utf8" })
  expect(build).toMatchObject({ status: 0, stderr: "" })
  mkdirSync(join(folder, "src"))
  for (const file of ["package.json", "rules", ...Object.values(manifest.bin)]) {
    cpSync(join(root, file), join(folder, file), { recursive: true })
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the published package", () => {
  const bin = join(folder, manifest.bin["variorum"] ?? "")

  it("contains what its command needs", () => {
    expect(manifest.files).toEqual(expect.arrayContaining(["dist", "rules", manifest.bin["variorum"]]))
  })

  it("prints its version from the bundle", async () => {
    expect(await runProgram(process.execPath, [bin, "--version"])).toEqual({ code: 0, stdout: `variorum ${manifest.version}\n`, stderr: "" })
  })

  it("prints the same report as the sources", async () => {
    const articles = folderWith({
      ...differing,
      "west.html": "<!doctype html><html lang=en><title>Storm</title><body><article><h1>Storm</h1>"
        + "<p>The storm in Eastmere killed 12 people on Monday, the fire service said. People who live nearby described a long night of sirens.</p></article>"
    })
    const args = ["check", articles, "--format", "json"]
    const [bundle, sources] = await Promise.all([bin, launcher].map((program) => runProgram(process.execPath, [program, ...args])))
    expect(bundle).toMatchObject({ code: 0, stderr: "" })
    expect(bundle?.stdout).toBe(sources?.stdout)
  })
})
