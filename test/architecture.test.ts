import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve, sep } from "node:path"
import { describe, expect, it } from "vitest"

const root = resolve(import.meta.dirname, "../src")

/**
 * The layers, lowest first. A file imports from its own folder and from those below it; `docs` of the layers:
 * CONTRIBUTING.md.
 */
const order = ["package.ts", "model", "text", "values", "extract", "align", "judge", "draft", "review", "eval", "report", "io", "check.ts", "check-draft.ts", "incremental.ts", "testing", "index.ts", "serve", "cli",
  "main.ts", "prepare.ts", "build.ts"]

/** Report and io stand side by side: what is read is decided apart from how it is shown. */
const strangers: ReadonlyArray<readonly [from: string, to: string]> = [["io", "report"], ["io", "extract"], ["io", "align"], ["io", "judge"], ["io", "values"], ["io", "eval"],
  ["io", "review"]]

/** Where Effect runs. Everywhere else it is plain functions on plain data. */
const effectful = new Set(["io", "serve", "cli", "main.ts", "index.ts", "package.ts", "prepare.ts", "build.ts"])

/** What would make a report depend on the clock, on chance, or on the machine's ICU data. */
const forbiddenInCore: ReadonlyArray<RegExp> = [
  /\bDate\.now\b/u, /\bnew Date\(\s*\)/u, /\bDate\(\s*\)/u, /\bperformance\.now\b/u, /\bMath\.random\b/u,
  /\bcrypto\.(?:randomUUID|getRandomValues|randomBytes)\b/u, /\bIntl\b/u, /\.toLocale\w+\(/u, /\.localeCompare\(/u,
  // The same moment is another day in another time zone: only the UTC getters will do.
  /\.get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(/u,
  /\bprocess\.env\b/u, /\bfetch\(/u
]

const corePackages = /^(?:@date-fns\/utc|date-fns|diff|string-similarity|stemmer)(?:\/|$)/u

interface SourceFile {
  /** Path below src, with `/`. */
  readonly path: string
  readonly layer: string
  readonly code: string
  /** Modules imported at run time or for types, with what is imported. */
  readonly imports: ReadonlyArray<{ readonly specifier: string; readonly names: string; readonly typeOnly: boolean }>
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/gu, (comment) => comment.replace(/[^\n]/gu, " "))

const importPattern = /\b(?:import|export)\s+(?<clause>[^"';]*?)\bfrom\s*"(?<from>[^"]+)"|\bimport\s*\(?\s*"(?<bare>[^"]+)"/gu

const readSource = (file: string): SourceFile => {
  const path = relative(root, file).split(sep).join("/")
  const code = withoutComments(readFileSync(file, "utf8"))
  const imports = [...code.matchAll(importPattern)].map(({ groups = {} }) => ({
    specifier: groups["from"] ?? groups["bare"] ?? "",
    names: groups["clause"] ?? "",
    typeOnly: groups["clause"]?.trimStart().startsWith("type ") ?? false
  }))
  return { path, layer: path.split("/")[0] ?? path, code, imports }
}

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => readSource(join(entry.parentPath, entry.name)))
  .sort((left, right) => (left.path < right.path ? -1 : 1))

const isCore = ({ layer }: SourceFile): boolean => !effectful.has(layer) && layer !== "testing"

const target = (from: string, specifier: string): string =>
  relative(root, resolve(root, dirname(from), specifier)).split(sep).join("/")

const localImports = (file: SourceFile): ReadonlyArray<string> =>
  file.imports.filter(({ specifier }) => specifier.startsWith(".")).map(({ specifier }) => target(file.path, specifier))

describe("architecture", () => {
  it("reads the sources, and sees their imports", () => {
    expect(files.length).toBeGreaterThan(10)
    expect(localImports(readSource(join(root, "main.ts")))).toEqual(["cli/run.ts"])
    expect(localImports(readSource(join(root, "cli/commands.ts")))).toContain("cli/check.ts")
  })

  it("knows the layer of every file", () => {
    expect(files.filter(({ layer }) => !order.includes(layer)).map(({ path }) => path)).toEqual([])
  })

  it("imports only from layers below", () => {
    const upward = files.flatMap((file) => localImports(file)
      .filter((imported) => {
        const to = imported.split("/")[0] ?? imported
        return order.indexOf(to) > order.indexOf(file.layer) || strangers.some(([a, b]) => a === file.layer && b === to)
      })
      .map((imported) => `${file.path} → ${imported}`))
    expect(upward).toEqual([])
  })

  it("imports only files that exist", () => {
    const known = new Set(files.map(({ path }) => path))
    expect(files.flatMap((file) => localImports(file).filter((imported) => !known.has(imported)).map((imported) => `${file.path} → ${imported}`)))
      .toEqual([])
  })

  it("lets the rooms of a folder import each other in one direction only", () => {
    const roomOf = (path: string): string | null => /^[^/]+\/[^/]+(?=\/)/u.exec(path)?.[0] ?? null
    const ties = new Set(files.flatMap((file) => localImports(file).map((imported) => [roomOf(file.path), roomOf(imported)] as const)
      .filter(([from, to]) => from !== null && to !== null && from !== to && dirname(from) === dirname(to)).map((tie) => tie.join(" → "))))
    expect(ties.size).toBeGreaterThan(10)
    expect([...ties].filter((tie) => ties.has(tie.split(" → ").reverse().join(" → ")))).toEqual([])
  })

  it("has no cycles", () => {
    const graph = new Map(files.map((file) => [file.path, localImports(file)]))
    const done = new Set<string>()
    const cycles: Array<string> = []
    const visit = (path: string, trail: ReadonlyArray<string>): void => {
      const at = trail.indexOf(path)
      if (at >= 0) {
        cycles.push([...trail.slice(at), path].join(" → "))
        return
      }
      if (done.has(path)) return
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
      done.add(path)
    }
    for (const path of graph.keys()) visit(path, [])
    expect(cycles).toEqual([])
  })

  it("keeps the scripts of the pages apart: they get in as bundles only", () => {
    const inClient = (path: string): boolean => /^(?:report\/html|serve)\/client\//u.test(path)
    expect(files.filter(({ path }) => inClient(path)).length).toBeGreaterThan(1)
    expect(files.filter(({ path }) => !inClient(path)).flatMap((file) => localImports(file).filter(inClient))).toEqual([])
  })

  it("keeps Effect out of the core, but for Schema", () => {
    const offending = files.filter(isCore).flatMap((file) => file.imports
      .filter(({ names, specifier }) => /^(?:effect|@effect)(?:\/|$)/u.test(specifier)
        && !(specifier === "effect" && /^\s*(?:type\s*)?\{\s*(?:type\s+)?(?:Schema|JsonSchema)(?:\s*,\s*(?:type\s+)?(?:Schema|JsonSchema))*\s*\}\s*$/u.test(names)
          && (file.layer === "model" || file.layer === "report")))
      .map(({ names, specifier }) => `${file.path}: ${names.trim()} from ${specifier}`))
    expect(offending).toEqual([])
  })

  it("keeps the machine out of the core: no files, no network, few packages", () => {
    const offending = files.filter(isCore).flatMap((file) => file.imports
      .filter(({ specifier, typeOnly }) => !typeOnly && !specifier.startsWith(".") && specifier !== "effect"
        && specifier !== "node:crypto" && !corePackages.test(specifier))
      .map(({ specifier }) => `${file.path}: ${specifier}`))
    expect(offending).toEqual([])
  })

  it("keeps the clock, chance and ICU out of the core", () => {
    const offending = files.filter(isCore).flatMap((file) => forbiddenInCore
      .filter((pattern) => pattern.test(file.code)).map((pattern) => `${file.path}: ${pattern.source}`))
    expect(offending).toEqual([])
  })

  it.each([
    "const now = Date.now()", "new Date()", "Math.random()", "new Intl.Collator()", "n.toLocaleString()", "a.localeCompare(b)",
    "day.getDay()"
  ])("would see %s", (code) => {
    expect(forbiddenInCore.some((pattern) => pattern.test(code))).toBe(true)
  })
})
