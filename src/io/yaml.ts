import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLError } from "yaml"
import type { RuleProblem } from "../model/rule.ts"

/** Something wrong in a YAML text, at a 1-based line. */
export type YamlProblem = Omit<RuleProblem, "file">

/** A YAML text as plain data, with the way back from a value to its line. */
export interface YamlText {
  readonly ok: true
  readonly value: unknown
  /** 1-based line of the key or list item at `path`; of the nearest one above it where the text has no such path. */
  readonly lineOf: (path: ReadonlyArray<PropertyKey>) => number
}

export interface YamlBroken {
  readonly ok: false
  readonly problems: ReadonlyArray<YamlProblem>
}

/** Enough for a value shared by a few rules; far from what an alias bomb needs. */
const maxAliasCount = 10

const hints: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "keep one of them",
  MULTIPLE_DOCS: "write one document a file, without a second `---`",
  TAB_AS_INDENT: "indent with spaces",
  BAD_INDENT: "check the indentation",
  TAG_RESOLVE_FAILED: "leave the tag out",
  MISSING_CHAR: "put quotation marks around texts that hold `:`, `#`, `{` or `[`",
  UNEXPECTED_TOKEN: "put quotation marks around texts that hold `:`, `#`, `{` or `[`",
  BLOCK_AS_IMPLICIT_KEY: "put quotation marks around texts that hold `: `",
  NON_STRING_KEY: "use a plain word as key"
}

/** What is wrong, in the parser's words except where those speak to programmers. */
const messageOf = (error: YAMLError, text: string): string => {
  switch (error.code) {
    case "DUPLICATE_KEY":
      return `the key \`${/^[^:\r\n]*/u.exec(text.slice(error.pos[0], error.pos[0] + 100))?.[0].trim()}\` stands twice`
    case "MULTIPLE_DOCS":
      return "holds more than one document"
    default:
      return error.message.split("\n", 1)[0] ?? error.code
  }
}

const syntaxProblem = (error: YAMLError, text: string, lines: LineCounter): YamlProblem => ({
  line: Math.max(1, lines.linePos(error.pos[0]).line),
  problem: messageOf(error, text),
  hint: hints[error.code] ?? "check the YAML syntax here"
})

const tooDeep = (line: number): YamlBroken => broken(line, "is nested too deeply", "nest at most a few levels")

/**
 * Parses one YAML 1.2 document with the core schema: no dates, no custom tags, unique keys, few aliases. Never
 * throws; every problem is reported with its line.
 */
export const parseYaml = (text: string): YamlText | YamlBroken => {
  try {
    return parse(text)
  } catch (error) {
    // The parser and its visitors recurse; nothing but depth makes them throw.
    if (error instanceof RangeError) return tooDeep(1)
    throw error
  }
}

const parse = (text: string): YamlText | YamlBroken => {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: true
  })
  const problems = [...document.errors, ...document.warnings].map((error) => syntaxProblem(error, text, lines))
  if (problems.some(({ problem }) => problem.includes("call stack size"))) return tooDeep(1)
  if (problems.length > 0) return { ok: false, problems }

  const lineOfNode = (node: unknown): number => {
    const range = isPair(node) ? (node.key as Node | null)?.range : (node as Node | null)?.range
    return range == null ? 1 : Math.max(1, lines.linePos(range[0]).line)
  }

  const cycle = aliasWithinAnchor(document.contents, text)
  if (cycle !== null) return broken(lineOfNode(cycle), "an alias stands inside the value it repeats", "write the value out")

  let value: unknown
  try {
    value = document.toJS({ maxAliasCount })
  } catch (error) {
    let alias: unknown = document.contents
    visit(document, { Alias: (_, node) => (alias = node, visit.BREAK) })
    const tooMany = error instanceof ReferenceError && error.message.includes("Excessive alias count")
    const problem = tooMany ? "repeats values by too many aliases" : "an alias names a value that does not exist"
    return broken(lineOfNode(alias), problem, "write the values out instead of `*name`")
  }

  const lineOf = (path: ReadonlyArray<PropertyKey>): number => {
    let node: unknown = document.contents
    let line = lineOfNode(node)
    for (const key of path) {
      if (isAlias(node)) node = node.resolve(document)
      if (isMap(node)) {
        const pair = node.items.find((item) => (isScalar(item.key) ? String(item.key.value) : item.key) === key)
        if (pair === undefined) break
        line = lineOfNode(pair)
        node = pair.value
      } else if (isSeq(node) && node.items[Number(key)] !== undefined) {
        node = node.items[Number(key)]
        line = lineOfNode(node)
      } else break
    }
    return line
  }
  return { ok: true, value, lineOf }
}

const broken = (line: number, problem: string, hint: string): YamlBroken => ({ ok: false, problems: [{ line, problem, hint }] })

/** The first alias that refers to a value around it: such data has no end. */
const aliasWithinAnchor = (contents: Node | null, text: string): Node | null => {
  let found: Node | null = null
  if (contents === null || !text.includes("*")) return found
  visit(contents, {
    Alias: (_, alias, ancestors) => {
      const inside = ancestors.some((node) => (isMap(node) || isSeq(node)) && node.anchor === alias.source)
      if (!inside) return undefined
      found = alias
      return visit.BREAK
    }
  })
  return found
}
