// npm run fit -- STORIES GOLD [--spread BITS] [--write [--to FILE]]: what annotated stories say about the weights in
// rules/default.weights.yaml and about the confidence curve. The figures of a story come from a fit that has not seen it.
// docs/decisions/0006-fitted-weights.md explains the method. Nothing is written without --write.
import { Effect } from "effect"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { isDifference } from "../../src/eval/accepted.ts"
import { calibrate } from "../../src/eval/calibration.ts"
import { total } from "../../src/eval/evaluate.ts"
import { judgeFindings, type JudgedFinding, scoreStory } from "../../src/eval/score.ts"
import { compileRules, type CompiledRules } from "../../src/extract/compile.ts"
import { readRules } from "../../src/io/rules.ts"
import { confidence } from "../../src/judge/judge.ts"
import type { CalibrationBin, Share, Totals } from "../../src/model/evaluation.ts"
import type { WeightsFile } from "../../src/model/rule.ts"
import { builtInRules } from "../../src/package.ts"
import { fitCurve, fitWeights, type Model, scaleOf, surprise, type Trial } from "./logistic.ts"
import { levelsOf, type Pattern, patternsOf } from "./pairs.ts"
import { type Checked, checkWith, readStories, type Story } from "./stories.ts"
import { fixedLevels, withModel, writeWeights } from "./weights.ts"

const usage = (problem: string): never => {
  process.stderr.write(`${problem}\nusage: npm run fit -- STORIES GOLD [--spread BITS] [--write [--to FILE]]\n`)
  process.exit(2)
}

const { positionals, values: { spread: asked, to, write } } = parseArgs({
  allowPositionals: true, options: { spread: { type: "string" }, to: { type: "string" }, write: { type: "boolean", default: false } }
})
if (asked !== undefined && !(Number(asked) >= 0)) usage(`--spread ${asked}: a number of bits from 0 on is needed`)
const [storiesFolder = usage("two folders are needed: of stories, and of their annotations"), goldFolder = usage("the folder of annotations is missing")] = positionals

const compile = (): CompiledRules => {
  const compiled = compileRules(Effect.runSync(readRules([builtInRules])))
  if (!("rules" in compiled)) throw new Error(`the built-in rules have ${compiled.length} problems: variorum rules test`)
  return compiled
}

const rules = compile()
const hand = rules.weights
const handBits = levelsOf(hand).map(({ bits }) => bits)
const fixed = fixedLevels(hand)

interface Taken { readonly story: Story, readonly patterns: ReadonlyArray<Pattern> }

const taken: ReadonlyArray<Taken> = (await readStories(storiesFolder, goldFolder, rules)).map((story) => ({ story, patterns: patternsOf(story, rules) }))
if (taken.length < 3) usage(`${storiesFolder}: ${taken.length} annotated stories; at least 3 are needed to leave one out`)

const pooled = (of: ReadonlyArray<Taken>): ReadonlyArray<Pattern> => of.flatMap(({ patterns }) => patterns)

/** How far from the hand-set weights fitting may go, as standard deviations of the prior, in bits; 0 leaves them alone. */
const spreads: ReadonlyArray<number> = asked === undefined ? [0, 0.25, 0.5, 1, 2] : [Number(asked)]

const innerFolds = 4

/** An editor who is shown three false contradictions stops reading: a false alarm outweighs two finds. */
const alarmCost = 2

/** What a report is worth to its reader: groups found, less what it gets wrong. */
const worth = (story: Checked): number => {
  const { calledDifferent, differences, found, trapsSprung } = total([scoreStory(story)])
  const wrong = differences.of - differences.count + calledDifferent.count + trapsSprung.count
  return found.filter(({ verdict }) => verdict !== "related").reduce((sum, { count }) => sum + count, 0) - alarmCost * wrong
}

/** The spread whose fits are worth most on stories they have not seen, within these stories; the smaller one of equals. */
const chooseSpread = (training: ReadonlyArray<Taken>): number => {
  if (spreads.length === 1) return spreads[0]!
  const worths = spreads.map(() => 0)
  for (let fold = 0; fold < innerFolds; fold++) {
    const inner = pooled(training.filter((_, i) => i % innerFolds !== fold))
    const start = scaleOf(inner, handBits)
    spreads.forEach((spread, s) => {
      const weights = withModel(hand, fitWeights(inner, start, fixed, spread), start)
      training.forEach(({ story }, i) => { if (i % innerFolds === fold) worths[s]! += worth(checkWith(story, rules, weights)) })
    })
  }
  return spreads[worths.indexOf(Math.max(...worths))]!
}

interface Fit { readonly weights: WeightsFile, readonly model: Model, readonly start: Model, readonly spread: number }

const fitOn = (training: ReadonlyArray<Taken>): Fit => {
  const patterns = pooled(training)
  const spread = chooseSpread(training)
  const start = scaleOf(patterns, handBits)
  const model = fitWeights(patterns, start, fixed, spread)
  return { weights: withModel(hand, model, start), model, start, spread }
}

const trialsOf = (stories: ReadonlyArray<Checked>): ReadonlyArray<Trial> => stories.flatMap((story) =>
  judgeFindings(story).filter(({ outcome }) => outcome !== "open").map(({ finding, outcome }) => ({ excess: story.excess.get(finding.id)!, right: outcome === "right" })))

/** The findings of a story with the confidence that a curve gives them. */
const withCurve = (story: Checked, curve: WeightsFile["confidence"]): ReadonlyArray<JudgedFinding> =>
  judgeFindings(story).map(({ finding, outcome }) => ({ outcome, finding: { ...finding, confidence: confidence(story.excess.get(finding.id)!, curve) } }))

const say = (text: string): void => { process.stdout.write(`${text}\n`) }
const shown = ({ count, of }: Share): string => `${count}/${of}`.padStart(7)

const recall = ({ found }: Totals, verdict: string, tiers: ReadonlyArray<string>): Share => {
  const rows = found.filter((row) => row.verdict === verdict && tiers.includes(row.tier))
  return { count: rows.reduce((sum, { count }) => sum + count, 0), of: rows.reduce((sum, { of }) => sum + of, 0) }
}

const all = ["must", "should", "could"]

const figures = (stories: ReadonlyArray<Checked>): string => {
  const totals = total(stories.map(scoreStory))
  return `discrepancies must ${shown(recall(totals, "discrepancy", ["must"]))} all ${shown(recall(totals, "discrepancy", all))}`
    + ` | agreements must ${shown(recall(totals, "agreement", ["must"]))} all ${shown(recall(totals, "agreement", all))}`
    + ` | differences annotated ${shown(totals.differences)} | called different ${totals.calledDifferent.count} | traps ${totals.trapsSprung.count}`
}

const onlyDifferences = (findings: ReadonlyArray<JudgedFinding>) => findings.filter(({ finding }) => isDifference(finding.verdict))

const sureShare = (bins: ReadonlyArray<CalibrationBin>): string => bins.filter(({ right }) => right.of > 0)
  .map(({ from, right, stated, to }) => `${from.toFixed(1)}–${to.toFixed(1)}: ${shown(right).trim()} right, ${stated.toFixed(2)} stated`).join("; ")

const counts = pooled(taken).reduce((sum, { counts: { match, open, other } }) => ({ match: sum.match + match, other: sum.other + other, open: sum.open + open }), { match: 0, other: 0, open: 0 })
say(`${taken.length} stories; candidate pairs: ${counts.match} about the same thing, ${counts.other} about two, ${counts.open} open`)

const asSet = taken.map(({ story }) => checkWith(story, rules, hand))
const asFitted: Array<Checked> = []
const surprises = { set: 0, fitted: 0 }
const confidences: Record<"set" | "setFitted" | "fitted", Array<JudgedFinding>> = { set: [], setFitted: [], fitted: [] }
say("\nLeaving each story out: surprise in bits a pair, with the weights as they are and fitted on the other stories")
taken.forEach((held, i) => {
  const training = taken.filter((_, k) => k !== i)
  const { model, spread, start, weights } = fitOn(training)
  const checked = checkWith(held.story, rules, weights)
  const others = training.map(({ story }) => checkWith(story, rules, weights))
  const before = surprise(held.patterns, start)
  const after = surprise(held.patterns, model)
  surprises.set += before
  surprises.fitted += after
  asFitted.push(checked)
  confidences.set.push(...judgeFindings(asSet[i]!))
  confidences.setFitted.push(...withCurve(asSet[i]!, fitCurve(trialsOf(asSet.filter((_, k) => k !== i)))))
  confidences.fitted.push(...withCurve(checked, fitCurve(trialsOf(others))))
  say(`${held.story.name.padEnd(18)} ${before.toFixed(3)} → ${after.toFixed(3)}, spread ${spread}\n  set    ${figures([asSet[i]!])}\n  fitted ${figures([checked])}`)
})
say(`\nall: surprise ${(surprises.set / taken.length).toFixed(3)} → ${(surprises.fitted / taken.length).toFixed(3)}\n  set    ${figures(asSet)}\n  fitted ${figures(asFitted)}`)
say(`\nConfidence, on stories left out\n  weights and curve as set     ${sureShare(calibrate(confidences.set))}`)
say(`  weights as set, curve fitted ${sureShare(calibrate(confidences.setFitted))}\n  both fitted                  ${sureShare(calibrate(confidences.fitted))}`)
say(`Of these, differences\n  weights and curve as set     ${sureShare(calibrate(onlyDifferences(confidences.set)))}`)
say(`  weights as set, curve fitted ${sureShare(calibrate(onlyDifferences(confidences.setFitted)))}\n  both fitted                  ${sureShare(calibrate(onlyDifferences(confidences.fitted)))}`)

const final = fitOn(taken)
const checkedFinally = taken.map(({ story }) => checkWith(story, rules, final.weights))
const curve = fitCurve(trialsOf(checkedFinally))
const handCurve = fitCurve(trialsOf(asSet))
say(`\nFitted on all stories (spread ${final.spread}); one bit as set is worth ${final.start.slope.toFixed(2)} bits of odds`)
const fittedLevels = levelsOf(final.weights)
levelsOf(hand).forEach(({ bits, field, level }, i) => {
  const now = fittedLevels[i]!.bits
  if (now !== bits) say(`  ${`${field} ${level}`.padEnd(24)} ${String(bits).padStart(6)} → ${now}`)
})
say(`  thresholds: ${JSON.stringify(final.weights.thresholds)}`)
say(`  confidence: midpoint ${curve.midpoint}, slope ${curve.slope} (with the weights as set: midpoint ${handCurve.midpoint}, slope ${handCurve.slope})`)

if (write) {
  const { differences, found } = total(asFitted.map(scoreStory))
  const rate = (verdict: string) => shown(recall({ found } as Totals, verdict, all)).trim()
  const source = `fitted on ${new Date().toISOString().slice(0, 10)} on ${taken.length} annotated stories by npm run fit; on stories left out: `
    + `discrepancies found ${rate("discrepancy")}, agreements ${rate("agreement")}, differences annotated ${shown(differences).trim()}`
  const file = join(builtInRules, "default.weights.yaml")
  writeWeights(file, to ?? file, { ...final.weights, confidence: curve, source })
  say(to === undefined ? "\nWritten to rules/default.weights.yaml. Now run: npm run docs, npm start, npm test" : `\nWritten to ${to}`)
}
