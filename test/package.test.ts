import { describe, expect, it } from "vitest"
import { differing, folderWith, launcher, runProgram } from "./cli/variorum.ts"
import { manifest, sourceLauncher } from "./support/package.ts"

describe("the published package", () => {
  it("contains what its command needs", () => {
    expect(manifest.files).toEqual(expect.arrayContaining(["dist", "rules", manifest.bin["variorum"]]))
  })

  it("prints its version from the bundle", async () => {
    expect(await runProgram(process.execPath, [launcher, "--version"])).toEqual({ code: 0, stdout: `variorum ${manifest.version}\n`, stderr: "" })
  })

  it("prints the same report as the sources", async () => {
    const articles = folderWith({
      ...differing,
      "west.html": "<!doctype html><html lang=en><title>Storm</title><body><article><h1>Storm</h1>"
        + "<p>The storm in Eastmere killed 12 people on Monday, the fire service said. People who live nearby described a long night of sirens.</p></article>"
    })
    const args = ["check", articles, "--format", "json"]
    const [bundle, sources] = await Promise.all([launcher, sourceLauncher].map((program) => runProgram(process.execPath, [program, ...args])))
    expect(bundle).toMatchObject({ code: 0, stderr: "" })
    expect(bundle?.stdout).toBe(sources?.stdout)
  })
})
