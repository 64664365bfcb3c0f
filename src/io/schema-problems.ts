import type { SchemaAST, SchemaIssue } from "effect"
import { similarity } from "../text/similarity.ts"

/** One leaf of a failed decoding: where it is, what is wrong, and what to do. */
export interface SchemaProblem {
  readonly path: ReadonlyArray<PropertyKey>
  readonly problem: string
  readonly hint: string
}

/** Less alike than this, a suggestion would confuse more than help. */
const minSimilarity = 0.4

/** "did you mean `x`?" for the candidate most like `written`, else `otherwise`. */
export const didYouMean = (written: string, candidates: ReadonlyArray<string>, otherwise: string): string => {
  let best = ""
  let bestScore = minSimilarity
  for (const candidate of candidates) {
    const score = similarity(written.toLowerCase(), candidate.toLowerCase())
    if (score > bestScore) [best, bestScore] = [candidate, score]
  }
  return best === "" ? otherwise : `did you mean \`${best}\`?`
}

const literalsOf = (ast: SchemaAST.AST): ReadonlyArray<string> | null => {
  const types = ast._tag === "Union" ? ast.types : [ast]
  const literals = types.map((type) => (type._tag === "Literal" ? String(type.literal) : null))
  return literals.every((literal) => literal !== null) ? literals : null
}

/** What a schema asks for, in the words of somebody who writes YAML. */
const expected = (ast: SchemaAST.AST): string => {
  switch (ast._tag) {
    case "String":
      return "text"
    case "Number":
      return "a number"
    case "Boolean":
      return "`true` or `false`"
    case "Arrays":
      return "a list"
    case "Objects":
      return "a map of keys and values"
    case "Union":
      return [...new Set(ast.types.map(expected))].join(" or ")
    case "Literal":
      return `\`${ast.literal}\``
    default:
      return "another kind of value"
  }
}

const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return "empty"
  if (Array.isArray(value)) return "a list"
  switch (typeof value) {
    case "string":
      return `the text \`${value.slice(0, 40)}\``
    case "object":
      return "a map"
    default:
      return `\`${String(value)}\``
  }
}

const at = (value: unknown, path: ReadonlyArray<PropertyKey>): unknown => {
  let found = value
  for (const key of path) found = typeof found === "object" && found !== null ? (found as Record<PropertyKey, unknown>)[key] : undefined
  return found
}

const nameOf = (path: ReadonlyArray<PropertyKey>): string => {
  const name = path.map((key, index) => (typeof key === "number" ? `[${key + 1}]` : `${index === 0 ? "" : "."}${String(key)}`)).join("")
  return name === "" ? "the file" : `\`${name}\``
}

const keysOf = (ast: SchemaAST.AST): ReadonlyArray<string> =>
  ast._tag === "Objects" ? ast.propertySignatures.map(({ name }) => String(name)) : []

const wrongType = (path: ReadonlyArray<PropertyKey>, ast: SchemaAST.AST, value: unknown): SchemaProblem => {
  const literals = literalsOf(ast)
  if (literals !== null && typeof value === "string") {
    return { path, problem: `${nameOf(path)} may not be \`${value.slice(0, 40)}\``, hint: didYouMean(value, literals, `use one of: ${literals.join(", ")}`) }
  }
  const wanted = literals === null ? expected(ast) : `one of: ${literals.join(", ")}`
  const quotes = ast._tag === "String" && (typeof value === "number" || typeof value === "boolean")
  return { path, problem: `${nameOf(path)} must be ${wanted}, but is ${kindOf(value)}`, hint: quotes ? "put it in quotation marks" : `write ${wanted} here` }
}

const failedCheck = (path: ReadonlyArray<PropertyKey>, issue: SchemaIssue.Filter, value: unknown): SchemaProblem => {
  const wanted = issue.filter.annotations?.expected
  if (Array.isArray(value)) return { path, problem: `${nameOf(path)} has too few entries (${value.length})`, hint: "add what is missing" }
  if (typeof value === "string" && value.trim() === "") return { path, problem: `${nameOf(path)} is empty`, hint: "write something here" }
  if (typeof value === "string" && wanted?.includes("^[a-z]") === true) {
    return { path, problem: `${nameOf(path)} is no name: \`${value.slice(0, 40)}\``, hint: "use lower-case letters and digits, with `-` or `.` between words" }
  }
  return { path, problem: `${nameOf(path)} is ${kindOf(value)}`, hint: `write ${wanted ?? "another value"} here` }
}

/** Flattens the issue of a failed decoding of `value` into problems, in the order in which the schema met them. */
export const schemaProblems = (issue: SchemaIssue.Issue, value: unknown): ReadonlyArray<SchemaProblem> => {
  const problems: Array<SchemaProblem> = []
  const visit = (current: SchemaIssue.Issue, path: ReadonlyArray<PropertyKey>): void => {
    switch (current._tag) {
      case "Pointer":
        return visit(current.issue, [...path, ...current.path])
      case "Composite":
        for (const inner of current.issues) visit(inner, path)
        return
      case "Encoding":
        return visit(current.issue, path)
      case "Filter":
        problems.push(failedCheck(path, current, at(value, path)))
        return
      case "MissingKey":
        problems.push({ path, problem: `${nameOf(path)} is missing`, hint: "add this key" })
        return
      case "UnexpectedKey": {
        const key = String(path.at(-1))
        const known = keysOf(current.ast)
        problems.push({ path, problem: `the key ${nameOf(path)} is unknown`, hint: didYouMean(key, known, `the keys here are: ${known.join(", ")}`) })
        return
      }
      case "InvalidType":
      case "AnyOf":
      case "OneOf":
        problems.push(wrongType(path, current.ast, at(value, path)))
        return
      default:
        problems.push({ path, problem: `${nameOf(path)} is ${kindOf(at(value, path))}`, hint: "write another value here" })
    }
  }
  visit(issue, [])
  return problems
}
