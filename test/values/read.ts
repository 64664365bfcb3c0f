import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Schema } from "effect"
import { parse } from "yaml"
import { LexiconFile } from "../../src/model/rule.ts"
import type { Value } from "../../src/model/value.ts"
import { tokenise } from "../../src/text/tokenise.ts"
import type { ValueKind } from "../../src/values/kind.ts"

const lexicon = (name: string) =>
  Schema.decodeUnknownSync(LexiconFile)(parse(readFileSync(join(import.meta.dirname, "../../rules/lexicons", `${name}.lexicon.yaml`), "utf8")), { errors: "all", onExcessProperty: "error" })

export const units = lexicon("units").entries
export const currencies = lexicon("currencies").entries

export interface Found<V> {
  /** Exactly the words recognised. */
  readonly words: string
  readonly value: V
  readonly printed: string
}

/** Every value of the kind in the text, leftmost first, none within another. */
export const findAll = <V extends Value>(kind: ValueKind<V>, text: string): ReadonlyArray<Found<V>> => {
  const tokens = tokenise(text)
  const all: Array<Found<V>> = []
  for (let at = 0; at < tokens.count;) {
    const found = kind.recognise(tokens, at, tokens.count)
    if (found === null) at++
    else {
      all.push({ words: text.slice(tokens.start[found.first], tokens.end[found.last - 1]), value: found.value, printed: kind.print(found.value) })
      at = found.last
    }
  }
  return all
}

/** `words => printed` of every value in the text: what a test compares. */
export const show = <V extends Value>(kind: ValueKind<V>, text: string): ReadonlyArray<string> => findAll(kind, text).map(({ words, printed }) => `${words} => ${printed}`)

/** The one value in the text. Throws where there is none or more than one. */
export const only = <V extends Value>(kind: ValueKind<V>, text: string): V => {
  const [first, ...more] = findAll(kind, text)
  if (first === undefined || more.length > 0) throw new Error(`"${text}" has ${more.length + (first === undefined ? 0 : 1)} values of kind ${kind.kind}`)
  return first.value
}

export const relation = <V extends Value>(kind: ValueKind<V>, left: string, right: string): string => kind.compare(only(kind, left), only(kind, right)).relation
