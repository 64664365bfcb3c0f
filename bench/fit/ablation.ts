// npm run ablation -- STORIES GOLD: what each rule is worth on annotated stories. Every rule is taken out once, and the
// stories are scored without it: a rule that helps one story alone may have been written for it, and one that hurts
// should go. Nothing is written.
import { Effect } from "effect"
import { parseArgs } from "node:util"
import { isDifference } from "../../src/eval/accepted.ts"
import { scoreStory } from "../../src/eval/score.ts"
import { compileRules, type CompiledRules } from "../../src/extract/compile.ts"
import { readRules } from "../../src/io/rules.ts"
import type { StoryScore } from "../../src/model/evaluation.ts"
import type { RuleSet } from "../../src/model/rule.ts"
import { builtInRules } from "../../src/package.ts"
import { checkWith, readStories } from "./stories.ts"

const { positionals: [storiesFolder, goldFolder] } = parseArgs({ allowPositionals: true })
if (storiesFolder === undefined || goldFolder === undefined) {
  process.stderr.write("two folders are needed: of stories, and of their annotations\nusage: npm run ablation -- STORIES GOLD\n")
  process.exit(2)
}
const [stories, gold] = [storiesFolder, goldFolder]

const compile = (set: RuleSet): CompiledRules => {
  const compiled = compileRules(set)
  if (!("rules" in compiled)) throw new Error(`the built-in rules have ${compiled.length} problems: variorum rules test`)
  return compiled
}

const scores = async (set: RuleSet): Promise<ReadonlyArray<StoryScore>> => {
  const rules = compile(set)
  return (await readStories(stories, gold, rules)).map((story) => scoreStory(checkWith(story, rules, rules.weights)))
}

/** What a story's report is worth, apart by what it is good for. */
interface Worth { readonly differences: number, readonly agreements: number, readonly wrong: number }

const worthOf = ({ alarms, groups, traps }: StoryScore): Worth => ({
  differences: groups.filter(({ foundBy, verdict }) => foundBy.length > 0 && isDifference(verdict)).length,
  agreements: groups.filter(({ foundBy, verdict }) => foundBy.length > 0 && verdict === "agreement").length,
  wrong: alarms.length + groups.filter(({ calledDifferentBy }) => calledDifferentBy.length > 0).length + traps.filter(({ sprungBy }) => sprungBy.length > 0).length
})

const signed = (change: number): string => (change === 0 ? "·" : change > 0 ? `+${change}` : `${change}`)
const say = (text: string): void => { process.stdout.write(`${text}\n`) }

const set = Effect.runSync(readRules([builtInRules]))
const whole = (await scores(set)).map(worthOf)
say("What each rule adds: differences and agreements found, mistakes made; the stories that it helps and hurts\n")
for (const { value: { rule } } of set.rules) {
  const without = await scores({ ...set, rules: set.rules.filter(({ value }) => value.rule !== rule) })
  const added = without.map((score, i) => {
    const [now, then] = [whole[i]!, worthOf(score)]
    return {
      story: score.story, differences: now.differences - then.differences, agreements: now.agreements - then.agreements, wrong: now.wrong - then.wrong
    }
  })
  const sum = (of: (row: (typeof added)[number]) => number): number => added.reduce((total, row) => total + of(row), 0)
  // A mistake outweighs a find: an editor who is shown three false contradictions stops reading.
  const worth = (row: (typeof added)[number]): number => row.differences + row.agreements - 2 * row.wrong
  const helped = added.filter((row) => worth(row) > 0).map(({ story }) => story)
  const hurt = added.filter((row) => worth(row) < 0).map(({ story }) => story)
  say(`${rule.padEnd(24)} differences ${signed(sum((row) => row.differences)).padStart(3)}  agreements ${signed(sum((row) => row.agreements)).padStart(3)}`
    + `  mistakes ${signed(sum((row) => row.wrong)).padStart(3)}  helps ${helped.length}${helped.length === 1 ? ` (${helped[0]})` : ""}`
    + `  hurts ${hurt.length}${hurt.length > 0 ? ` (${hurt.join(", ")})` : ""}`)
}
