import { isDeepStrictEqual } from "node:util"
import fc, { type Arbitrary } from "fast-check"
import type { Tokens } from "../model/tokens.ts"
import type { Value } from "../model/value.ts"
import { tokenise } from "../text/tokenise.ts"
import type { ValueKind } from "../values/kind.ts"
import { fail, law, show, type Law } from "./law.ts"
import { texts } from "./texts.ts"

/** What comparing keeps to in every kind, those included that no text tells alone (a stance, a statement). */
export const comparisonLaws = <V extends Value>(kind: ValueKind<V>, values: Arbitrary<V>): ReadonlyArray<Law> => [
  law(`${kind.kind}: a value is equal to itself`, values, (value) => {
    const { relation, because } = kind.compare(value, value)
    if (relation !== "equal") fail(`${show(value)} is ${relation} to itself: ${because}`)
  }),
  law(`${kind.kind}: comparing is symmetric`, fc.tuple(values, values), ([left, right]) => {
    const there = kind.compare(left, right)
    const back = kind.compare(right, left)
    if (there.relation !== back.relation) fail(`${show(left)} and ${show(right)}: ${there.relation} (${there.because}), but ${back.relation} (${back.because}) the other way round`)
  }),
  law(`${kind.kind}: normalising twice is normalising once`, values, (value) => {
    const once = kind.normalise(value)
    const twice = kind.normalise(once)
    if (!isDeepStrictEqual(once, twice)) fail(`${show(value)} becomes ${show(once)}, then ${show(twice)}`)
  }),
  law(`${kind.kind}: values of one normal form are equal`, fc.tuple(values, values), ([left, right]) => {
    if (!isDeepStrictEqual(kind.normalise(left), kind.normalise(right))) return
    const { relation, because } = kind.compare(left, right)
    if (relation !== "equal") fail(`${show(left)} and ${show(right)} have one normal form, but are ${relation}: ${because}`)
  })
]

/**
 * The laws every kind of value keeps that can be told by itself. `values` makes values as the kind recognises them;
 * `input` makes texts to search, by default texts full of numbers, units, dates and names.
 */
export const valueLaws = <V extends Value>(kind: ValueKind<V>, values: Arbitrary<V>, input: Arbitrary<string> = texts): ReadonlyArray<Law> => [
  ...comparisonLaws(kind, values),
  law(`${kind.kind}: what is printed is recognised as the same value`, values, (value) => {
    const printed = kind.print(value)
    const tokens = tokenise(printed)
    const found = kind.recognise(tokens, 0, tokens.count)
    if (found === null) fail(`"${printed}", printed for ${show(value)}, is not recognised`)
    else if (found.last !== tokens.count) fail(`of "${printed}", printed for ${show(value)}, only ${found.last} of ${tokens.count} tokens are recognised: ${show(found.value)}`)
    else if (!isDeepStrictEqual(found.value, value)) fail(`"${printed}", printed for ${show(value)}, is recognised as ${show(found.value)}`)
  }),
  law(`${kind.kind}: what is recognised begins at its token and ends within its text, and prints`, input, (text) => {
    const tokens = tokenise(text)
    for (let at = 0; at < tokens.count; at++) {
      const found = kind.recognise(tokens, at, tokens.count)
      if (found === null) continue
      if (found.first !== at || found.last <= at || found.last > tokens.count) fail(`"${text}" at token ${at}: tokens ${found.first} to ${found.last}`)
      if (kind.compare(found.value, found.value).relation !== "equal") fail(`"${text}" at token ${at}: ${show(found.value)} is not equal to itself`)
      if (kind.print(found.value) === "") fail(`"${text}" at token ${at}: ${show(found.value)} prints as nothing`)
      kind.normalise(found.value)
    }
  }),
  law(`${kind.kind}: what is recognised is recognised again from its printed form`, input, (text) => {
    const tokens = tokenise(text)
    for (let at = 0; at < tokens.count; at++) {
      const found = kind.recognise(tokens, at, tokens.count)
      if (found === null) continue
      const printed = kind.print(found.value)
      const again = tokenise(printed)
      const value = kind.recognise(again, 0, again.count)?.value ?? null
      if (!isDeepStrictEqual(value, found.value)) fail(`"${text}" at token ${at} is ${show(found.value)}, prints as "${printed}", and that is ${show(value)}`)
    }
  }),
  law(`${kind.kind}: nothing behind the end is looked at`, fc.tuple(input, fc.nat(12)), ([text, cut]) => {
    const tokens = tokenise(text)
    const end = Math.min(cut, tokens.count)
    const other = cutAt(tokens, end)
    for (let at = 0; at <= end; at++) {
      const before = kind.recognise(tokens, at, end)
      const after = kind.recognise(other, at, end)
      if (!isDeepStrictEqual(before, after)) fail(`"${text}", tokens ${at} to ${end}: ${show(before)}, but ${show(after)} with other words behind`)
    }
  })
]

/** The same tokens with other words from `end` on. */
const cutAt = (tokens: Tokens, end: number): Tokens => ({ ...tokens, word: tokens.word.map((word, i) => (i < end ? word : "cut")) })
