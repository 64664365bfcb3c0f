import { readdirSync, readFileSync } from "node:fs"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { parseDocument } from "yaml"
import { LexiconFile } from "../src/model/rule.ts"
import type { LexiconEntry } from "../src/model/rule.ts"

const folder = new URL("../rules/lexicons/", import.meta.url)
const suffix = ".lexicon.yaml"

/** Reads and strictly decodes one lexicon; throws with the reason where it is no valid LexiconFile. */
const load = (file: string): LexiconFile => {
  const document = parseDocument(readFileSync(new URL(file, folder), "utf8"), { uniqueKeys: true })
  if (document.errors.length > 0) throw new Error(`${file}: ${document.errors.map((error) => error.message).join("; ")}`)
  return Schema.decodeUnknownSync(LexiconFile)(document.toJS(), { errors: "all", onExcessProperty: "error" })
}

const files = readdirSync(folder).filter((file) => file.endsWith(suffix)).sort()

/** Lexicons that are grouped by a fact instead of sorted. */
const grouped = new Set(["units", "currencies", "number-cues"])

const entriesOf = (lexicon: string): ReadonlyArray<LexiconEntry> => load(lexicon + suffix).entries
const idsOf = (lexicon: string): ReadonlySet<string> => new Set(entriesOf(lexicon).map((entry) => entry.id))

/** Values that occur more than once, in order of their second occurrence. */
const repeated = (values: ReadonlyArray<string>): ReadonlyArray<string> =>
  values.filter((value, index) => values.indexOf(value) !== index)

/** The values of a fact as a list, whether it is written as one string or as several. */
const listed = (entry: LexiconEntry, fact: string): ReadonlyArray<string> => {
  const value = entry.facts?.[fact]
  if (value === undefined) return []
  return typeof value === "object" ? value : [String(value)]
}

describe.each(files)("%s", (file) => {
  const lexicon = load(file)

  it("is named after its id", () => {
    expect(lexicon.lexicon + suffix).toBe(file)
  })

  it("has each id once", () => {
    expect(repeated(lexicon.entries.map((entry) => entry.id))).toEqual([])
  })

  if (!grouped.has(lexicon.lexicon)) {
    it("has entries sorted by id", () => {
      const ids = lexicon.entries.map((entry) => entry.id)
      expect(ids).toEqual([...ids].sort())
    })
  }

  it("has no form twice", () => {
    expect(repeated(lexicon.entries.flatMap((entry) => entry.forms))).toEqual([])
  })

  it("writes forms small, trimmed, with single spaces and straight apostrophes", () => {
    const wrong = lexicon.entries.flatMap((entry) => entry.forms)
      .filter((form) => form !== form.toLowerCase() || /^\s|\s$|\s\s|[\t\n’]/u.test(form))
    expect(wrong).toEqual([])
  })

  it("marks only forms of the entry as capitals, common words or abbreviations", () => {
    const dangling = lexicon.entries.flatMap((entry) =>
      ["capitals", "abbreviations", "word"]
        .filter((fact) => Array.isArray(entry.facts?.[fact]))
        .flatMap((fact) => listed(entry, fact).filter((form) => !entry.forms.includes(form)))
    )
    expect(dangling).toEqual([])
  })
})

/** The closed vocabulary of a fact that every entry of a lexicon must carry. */
const vocabularies: ReadonlyArray<readonly [lexicon: string, fact: string, values: ReadonlyArray<string>]> = [
  ["function-words", "class", ["determiner", "pronoun", "preposition", "conjunction", "auxiliary", "modal", "adverb", "negation", "wh", "number"]],
  ["reporting-verbs", "force", ["say", "claim", "deny", "promise", "hedge"]],
  ["attendance-verbs", "pole", ["present", "absent", "proxy", "chaired", "hosted"]],
  ["event-nouns", "type", ["gathering", "incident", "contest", "proceeding"]],
  ["offices", "ladder", ["government", "legislature", "party", "executive", "rank", "court", "church", "academia", "sport", "press", "arts", "royal", "kin", "occupation", "civic"]],
  ["given-names", "gender", ["m", "f", "either"]],
  ["common-words", "band", ["1", "2"]]
]

describe("facts", () => {
  it.each(vocabularies)("every entry of %s has a known %s", (lexicon, fact, values) => {
    const unknown = entriesOf(lexicon).filter((entry) => !values.includes(String(entry.facts?.[fact])))
    expect(unknown.map((entry) => entry.id)).toEqual([])
  })

  it("every axis has at least two poles, and no pole twice", () => {
    const poles = new Map<string, Array<string>>()
    for (const entry of entriesOf("opposites")) {
      const axis = String(entry.facts?.["axis"])
      poles.set(axis, [...(poles.get(axis) ?? []), String(entry.facts?.["pole"])])
    }
    expect([...poles].filter(([, names]) => names.length < 2 || repeated(names).length > 0)).toEqual([])
  })

  it("axes and poles are one word each, since a stance is printed and read back as \"axis: pole\"", () => {
    const wrong = entriesOf("opposites").filter((entry) => ![entry.facts?.["axis"], entry.facts?.["pole"]].every((name) => /^[a-z]+$/u.test(String(name))))
    expect(wrong.map((entry) => entry.id)).toEqual([])
  })

  it("office aliases name offices, domains and bodies that exist", () => {
    const offices = idsOf("offices")
    const domains = idsOf("office-domains")
    const bodies = new Set([...idsOf("countries"), ...idsOf("organisations")])
    const dangling = entriesOf("office-aliases").filter((entry) =>
      !listed(entry, "level").every((id) => offices.has(id)) || listed(entry, "level").length !== 1 ||
      !listed(entry, "domain").every((id) => domains.has(id)) || !listed(entry, "body").every((id) => bodies.has(id))
    )
    expect(dangling.map((entry) => entry.id)).toEqual([])
  })

  it.each(["cities", "organisations"])("the countries of %s exist", (lexicon) => {
    const countries = idsOf("countries")
    const unknown = entriesOf(lexicon).filter((entry) => !listed(entry, "country").every((id) => countries.has(id)))
    expect(unknown.map((entry) => entry.id)).toEqual([])
  })

  it.each(["offices", "office-domains", "office-qualifiers"])("ids of %s are forms, so that what is printed is read back", (lexicon) => {
    expect(entriesOf(lexicon).filter((entry) => !entry.forms.includes(entry.id)).map((entry) => entry.id)).toEqual([])
  })
})
