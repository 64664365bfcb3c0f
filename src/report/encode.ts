import { Schema } from "effect"

type Ast = Schema.Top["ast"]
type Test = (value: unknown) => boolean

/**
 * Makes the function that gives a value in the form that is written, its keys in the order of its schema. It throws
 * where a value has another shape than its schema. A report is many times as long as its articles: what has its keys in
 * order is taken as it is, without looking at bounds of numbers and patterns of strings, and is not built anew.
 */
export const encoder = <A, I>(schema: Schema.Codec<A, I>): ((value: A) => A | I) => {
  const isInForm = testOf(schema.ast)
  const encode = Schema.encodeSync(schema)
  return (value) => (isInForm(value) ? value : encode(value))
}

const testOf = (ast: Ast): Test => {
  switch (ast._tag) {
    case "String": return (value) => typeof value === "string"
    case "Number": return (value) => Number.isFinite(value)
    case "Boolean": return (value) => typeof value === "boolean"
    case "Null": return (value) => value === null
    case "Literal": return (value) => value === ast.literal
    case "Union": return unionOf(ast.types)
    case "Arrays": return listOf(testOf(ast.rest[0]!))
    case "Objects": return ast.indexSignatures.length > 0 ? recordOf(testOf(ast.indexSignatures[0]!.type)) : structOf(ast)
    default: return () => false
  }
}

const unionOf = (types: ReadonlyArray<Ast>): Test => {
  const literals = new Set(types.flatMap((type) => (type._tag === "Literal" ? [type.literal as unknown] : [])))
  if (literals.size === types.length) return (value) => literals.has(value)
  const tests = types.map(testOf)
  return (value) => tests.some((test) => test(value))
}

const listOf = (test: Test): Test => (value) => {
  if (!Array.isArray(value)) return false
  for (let i = 0; i < value.length; i++) if (!test(value[i])) return false
  return true
}

const recordOf = (test: Test): Test => (value) => typeof value === "object" && value !== null && Object.values(value).every(test)

const structOf = ({ propertySignatures }: Extract<Ast, { _tag: "Objects" }>): Test => {
  const fields = propertySignatures.map(({ name, type }) => ({ name: String(name), optional: type.context?.isOptional === true, test: testOf(type) }))
  return (value) => {
    if (typeof value !== "object" || value === null) return false
    let next = 0
    for (const key in value) {
      while (next < fields.length && fields[next]!.name !== key && fields[next]!.optional) next++
      const field = fields[next++]
      if (field === undefined || field.name !== key || !field.test((value as Record<string, unknown>)[key])) return false
    }
    for (; next < fields.length; next++) if (!fields[next]!.optional) return false
    return true
  }
}
