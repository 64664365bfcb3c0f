import fc from "fast-check"
import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { given, resolveSettings } from "../../src/cli/settings.ts"
import { configFilesAbove, configNames } from "../../src/io/config.ts"
import { type Config, configKeys } from "../../src/model/config.ts"
import { differing, folderWith, parseReport, variorum } from "./variorum.ts"

const articles = Object.fromEntries(Object.entries(differing).map(([name, text]) => [`articles/${name}`, text]))

describe("a configuration file", () => {
  it("says what check reads, and when it fails", async () => {
    const cwd = folderWith({ ...articles, "variorum.config.yaml": "paths: [articles]\nfailOn: discrepancy\n" })
    const { code, stdout } = await variorum(["check"], { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain("2 articles")
  })

  it("is found in a folder above, and its paths are its own", async () => {
    const cwd = folderWith({ ...articles, "variorum.config.json": "{ \"paths\": [\"articles\"] }", "desk/notes.txt": "" })
    const { code, stdout } = await variorum(["check", "--format", "json"], { cwd: join(cwd, "desk") })
    expect(code).toBe(0)
    expect(parseReport(stdout).articles.map(({ id }) => id)).toEqual(["north.md", "south.md"])
  })

  it("may be a program", async () => {
    const cwd = folderWith({ ...articles, "variorum.config.ts": "const folder: string = \"articles\"\nexport default { paths: [folder], failOn: \"discrepancy\" }\n" })
    expect((await variorum(["check"], { cwd })).code).toBe(1)
  })

  it("gives way to flags, and --no-config leaves it out", async () => {
    const cwd = folderWith({ ...articles, "variorum.config.yaml": "paths: [articles]\nfailOn: discrepancy\n" })
    expect((await variorum(["check", "--fail-on", "none"], { cwd })).code).toBe(0)
    expect((await variorum(["check", "articles", "--no-config"], { cwd })).code).toBe(0)
    const { code, stderr } = await variorum(["check", "--no-config"], { cwd })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("There is nothing to check") })
  })

  it("is read from elsewhere with --config", async () => {
    const cwd = folderWith({ ...articles, "desk/strict.yaml": "paths: [../articles]\nfailOn: discrepancy\n" })
    expect((await variorum(["check", "--config", "desk/strict.yaml"], { cwd })).code).toBe(1)
  })

  it("names everything that is wrong with it, by line", async () => {
    const cwd = folderWith({ ...articles, "variorum.config.yaml": "pathz: [articles]\nminConfidence: 3\nfailOn: discrepency\n" })
    const { code, stderr } = await variorum(["check", "articles"], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain("variorum.config.yaml:1: the key `pathz` is unknown; did you mean `paths`?")
    expect(stderr).toContain("variorum.config.yaml:2: `minConfidence` is `3`")
    expect(stderr).toContain("variorum.config.yaml:3: `failOn` may not be `discrepency`; did you mean `discrepancy`?")
  })

  it("may not have a rival in its folder, nor ask for a format that nobody knows", async () => {
    const two = folderWith({ ...articles, "variorum.config.yaml": "", "variorum.config.json": "{}" })
    expect(await variorum(["check", "articles"], { cwd: two })).toMatchObject({ code: 2, stderr: expect.stringContaining("keep one of them") })
    const unknown = folderWith({ ...articles, "variorum.config.yaml": "formats: [jsn]\n" })
    expect(await variorum(["check", "articles"], { cwd: unknown })).toMatchObject({ code: 2, stderr: expect.stringContaining("there is no format `jsn`") })
  })
})

describe("--print-config", () => {
  it("says each setting and where it comes from, as YAML that a file may hold", async () => {
    const cwd = folderWith({ ...articles, "variorum.config.yaml": "paths: [articles]\nfailOn: discrepancy\n" })
    const { code, stdout } = await variorum(["check", "--print-config", "--min-confidence", "0.5"], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^paths: \[ articles \] +# variorum\.config\.yaml$/mu)
    expect(stdout).toMatch(/^minConfidence: 0\.5 +# --min-confidence$/mu)
    expect(stdout).toMatch(/^each: false +# default$/mu)
    const again = folderWith({ ...articles, "variorum.config.yaml": stdout })
    expect((await variorum(["check", "--print-config"], { cwd: again })).stdout).toContain("failOn: discrepancy")
  })
})

describe("init", () => {
  it("writes a configuration and a rule that work as they are, and overwrites nothing", async () => {
    const cwd = folderWith({})
    const first = await variorum(["init", "--rules"], { cwd })
    expect(first.code).toBe(0)
    expect(first.stdout).toContain("wrote variorum.config.yaml")
    mkdirSync(join(cwd, "articles"))
    expect((await variorum(["rules", "test", "variorum-rules"], { cwd })).code).toBe(0)
    expect((await variorum(["check", "--print-config"], { cwd })).stdout).toMatch(/^paths: \[ articles \] +# variorum\.config\.yaml$/mu)
    const before = readFileSync(join(cwd, "variorum.config.yaml"), "utf8")
    const second = await variorum(["init"], { cwd })
    expect(second.code).toBe(2)
    expect(second.stderr).toContain("variorum.config.yaml is there already")
    expect(second.stderr).toContain(".variorumignore is there already")
    expect(readFileSync(join(cwd, "variorum.config.yaml"), "utf8")).toBe(before)
  })

  it("writes nothing where one of its files is there", async () => {
    const cwd = folderWith({ ".variorumignore": "" })
    expect((await variorum(["init"], { cwd })).code).toBe(2)
    expect(existsSync(join(cwd, "variorum.config.yaml"))).toBe(false)
  })

  it("puts the schema beside a file where no package has it, and points editors there", async () => {
    const cwd = folderWith({})
    await variorum(["init", "--rules"], { cwd })
    for (const path of ["variorum.config.yaml", "variorum-rules/crowd.rule.yaml"]) {
      const [, schema] = /^# yaml-language-server: \$schema=(.+)$/mu.exec(readFileSync(join(cwd, path), "utf8")) ?? []
      expect(JSON.parse(readFileSync(join(cwd, dirname(path), schema!), "utf8"))).toHaveProperty("properties")
    }
    expect((await variorum(["rules", "test", "variorum-rules"], { cwd })).code).toBe(0)
  })

  it("leaves the draft's own default as it is", async () => {
    const cwd = folderWith({})
    await variorum(["init"], { cwd })
    expect((await variorum(["check", "--print-config"], { cwd })).stdout).toMatch(/^failOn: none +# default$/mu)
  })

  it("points editors to the schema where Variorum is installed below the folder", async () => {
    const cwd = folderWith({ "node_modules/variorum/docs/schemas/config.schema.json": "{}" })
    await variorum(["init"], { cwd })
    expect(readFileSync(join(cwd, "variorum.config.yaml"), "utf8")).toMatch(/^# yaml-language-server: \$schema=node_modules\/variorum\/docs\/schemas\/config\.schema\.json$/mu)
  })
})

describe("settings", () => {
  const config: fc.Arbitrary<Config> = fc.record({
    paths: fc.array(fc.stringMatching(/^[a-z]{1,8}$/u)), minConfidence: fc.double({ min: 0, max: 1, noNaN: true }),
    failOn: fc.constantFrom("contradiction", "discrepancy", "none"), each: fc.boolean(), out: fc.stringMatching(/^[a-z]{1,8}$/u)
  }, { requiredKeys: [] })

  it("come from the flag, else from the file, else from the default, and say so", () => {
    fc.assert(fc.property(config, config, (flags, file) => {
      const settings = resolveSettings(flags, { file: "/desk/variorum.config.yaml", config: file })
      const without = resolveSettings({}, null)
      for (const key of configKeys) {
        expect(settings.values[key]).toEqual(flags[key] ?? file[key] ?? without.values[key])
        expect(settings.origins[key]).toBe(flags[key] !== undefined ? "flag" : file[key] !== undefined ? "config" : "default")
      }
    }))
  })

  it("take a list without entries and an absent flag as not given", () => {
    expect(given({ paths: [], each: undefined, out: "report" })).toEqual({ out: "report" })
  })

  it("are looked for in the nearest folder upwards", () => {
    const folders = fc.array(fc.stringMatching(/^[a-z]{1,4}$/u), { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(folders, fc.nat(), fc.constantFrom(...configNames), (parts, pick, name) => {
      const chain = parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`)
      const holder = chain[pick % chain.length]!
      const found = configFilesAbove(chain.at(-1)!, (path) => path === join(holder, name) || path === join(dirname(chain[0]!), name))
      expect(found).toEqual([join(holder, name)])
    }))
  })
})
