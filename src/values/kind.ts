import type { Tokens } from "../model/tokens.ts"
import type { Comparison, Value } from "../model/value.ts"

/** A value recognised at a token: it covers tokens `first` to `last` (half-open). */
export interface Recognised<V> {
  readonly first: number
  readonly last: number
  readonly value: V
}

/**
 * One kind of value: how it is found, brought to one form, compared and printed. The property tests of
 * `variorum/testing` hold every registered kind to the same laws.
 */
export interface ValueKind<V extends Value> {
  readonly kind: V["kind"]
  /** First words of its values, numbers in digits apart; absent where any token may begin one. Never one too few. */
  readonly begins?: ReadonlySet<string>
  /**
   * The longest value of this kind that begins at token `at` and ends before token `end`, or null. Never looks
   * at `end` or behind it and never throws. Words before `at` may only tell whether the value counts as one ("a 2008
   * event", "No. 8"): they are never part of it.
   */
  readonly recognise: (tokens: Tokens, at: number, end: number) => Recognised<V> | null
  /** Idempotent; equal values normalise to deeply equal ones. */
  readonly normalise: (value: V) => V
  /** Reflexive and symmetric. */
  readonly compare: (left: V, right: V) => Comparison
  /** English, short, and recognised back as the same value. */
  readonly print: (value: V) => string
}
