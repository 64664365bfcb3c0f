import fc, { type Arbitrary, type IProperty, type Parameters } from "fast-check"

/** A law with its name: a fast-check property that any test runner can check. */
export interface Law {
  readonly name: string
  readonly property: IProperty<unknown>
}

/** A law that holds if `holds` throws for none of the values. */
export const law = <T>(name: string, arbitrary: Arbitrary<T>, holds: (value: T) => void): Law => ({
  name,
  property: fc.property(arbitrary, holds) as unknown as IProperty<unknown>
})

/** A counterexample in words. */
export const fail = (message: string): never => {
  throw new Error(message)
}

export const show = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "number" && !Number.isFinite(part) ? String(part) : part))

/**
 * Checks every law and throws an Error that names all that do not hold, each with its smallest counterexample. Works in
 * any runner; `parameters` are fast-check's (`numRuns`, `seed`, ...).
 */
export const checkLaws = (laws: ReadonlyArray<Law>, parameters: Parameters<unknown> = {}): void => {
  const broken: Array<string> = []
  for (const { name, property } of laws) {
    const details = fc.check(property, parameters)
    if (details.failed) {
      const error = details.errorInstance
      broken.push(`${name}\n  ${error instanceof Error ? error.message : String(error)}\n  counterexample ${show(details.counterexample)}, seed ${details.seed}, path "${details.counterexamplePath ?? ""}"`)
    }
  }
  if (broken.length > 0) throw new Error(`${broken.length} of ${laws.length} laws do not hold:\n${broken.join("\n")}`)
}
