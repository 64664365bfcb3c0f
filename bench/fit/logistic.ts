import type { Pattern } from "./pairs.ts"

/** Weights of levels in bits, and how their sum becomes the odds of a match: `2 ** (slope * sum + base)`. */
export interface Model {
  readonly bits: ReadonlyArray<number>
  readonly slope: number
  readonly base: number
}

const probability = (logOdds: number): number => 1 / (1 + 2 ** -logOdds)

const logOddsOf = ({ levels }: Pattern, { base, bits, slope }: Model): number => slope * levels.reduce((sum, level) => sum + bits[level]!, 0) + base

const steps = 12

/** Solves `matrix · x = vector` for a symmetric positive definite matrix, by Cholesky's decomposition. */
const solve = (matrix: ReadonlyArray<Float64Array>, vector: Float64Array): Float64Array => {
  const n = vector.length
  const lower = matrix.map((row) => row.slice())
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = lower[i]![j]!
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!
      lower[i]![j] = i === j ? Math.sqrt(sum) : sum / lower[j]![j]!
    }
  }
  const x = vector.slice()
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!
    x[i]! /= lower[i]![i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= lower[k]![i]! * x[k]!
    x[i]! /= lower[i]![i]!
  }
  return x
}

/** Observations of one kind: their features, the share of them that is right, and how many they are. */
interface Observation {
  readonly features: ReadonlyArray<readonly [parameter: number, amount: number]>
  /** Log odds that no parameter changes. */
  readonly offset: number
  readonly right: number
  readonly count: number
}

/**
 * Logistic regression in bits by Newton's method: parameters that make the observations likeliest, under a normal prior
 * of standard deviation `spread` around `start`.
 */
const regress = (observe: (parameters: Float64Array) => ReadonlyArray<Observation>, start: ReadonlyArray<number>, spread: ReadonlyArray<number>): Float64Array => {
  let parameters = Float64Array.from(start)
  for (let step = 0; step < steps; step++) {
    const slope = Float64Array.from(parameters, (value, i) => (start[i]! - value) / spread[i]! ** 2)
    const curve = start.map((_, i) => { const row = new Float64Array(start.length); row[i] = 1 / spread[i]! ** 2; return row })
    for (const { count, features, offset, right } of observe(parameters)) {
      const p = probability(features.reduce((sum, [i, amount]) => sum + parameters[i]! * amount, offset))
      const pull = count * Math.LN2 * (right - p)
      const weight = count * Math.LN2 ** 2 * p * (1 - p)
      for (const [i, amount] of features) {
        slope[i]! += pull * amount
        for (const [j, other] of features) curve[i]![j]! += weight * amount * other
      }
    }
    const move = solve(curve, slope)
    parameters = parameters.map((value, i) => value + move[i]!)
    if (move.every((distance) => Math.abs(distance) < 1e-4)) break
  }
  return parameters
}

/** Number of pairs of each kind, with the open ones split by what the model makes of them (expectation maximisation). */
const labelled = (pattern: Pattern, model: Model): { readonly right: number, readonly count: number } => {
  const { match, open, other } = pattern.counts
  const count = match + other + open
  return { count, right: (match + open * probability(logOddsOf(pattern, model))) / count }
}

const wide = 100

/** How the sum of these weights becomes the odds of a match. */
export const scaleOf = (patterns: ReadonlyArray<Pattern>, bits: ReadonlyArray<number>): Model => {
  const sums = patterns.map(({ levels }) => levels.reduce((sum, level) => sum + bits[level]!, 0))
  const [slope, base] = regress(([slope, base]) => patterns.map((pattern, i) => ({
    ...labelled(pattern, { bits, slope: slope!, base: base! }), offset: 0, features: [[0, sums[i]!], [1, 1]]
  })), [0.5, -5], [wide, wide])
  return { bits, slope: slope!, base: base! }
}

/**
 * Weights that make the labels likeliest, on the scale of the given ones and not far from them: `spread` is the standard
 * deviation of the prior in bits, and with 0 everything stays. Levels in `fixed` keep their weights; the base goes where it must.
 */
export const fitWeights = (patterns: ReadonlyArray<Pattern>, start: Model, fixed: ReadonlySet<number>, spread: number): Model => {
  if (spread === 0) return start
  const free = start.bits.map((_, i) => i).filter((i) => !fixed.has(i))
  const parameterOf = new Map(free.map((level, i) => [level, i]))
  const bitsFrom = (parameters: Float64Array) => start.bits.map((bits, level) => { const i = parameterOf.get(level); return i === undefined ? bits : parameters[i]! })
  const parts = patterns.map((pattern) => ({
    pattern,
    offset: start.slope * pattern.levels.reduce((sum, level) => sum + (fixed.has(level) ? start.bits[level]! : 0), 0),
    features: [...pattern.levels.filter((level) => !fixed.has(level)).map((level) => [parameterOf.get(level)!, start.slope] as const), [free.length, 1] as const]
  }))
  const fitted = regress((parameters) => {
    const model = { ...start, bits: bitsFrom(parameters), base: parameters[free.length]! }
    return parts.map(({ pattern, ...part }) => ({ ...part, ...labelled(pattern, model) }))
  }, [...free.map((level) => start.bits[level]!), start.base], [...free.map(() => spread), wide])
  return { ...start, bits: bitsFrom(fitted), base: fitted[free.length]! }
}

/** Mean surprise over the labelled pairs, in bits: 0 would be a model that knows them all. */
export const surprise = (patterns: ReadonlyArray<Pattern>, model: Model): number => {
  let sum = 0
  let count = 0
  for (const pattern of patterns) {
    const logOdds = logOddsOf(pattern, model)
    sum += pattern.counts.match * Math.log2(1 + 2 ** -logOdds) + pattern.counts.other * Math.log2(1 + 2 ** logOdds)
    count += pattern.counts.match + pattern.counts.other
  }
  return count === 0 ? 0 : sum / count
}

/** One finding that the annotations judge: its bits above the threshold, and whether it is right. */
export interface Trial {
  readonly excess: number
  readonly right: boolean
}

/** A curve that never rises would give every finding one confidence; the report's schema asks for one that does. */
const flattest = 0.01

/** The curve from bits above the threshold to the share that is right, with Platt's smoothing for few wrong ones. */
export const fitCurve = (trials: ReadonlyArray<Trial>): { readonly midpoint: number, readonly slope: number } => {
  const right = trials.filter((trial) => trial.right).length
  const [high, low] = [(right + 1) / (right + 2), 1 / (trials.length - right + 2)]
  const observations = trials.map((trial): Observation => ({ offset: 0, count: 1, right: trial.right ? high : low, features: [[0, trial.excess], [1, 1]] }))
  const [slope, base] = regress(() => observations, [0.1, 1], [1, 10])
  const rising = Math.max(flattest, slope!)
  return { midpoint: round(-base! / rising, 2), slope: round(rising, 3) }
}

/** A number to so many digits after the point. */
export const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits
