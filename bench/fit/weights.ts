import { readFileSync, writeFileSync } from "node:fs"
import type { WeightsFile } from "../../src/model/rule.ts"
import { type Model, round } from "./logistic.ts"
import { levelsOf } from "./pairs.ts"

/** Levels this strong against a pair keep groups apart whatever speaks for them: they are rules, not estimates. */
const ruling = -8

/** Numbers of the levels that fitting leaves alone. */
export const fixedLevels = (weights: WeightsFile): ReadonlySet<number> =>
  new Set(levelsOf(weights).flatMap(({ bits }, number) => (bits <= ruling ? [number] : [])))

/**
 * A weights file with the bits of a model, to a tenth, and thresholds at which the odds are what they were. No level
 * becomes one that rules.
 */
export const withModel = (weights: WeightsFile, { base, bits, slope }: Model, start: Model): WeightsFile => {
  const fixed = fixedLevels(weights)
  const evidence: Record<string, Record<string, number>> = {}
  levelsOf(weights).forEach(({ bits: set, field, level }, number) => {
    const fitted = fixed.has(number) ? set : Math.max(ruling + 0.1, round(bits[number]!, 1))
    // Rounding can give a negative zero, which a file would show.
    evidence[field] = { ...evidence[field], [level]: fitted === 0 ? 0 : fitted }
  })
  const moved = (threshold: number) => round(threshold + (start.base - base) / slope, 1)
  const { aligned, differs, opposes, related } = weights.thresholds
  return { ...weights, evidence, thresholds: { aligned: moved(aligned), differs: moved(differs), opposes: moved(opposes), related: moved(related) } }
}

const flow = (entries: Readonly<Record<string, number>>): string => `{ ${Object.entries(entries).map(([key, value]) => `${key}: ${value}`).join(", ")} }`

/** Puts figures into a weights file as it is laid out: one line a field. Throws where a line is not found. */
export const weightsText = (text: string, { confidence, evidence, source, thresholds }: WeightsFile): string => {
  const replaceLine = (before: string, pattern: RegExp, line: string): string => {
    if (!pattern.test(before)) throw new Error(`the weights file has no line that fits ${pattern.source}`)
    return before.replace(pattern, () => line)
  }
  const top = [["source", JSON.stringify(source)], ["thresholds", flow(thresholds)], ["confidence", flow(confidence)]]
    .reduce((before, [key, value]) => replaceLine(before, new RegExp(`^${key}:.*$`, "mu"), `${key}: ${value}`), text)
  return Object.entries(evidence).reduce((before, [field, levels]) =>
    replaceLine(before, new RegExp(`^  ${field}:.*$`, "mu"), `  ${`${field}:`.padEnd(13)} ${flow(levels)}`), top)
}

/** Writes the weights file `from` to `to`, with other figures. */
export const writeWeights = (from: string, to: string, weights: WeightsFile): void => writeFileSync(to, weightsText(readFileSync(from, "utf8"), weights))
