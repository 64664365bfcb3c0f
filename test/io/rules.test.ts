import { it } from "@effect/vitest"
import { Effect } from "effect"
import { symlinkSync } from "node:fs"
import { join } from "node:path"
import { describe, expect } from "vitest"
import { readRules } from "../../src/io/rules.ts"
import { folderOf } from "./folder.ts"

const rule = (id: string, description = "Counts."): string => `rule: ${id}
kind: quantity
description: ${description}
predicate: count
patterns: ["{value}"]
value: value
message: "{value}"
examples:
  match:
    - {text: "40 boats", quote: "40", value: "40"}
    - {text: "41 boats", quote: "41", value: "41"}
  noMatch: [boats, ships]
`
const lexicon = (id: string): string => `lexicon: ${id}\ndescription: Words.\nsource: ours\nentries:\n  - {id: a, forms: [b], facts: {factor: 2, tags: [x]}}\n`
const explanation = "explanation: why\ndescription: Why.\nkinds: [quantity]\nabout: []\nbetween: [[a]]\ntext: Because.\nsource: us\n"
const weights = (id = "base", aligned = 4): string => `weights: ${id}\ndescription: Bits.\nsource: us\nthresholds: {aligned: ${aligned}, related: 1, differs: 6, opposes: 6}\nconfidence: {midpoint: 0, slope: 1}\nevidence: {head: {same: 3}}\n`
const good = { "general/a.rule.yaml": rule("a"), "words.lexicon.yaml": lexicon("words"), "x/why.explanation.yaml": explanation, "base.weights.yaml": weights(), "README.md": "# Rules" }

/** The problems of these files, as `file:line: problem | hint`, with the file relative to the folder. */
const problems = (files: Readonly<Record<string, string | Uint8Array>>): Effect.Effect<ReadonlyArray<string>> => Effect.gen(function*() {
  const folder = folderOf(files)
  const error = yield* Effect.flip(readRules([folder])).pipe(Effect.orDie)
  return error.problems.map(({ file, line, problem, hint }) => `${file.slice(folder.length + 1)}:${line}: ${problem} | ${hint}`)
})

describe("readRules", () => {
  it.effect("gives every file decoded, located and sorted by id", Effect.fnUntraced(function*() {
    const folder = folderOf({ ...good, "0.rule.yaml": `# comment\n\n${rule("b")}` })
    const set = yield* readRules([folder])
    expect(set.rules.map(({ file, line, value }) => [file, line, value.rule])).toEqual([[`${folder}/general/a.rule.yaml`, 1, "a"], [`${folder}/0.rule.yaml`, 3, "b"]])
    expect(set.lexicons.map(({ value }) => value.entries[0]?.facts)).toEqual([{ factor: 2, tags: ["x"] }])
    expect(set.explanations.map(({ value }) => value.explanation)).toEqual(["why"])
    expect(set.weights.value.thresholds).toEqual({ aligned: 4, related: 1, differs: 6, opposes: 6 })
    expect(set.digest).toMatch(/^[0-9a-f]{64}$/u)
  }))

  it.effect("digests what the files say, not where they are, in which order or how they are laid out", Effect.fnUntraced(function*() {
    const base = (yield* readRules([folderOf(good)])).digest
    const elsewhere = folderOf({ "z/renamed.rule.yaml": `# moved\n${rule("a").replace("\nkind: quantity", "").trimEnd()}\nkind: "quantity"\n`, "b.weights.yaml": weights() })
    const rest = folderOf({ "words.lexicon.yaml": lexicon("words"), "why.explanation.yaml": explanation })
    expect((yield* readRules([elsewhere, rest])).digest).toBe(base)
    expect((yield* readRules([rest, elsewhere])).digest).toBe(base)
    expect((yield* readRules([folderOf({ ...good, "general/a.rule.yaml": rule("a", "Other.") })])).digest).not.toBe(base)
    expect((yield* readRules([folderOf({ ...good, "base.weights.yaml": weights("base", 5) })])).digest).not.toBe(base)
  }))

  it.effect("lets a later folder's weights replace an earlier one's", Effect.fnUntraced(function*() {
    const own = folderOf({ "own.weights.yaml": weights("own", 9) })
    const set = yield* readRules([folderOf(good), own])
    expect([set.weights.value.weights, set.weights.value.thresholds.aligned]).toEqual(["own", 9])
  }))

  it.effect("reads a folder once, however often it is named or linked", Effect.fnUntraced(function*() {
    const folder = folderOf(good)
    symlinkSync(folder, join(folder, "self"))
    expect((yield* readRules([folder, `${folder}/`, join(folder, "general")])).rules.length).toBe(1)
  }))

  it.effect("reports all problems at once, each with its file, line and a hint", Effect.fnUntraced(function*() {
    const found = yield* problems({
      "a.rule.yaml": "rule: Bad Id\nkind: ofice\ndescription: \"\"\npatern: []\npatterns: []\ncontext: x\nroles:\n  a:\n    kind: 1\n    identifys: true\nvalue: 5\nmessage: m\npredicate: p\nexamples:\n  match:\n    - text: a\n      quote: a\n      value: a\n    - text: b\n  noMatch: [1, b]\n",
      "b.lexicon.yaml": "lexicon: b\ndescription: d\nsource: s\nentries:\n  - id: a\n    forms: [b]\n    facts:\n      x: {}\n",
      "c.weights.yaml": "weights: c\ndescription: d\nsource: s\nthresholds: {aligned: .nan, related: 1, differs: 6, opposes: 6}\nconfidence: {midpoint: 0, slope: 1}\nevidence:\n  head: {same: high}\n",
      "d.lexcon.yaml": "a: 1\n",
      "e.rule.yaml": "- a\n",
      "f.rule.yaml": Buffer.from([0x61, 0xE9])
    })
    expect(found).toEqual([
      "a.rule.yaml:1: `rule` is no name: `Bad Id` | use lower-case letters and digits, with `-` or `.` between words",
      "a.rule.yaml:2: `kind` may not be `ofice` | did you mean `office`?",
      "a.rule.yaml:3: `description` is empty | write something here",
      "a.rule.yaml:4: the key `patern` is unknown | did you mean `patterns`?",
      "a.rule.yaml:5: `patterns` has too few entries (0) | add what is missing",
      "a.rule.yaml:6: `context` must be a list, but is the text `x` | write a list here",
      "a.rule.yaml:9: `roles.a.kind` must be text, but is `1` | put it in quotation marks",
      "a.rule.yaml:10: the key `roles.a.identifys` is unknown | did you mean `identifies`?",
      "a.rule.yaml:11: `value` must be text, but is `5` | put it in quotation marks",
      "a.rule.yaml:19: `examples.match[2].quote` is missing | add this key",
      "a.rule.yaml:19: `examples.match[2].value` is missing | add this key",
      "a.rule.yaml:20: `examples.noMatch[1]` must be text, but is `1` | put it in quotation marks",
      "b.lexicon.yaml:8: `entries[1].facts.x` must be text or a number or `true` or `false` or a list, but is a map | write text or a number or `true` or `false` or a list here",
      "c.weights.yaml:4: `thresholds.aligned` is `NaN` | write a finite number here",
      "c.weights.yaml:7: `evidence.head.same` must be a number, but is the text `high` | write a number here",
      "d.lexcon.yaml:1: is no rules file by its name | did you mean `.lexicon.yaml`?",
      "e.rule.yaml:1: the file must be a map of keys and values, but is a list | write a map of keys and values here",
      "f.rule.yaml:1: is not UTF-8 (line 1) | save it as UTF-8"
    ])
  }))

  it.effect("reports what is wrong with the YAML itself", Effect.fnUntraced(function*() {
    const list = (name: string, before: string): string => `${name}: &${name} [${Array(6).fill(before).join(", ")}]`
    const found = yield* problems({
      "base.weights.yaml": weights(),
      "bomb.rule.yaml": `rule: x\n${list("a", "lol")}\n${list("b", "*a")}\n${list("c", "*b")}\n${list("d", "*c")}\n`,
      "cycle.rule.yaml": "rule: x\nroles: &r\n  a: *r\n",
      "deep.rule.yaml": "[".repeat(50_000),
      "duplicate.rule.yaml": "rule: x\nkind: age\nrule: y\n",
      "many.rule.yaml": "rule: x\n---\nrule: y\n",
      "tab.rule.yaml": "rule: x\nroles:\n\ta: b\n",
      "tag.rule.yaml": "rule: !!js/function x\n",
      "unknown.rule.yaml": "rule: *nobody\n"
    })
    expect(found.map((line) => line.replace(/ \| .*/u, ""))).toEqual([
      "bomb.rule.yaml:3: repeats values by too many aliases",
      "cycle.rule.yaml:3: an alias stands inside the value it repeats",
      "deep.rule.yaml:1: is nested too deeply",
      "duplicate.rule.yaml:3: the key `rule` stands twice",
      "many.rule.yaml:2: holds more than one document",
      "tab.rule.yaml:3: Tabs are not allowed as indentation",
      "tag.rule.yaml:1: Unresolved tag: tag:yaml.org,2002:js/function",
      "unknown.rule.yaml:1: an alias names a value that does not exist"
    ])
  }))

  it.effect("reports names that stand twice, and weights that are missing or too many", Effect.fnUntraced(function*() {
    const twice = yield* problems({ ...good, "general/b.rule.yaml": `# again\n${rule("a")}`, "y.lexicon.yaml": lexicon("words"), "z.weights.yaml": weights("z") })
    expect(twice.map((line) => line.replace(/ in \S*\/([\w/.]+:?\d*) already/u, " in $1 already"))).toEqual([
      "general/b.rule.yaml:2: the rule `a` is defined in a.rule.yaml:1 already | rename or remove one of them",
      "y.lexicon.yaml:1: the lexicon `words` is defined in words.lexicon.yaml:1 already | rename or remove one of them",
      "z.weights.yaml:1: there are weights in base.weights.yaml already | keep one weights file in a rules folder"
    ])
    expect(yield* problems({ "a.rule.yaml": rule("a") })).toEqual([":1: there is no weights file | add one NAME.weights.yaml"])
    const error = yield* Effect.flip(readRules(["no/such/folder"]))
    expect(error.message).toBe("no/such/folder:1: does not exist (check the path)\nno/such/folder:1: there is no weights file (add one NAME.weights.yaml)")
  }))
})
