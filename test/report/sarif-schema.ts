/**
 * What SARIF 2.1.0 and its schema ask of the properties that we write, in our own words (section numbers are those of
 * the standard), with no property allowed that the standard does not have. Types are checked against `@types/sarif`.
 */
const text = { type: "string", minLength: 1 } as const

/** 3.11: text with every brace doubled, for there are no arguments for placeholders. */
const message = { type: "object", required: ["text"], additionalProperties: false, properties: { text: { ...text, pattern: "^([^{}]|\\{\\{|\\}\\})*$" } } } as const

/** 3.4.3: a URI reference, relative to the base it names. */
const artifactLocation = {
  type: "object", required: ["uri"], additionalProperties: false,
  properties: { uri: { type: "string", pattern: "^(?!/)([A-Za-z0-9\\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$", format: "uri-reference" }, uriBaseId: { const: "%SRCROOT%" } }
} as const

/** 3.30: lines and columns from 1, offsets from 0. */
const region = {
  type: "object", required: ["startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength"], additionalProperties: false,
  properties: {
    startLine: { type: "integer", minimum: 1 }, startColumn: { type: "integer", minimum: 1 }, endLine: { type: "integer", minimum: 1 }, endColumn: { type: "integer", minimum: 1 },
    charOffset: { type: "integer", minimum: 0 }, charLength: { type: "integer", minimum: 0 },
    snippet: { type: "object", required: ["text"], additionalProperties: false, properties: { text: { type: "string" } } }
  }
} as const

const physicalLocation = { type: "object", required: ["artifactLocation"], additionalProperties: false, properties: { artifactLocation, region } } as const

const location = {
  type: "object", required: ["physicalLocation"], additionalProperties: false,
  properties: { id: { type: "integer", minimum: 0 }, physicalLocation, message }
} as const

const result = {
  type: "object", required: ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"], additionalProperties: false,
  properties: {
    ruleId: text, ruleIndex: { type: "integer", minimum: 0 }, level: { enum: ["error", "warning", "note"] }, message,
    locations: { type: "array", maxItems: 1, items: location },
    // 3.27.22; GitHub takes 100 locations of a result.
    relatedLocations: { type: "array", maxItems: 99, uniqueItems: true, items: { ...location, required: ["id", "physicalLocation", "message"] } },
    partialFingerprints: { type: "object", minProperties: 1, additionalProperties: { type: "string" }, propertyNames: { pattern: "^[^/]+/v[0-9]+$" } },
    suppressions: {
      type: "array", uniqueItems: true,
      items: { type: "object", required: ["kind"], additionalProperties: false, properties: { kind: { enum: ["inSource", "external"] }, status: { enum: ["accepted", "underReview", "rejected"] }, justification: text } }
    },
    properties: { type: "object" }
  }
} as const

const rule = {
  type: "object", required: ["id", "shortDescription", "fullDescription", "help"], additionalProperties: false,
  properties: {
    // GitHub cuts descriptions at 1,024 characters, and shows 10 tags.
    id: text, shortDescription: { ...message, properties: { text: { ...message.properties.text, maxLength: 2_048 } } }, fullDescription: message, help: message,
    properties: { type: "object", properties: { tags: { type: "array", uniqueItems: true, maxItems: 10, items: text } } }
  }
} as const

const notification = {
  type: "object", required: ["message"], additionalProperties: false,
  properties: { message, level: { enum: ["none", "note", "warning", "error"] }, locations: { type: "array", uniqueItems: true, items: location } }
} as const

const run = {
  type: "object", required: ["tool", "results", "columnKind"], additionalProperties: false,
  properties: {
    tool: {
      type: "object", required: ["driver"], additionalProperties: false,
      properties: {
        driver: {
          type: "object", required: ["name", "rules"], additionalProperties: false,
          properties: { name: text, version: text, shortDescription: message, rules: { type: "array", uniqueItems: true, items: rule } }
        }
      }
    },
    language: { type: "string", pattern: "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$" },
    columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
    newlineSequences: { type: "array", minItems: 1, uniqueItems: true, items: { type: "string" } },
    invocations: {
      type: "array", minItems: 1, items: {
        type: "object", required: ["executionSuccessful"], additionalProperties: false,
        properties: { executionSuccessful: { type: "boolean" }, toolExecutionNotifications: { type: "array", items: notification } }
      }
    },
    // GitHub shows 5,000 results of a run.
    results: { type: "array", maxItems: 5_000, items: result }
  }
} as const

export const sarifSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object", required: ["version", "runs"], additionalProperties: false,
  properties: { $schema: { type: "string", pattern: "^https://" }, version: { const: "2.1.0" }, runs: { type: "array", minItems: 1, maxItems: 20, items: run } }
} as const
