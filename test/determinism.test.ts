import { Effect } from "effect"
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join, relative } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { check } from "../src/check.ts"
import { readArticles } from "../src/io/articles.ts"
import { readRules } from "../src/io/rules.ts"
import { formatNames, type FormatName } from "../src/cli/formats.ts"
import { formats } from "../src/report/index.ts"
import { version } from "../src/package.ts"
import { folderWith, variorum } from "./cli/variorum.ts"
import { compiledFrom, ruleSet, rulesFolder } from "./support/rules.ts"

const story = join(import.meta.dirname, "../corpus/nato-ministers")
const names = readdirSync(story).filter((name) => name.endsWith(".md")).sort()

/** The files one by one, in an order of their own: as many as there are places. */
const orders: Readonly<Record<string, ReadonlyArray<string>>> = {
  "as named": names, backwards: [...names].reverse(), rotated: [...names.slice(2), ...names.slice(0, 2)], twice: [...names, ...names].sort((a, b) => (a.slice(3) < b.slice(3) ? -1 : 1))
}

const places: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "at the date line, in Turkish": { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  "west of it, in Thai": { TZ: "Pacific/Pago_Pago", LANG: "C", LC_ALL: "th_TH.UTF-8" },
  "in UTC, in no language": { TZ: "UTC", LANG: "C", LC_ALL: "C" },
  "in Turkish by LANG alone": { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "" }
}

/** Every place and every order once. */
const runs = Object.keys(places).map((place, i) => [place, Object.keys(orders)[i]!] as const)

/** What a run of the command line writes, by format. */
const reportsOf = async (place: string, paths: ReadonlyArray<string>): Promise<Readonly<Record<string, string>>> => {
  const out = mkdtempSync(join(tmpdir(), "variorum-determinism-"))
  try {
    const { code, stderr } = await variorum(["check", ...paths, "--out", out, "--format", "all"], { env: places[place]! })
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    return Object.fromEntries(formatNames.map((name) => [name, readFileSync(join(out, `report.${formats[name].extension}`), "utf8")]))
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

describe("the command line writes the same bytes", () => {
  let folder: Readonly<Record<string, string>>
  beforeAll(async () => { folder = await reportsOf("in UTC, in no language", [story]) })

  it("and they are those of the library", async () => {
    const { articles, unreadable } = await Effect.runPromise(readArticles([story]))
    const report = check(articles, compiledFrom(ruleSet), { version, unreadable })
    expect(report.findings.length).toBeGreaterThan(20)
    for (const name of formatNames) expect(folder[name] === formats[name].render(report, articles, "corpus/nato-ministers"), name).toBe(true)
  })

  it.each(runs)("%s, files %s", async (place, order) => {
    const reports = await reportsOf(place, orders[order]!.map((name) => join(story, name)))
    for (const name of formatNames) expect(firstDifference(reports[name]!, folder[name]!), name).toBeNull()
  })

  it("on standard output, from another working folder", async () => {
    const cwd = folderWith({ "elsewhere.txt": "" })
    const paths = orders["rotated"]!.map((name) => relative(cwd, join(story, name)))
    const format: FormatName = "json"
    const { code, stdout } = await variorum(["check", ...paths, "--format", format], { cwd, env: places["at the date line, in Turkish"]! })
    expect(code).toBe(0)
    expect(firstDifference(stdout, folder[format]!)).toBeNull()
  })
})

/** The line in which two texts part, or null. */
const firstDifference = (left: string, right: string): string | null => {
  if (left === right) return null
  const others = right.split("\n")
  return left.split("\n").map((line, i) => (line === others[i] ? null : `line ${i + 1}: ${line} | ${others[i]}`)).find((line) => line !== null) ?? "one ends earlier"
}

describe("rules in another order", () => {
  const folder = mkdtempSync(join(tmpdir(), "variorum-rules-"))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const files = readdirSync(rulesFolder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml")).sort()

  /** The same files under names that sort the other way round, all in folders of their own. */
  beforeAll(() => {
    files.forEach((path, i) => {
      const target = join(folder, String(files.length - i).padStart(3, "0"), basename(path))
      mkdirSync(dirname(target), { recursive: true })
      cpSync(join(rulesFolder, path), target)
    })
  })

  it("have the same digest, and give the same report", async () => {
    expect(files.length).toBeGreaterThan(50)
    const shuffled = Effect.runSync(readRules([folder]))
    expect(shuffled.digest).toBe(ruleSet.digest)
    const { articles } = await Effect.runPromise(readArticles([story]))
    const report = (set: typeof ruleSet) => formats.json.render(check(articles, compiledFrom(set), { version }), articles)
    expect(firstDifference(report(shuffled), report(ruleSet))).toBeNull()
  })

  it("have the same digest when they come in several folders, in any order", () => {
    const numbered = readdirSync(folder).sort().map((name) => join(folder, name))
    expect(Effect.runSync(readRules(numbered)).digest).toBe(ruleSet.digest)
    expect(Effect.runSync(readRules([...numbered].reverse())).digest).toBe(ruleSet.digest)
  })
})
