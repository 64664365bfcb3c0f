import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { differing, folderWith, launcher, runProgram } from "./cli/variorum.ts"
import { manifest, packageFolder, sourceLauncher } from "./support/package.ts"

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

  describe("with its rules prepared", () => {
    const copyOfPackage = (): { readonly folder: string; readonly prepared: string; readonly check: () => ReturnType<typeof runProgram> } => {
      const folder = folderWith({})
      cpSync(packageFolder(), folder, { recursive: true })
      const articles = folderWith(differing)
      return { folder, prepared: join(folder, "dist/rules.json"), check: () => runProgram(process.execPath, [join(folder, "src/bin.mjs"), "check", articles, "--format", "json"]) }
    }

    it("prints the same report as from the YAML", async () => {
      const { check, prepared } = copyOfPackage()
      const before = await check()
      rmSync(prepared)
      expect(await check()).toEqual(before)
    })

    it("reads a file that was changed since from its text", async () => {
      const { check, folder } = copyOfPackage()
      const rule = "rules/general/people/kin-of.rule.yaml"
      const line = readFileSync(join(folder, rule), "utf8").split("\n").length
      appendFileSync(join(folder, rule), "colour: red\n")
      const { code, stderr } = await check()
      expect(code).toBe(2)
      expect(stderr).toContain(`kin-of.rule.yaml:${line}: `)
    })

    it("reads a file from its text where what was prepared is no rule any more", async () => {
      const { check, prepared } = copyOfPackage()
      const before = await check()
      const files = JSON.parse(readFileSync(prepared, "utf8")) as Record<string, { value: object }>
      for (const file of Object.values(files)) file.value = { ...file.value, colour: "red" }
      writeFileSync(prepared, JSON.stringify(files))
      expect(await check()).toEqual(before)
    })
  })
})
