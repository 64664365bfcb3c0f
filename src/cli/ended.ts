import { Schema } from "effect"

/**
 * The end of a run that is not a clean one: exit code 1 (findings at the level asked for) or 2 (could not do the
 * job). `message` says what is wrong, where, and what to do; it is empty where everything has been said already.
 */
export class Ended extends Schema.TaggedError<Ended>()("Ended", {
  exitCode: Schema.Literals([1, 2]),
  message: Schema.String
}) {}

/** Ends the run with exit code 2 and all of these problems, a line each. */
export const cannot = (...problems: ReadonlyArray<string>): Ended =>
  new Ended({ exitCode: 2, message: problems.join("\n") })
