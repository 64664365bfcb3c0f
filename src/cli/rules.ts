import { Effect } from "effect"
import { stringify } from "yaml"
import { failingExamples } from "../extract/examples.ts"
import type { RuleSet } from "../model/rule.ts"
import { similarity } from "../text/similarity.ts"
import { cannot, Ended } from "./ended.ts"
import { loadRules, place } from "./inputs.ts"
import { print } from "./output.ts"

/** Something with an id in the rules folders. */
interface Entry {
  readonly id: string
  readonly file: string
  readonly line: number
  readonly value: unknown
}

const entries = ({ explanations, lexicons, rules }: RuleSet): ReadonlyArray<Entry> => [
  ...rules.map(({ value, ...place }) => ({ ...place, id: value.rule, value })),
  ...lexicons.map(({ value, ...place }) => ({ ...place, id: value.lexicon, value })),
  ...explanations.map(({ value, ...place }) => ({ ...place, id: value.explanation, value }))
]

const byId = (left: { readonly id: string }, right: { readonly id: string }): number =>
  left.id < right.id ? -1 : left.id > right.id ? 1 : 0

/** Prints every rule on a line: its id, the kind of claim it finds, and what it is for. */
export const listRules = Effect.fnUntraced(function*(options: { readonly rules: ReadonlyArray<string> }): Effect.fn.Return<void, Ended> {
  const { ruleSet } = yield* loadRules(options.rules)
  const rows = ruleSet.rules.map(({ value }) => ({ id: value.rule, kind: value.kind, description: value.description })).sort(byId)
  const idWidth = Math.max(...rows.map(({ id }) => id.length))
  const kindWidth = Math.max(...rows.map(({ kind }) => kind.length))
  yield* print(rows.map(({ description, id, kind }) =>
    `${id.padEnd(idWidth)}  ${kind.padEnd(kindWidth)}  ${description.replace(/\s+/gu, " ").trim()}\n`).join(""))
})

/** Prints a rule, lexicon or explanation as YAML, with its place. Fails with exit code 2 if there is none of this id. */
export const showRule = Effect.fnUntraced(function*(
  options: { readonly id: string; readonly rules: ReadonlyArray<string> }
): Effect.fn.Return<void, Ended> {
  const { ruleSet } = yield* loadRules(options.rules)
  const all = entries(ruleSet)
  const found = all.filter(({ id }) => id === options.id)
  if (found.length === 0) {
    const nearest = all.map(({ id }) => ({ id, likeness: similarity(id, options.id) }))
      .sort((left, right) => right.likeness - left.likeness || byId(left, right))[0]
    const hint = nearest !== undefined && nearest.likeness >= 0.5 ? `Did you mean "${nearest.id}"?` : "This command shows the rules: variorum rules list"
    return yield* cannot(`There is no rule, lexicon or explanation "${options.id}". ${hint}`)
  }
  yield* print(found.map((entry) => `# ${place(entry)}\n${stringify(entry.value)}`).join("\n"))
})

/**
 * Runs the examples of the built-in rules and of those of these folders, and prints every one that fails.
 *
 * Fails with exit code 1 if an example fails, with 2 if a file is broken.
 */
export const testRules = Effect.fnUntraced(function*(options: { readonly folders: ReadonlyArray<string> }): Effect.fn.Return<void, Ended> {
  const { compiled, ruleSet } = yield* loadRules(options.folders)
  const failures = failingExamples(ruleSet, compiled)
  const total = ruleSet.rules.reduce((sum, { value: { examples } }) => sum + examples.match.length + examples.noMatch.length, 0)
  yield* print(failures.map((failure) =>
    `${place(failure)}: ${failure.rule}: ${failure.problem}\n    ${failure.text}\n`).join(""))
  yield* print(`${ruleSet.rules.length} rules, ${total} examples, ${failures.length} failed\n`)
  if (failures.length > 0) return yield* new Ended({ exitCode: 1, message: "" })
})
