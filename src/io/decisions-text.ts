import { type Document, isMap, isScalar, isSeq, parseDocument, visit, YAMLMap, YAMLSeq } from "yaml"
import type { AcceptedEntry, DecisionEntry } from "../model/decision.ts"
import { byCodeUnit } from "./find.ts"

type Entry = DecisionEntry | AcceptedEntry
type List = "decisions" | "accepted"
type About = Pick<Entry, "id" | "story">

const heading = " What editors decided about findings, and the differences that are accepted as they are.\n"
  + " `variorum decide` and `variorum baseline` write here; comments stay."

/** What the entries are sorted by: two editors' entries then seldom meet in one place of a merge. */
const keyOf = ({ id, story }: About): string => `${story}\u0000${id}`

const keyOfNode = (node: unknown): string => {
  const text = (key: string): string => {
    const value = isMap(node) ? node.get(key, true) : undefined
    return isScalar(value) ? String(value.value) : ""
  }
  return keyOf({ id: text("id"), story: text("story") })
}

const documentOf = (text: string): Document => {
  const document: Document = parseDocument(text, { version: "1.2", schema: "core" })
  if (isMap(document.contents)) {
    // An empty file of ours is "{}": what is put into it stands on lines of its own, for a review.
    if (document.contents.items.length === 0) document.contents.flow = false
    return withoutAliases(document)
  }
  // Nothing but comments: they stay on top.
  document.commentBefore = [document.commentBefore, document.comment].filter((comment) => comment != null).join("\n") || heading
  document.comment = null
  document.contents = new YAMLMap(document.schema)
  return document
}

/** Written out, a value stays what it is when the entry that it repeats changes or goes. */
const withoutAliases = (document: Document): Document => {
  visit(document, {
    Alias: (_, alias) => {
      const repeated = alias.resolve(document)
      return repeated === undefined ? undefined : document.createNode(repeated.toJS(document))
    }
  })
  return document
}

const textOf = (document: Document): string => document.toString({ lineWidth: 0, flowCollectionPadding: false })

const listOf = (document: Document, list: List): YAMLSeq => {
  const found = document.get(list)
  if (isSeq(found)) return found
  const made = new YAMLSeq(document.schema)
  document.set(list, made)
  return made
}

/** Puts an entry where it belongs, or its values into the entry that is there, which keeps its place and comments. */
const put = (document: Document, entries: YAMLSeq, entry: Entry): void => {
  const key = keyOf(entry)
  const there = entries.items.find((node) => keyOfNode(node) === key)
  if (!isMap(there)) {
    const after = entries.items.findIndex((node) => byCodeUnit(keyOfNode(node), key) > 0)
    entries.items.splice(after === -1 ? entries.items.length : after, 0, document.createNode(entry))
    return
  }
  for (const { key: name } of [...there.items]) if (!Object.hasOwn(entry, String(name))) there.delete(name)
  for (const [name, value] of Object.entries(entry)) {
    if (JSON.stringify(jsOf(document, there.get(name))) !== JSON.stringify(value)) there.set(name, Array.isArray(value) ? document.createNode(value) : value)
  }
}

const jsOf = (document: Document, value: unknown): unknown => (isSeq(value) ? value.toJS(document) : value)

const dropEmpty = (document: Document, list: List): void => {
  const entries = document.get(list)
  if (isSeq(entries) && entries.items.length === 0) document.delete(list)
}

/** The text of a decisions file with this decision in it. The text must be that of a sound file, or empty. */
export const withDecision = (text: string, entry: DecisionEntry): string => {
  const document = documentOf(text)
  put(document, listOf(document, "decisions"), entry)
  return textOf(document)
}

/** The text without the decision on this finding. */
export const withoutDecision = (text: string, about: About): string => {
  const document = documentOf(text)
  const entries = listOf(document, "decisions")
  entries.items = entries.items.filter((node) => keyOfNode(node) !== keyOf(about))
  dropEmpty(document, "decisions")
  return textOf(document)
}

/** The text with these as all accepted entries of these stories. */
export const withAccepted = (text: string, stories: ReadonlyArray<string>, accepted: ReadonlyArray<AcceptedEntry>): string => {
  const document = documentOf(text)
  const entries = listOf(document, "accepted")
  const kept = new Set(accepted.map(keyOf))
  entries.items = entries.items.filter((node) => {
    const key = keyOfNode(node)
    return kept.has(key) || stories.every((story) => !key.startsWith(`${story}\u0000`))
  })
  for (const entry of accepted) put(document, entries, entry)
  dropEmpty(document, "accepted")
  return textOf(document)
}
