import { Ajv2020 } from "ajv/dist/2020.js"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { schemaNames, type SchemaName } from "../src/cli/schema-names.ts"
import { jsonSchemaOf } from "../src/cli/schemas.ts"
import { configKeys } from "../src/model/config.ts"

const root = join(import.meta.dirname, "..")
const ajv = new Ajv2020({ allErrors: true })
const validators = new Map(schemaNames.map((name) => [name, ajv.compile(JSON.parse(jsonSchemaOf(name)))]))

const problemsOf = (name: SchemaName, text: string): ReadonlyArray<string> => {
  const validate = validators.get(name)!
  return validate(parse(text)) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe.each(schemaNames)("docs/schemas/%s.schema.json", (name) => {
  it("is what the code says", () => {
    expect(readFileSync(join(root, "docs/schemas", `${name}.schema.json`), "utf8"), "run npm run docs").toBe(jsonSchemaOf(name))
  })
  it("refuses a key that nobody knows", () => expect(problemsOf(name, "nonsense: 1")).toContainEqual(expect.stringContaining("must NOT have additional properties")))
})

describe("the files that come with Variorum", () => {
  const files = readdirSync(join(root, "rules"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml")).sort()

  it("are valid by their schemas", () => {
    expect(files.length).toBeGreaterThan(50)
    const invalid = files.flatMap((file) => {
      const kind = schemaNames.find((name) => file.endsWith(`.${name}.yaml`))!
      return problemsOf(kind, readFileSync(join(root, "rules", file), "utf8")).map((problem) => `${file}${problem}`)
    })
    expect(invalid).toEqual([])
  })

  it.each(["nato-ministers", "river-flood"])("corpus/%s is annotated as the schema says", (story) => {
    expect(problemsOf("annotations", readFileSync(join(root, "corpus", story, "expected.yaml"), "utf8"))).toEqual([])
  })
})

it("docs/configuration.md explains every key", () => {
  const page = readFileSync(join(root, "docs/configuration.md"), "utf8")
  expect(configKeys.filter((key) => !page.includes(`| \`${key}\` |`))).toEqual([])
})
