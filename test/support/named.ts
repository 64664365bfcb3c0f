import { textOf } from "../../src/extract/document.ts"
import { documentOf } from "./rules.ts"

/** The names of a text in order, as `words (kind) → entity`; the entity only where it is told differently. */
export const named = (text: string): ReadonlyArray<string> => {
  const { entities, mentionsAt, tokens } = documentOf(text)
  return Array.from(tokens.word, (_, i) => mentionsAt.get(i) ?? []).flat().filter(({ value, reference }) => reference === undefined && ["person", "place", "name"].includes(value.kind)).map(({ entity, first, last, value }) => {
    const words = textOf(tokens, first, last)
    const whom = entity === null ? "?" : entities[entity]!.name
    return `${words} (${value.kind})${whom === words ? "" : ` → ${whom}`}`
  })
}
