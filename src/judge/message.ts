import type { ValueGroup } from "../model/judgement.ts"
import type { Verdict } from "../model/report.ts"
import type { Sides } from "./sides.ts"
import { isItsTopic, quoted, type Topic } from "./topic.ts"

/** How many values a message names. */
const named = 4

/** Longest words of an article that a message shows. */
const longest = 100

const beginnings: Readonly<Record<Verdict, (topic: string) => string>> = {
  agreement: (topic) => `Sources agree on ${topic}`,
  compatible: (topic) => `Sources agree on ${topic}, some more exactly`,
  update: (topic) => `Reports changed over time on ${topic}`,
  discrepancy: (topic) => `Sources differ on ${topic}`,
  contradiction: (topic) => `Sources contradict each other on ${topic}`,
  related: (topic) => `Not comparable, but worth seeing side by side, on ${topic}`
}

/** A statement has no topic beside its words. */
const ofStatements: Readonly<Record<Verdict, string>> = {
  agreement: "Sources say the same", compatible: "Sources say much the same", update: "Reports changed over time", discrepancy: "Sources differ",
  contradiction: "Sources contradict each other", related: "Not comparable, but worth seeing side by side"
}

/** A figure is told with whatever words stand around it. */
const ofFigures: Readonly<Record<Verdict, string>> = { ...ofStatements, agreement: "Sources give the same figure", compatible: "Sources give the same figure, some more exactly" }

const between: Readonly<Record<Verdict, string>> = {
  agreement: ", ", compatible: ", ", update: ", then ", discrepancy: " against ", contradiction: " against ", related: ", "
}

/** A finding in one sentence: what it is about, the values, and how many witnesses give each; those that fit one of the sides come last. */
export const messageOf = (verdict: Verdict, { spoken }: Topic, groups: ReadonlyArray<ValueGroup>, { fitting, sides }: Sides): string => {
  const { kind } = groups[0]!.claims[0]!.value
  const isWords = isItsTopic(kind) || kind === "quotation"
  const told = (numbers: ReadonlyArray<number>) => numbers.map((number) => groups[number]!).map(({ printed, witnesses }) =>
    `${isWords ? quoted(printed, longest) : printed} (${witnesses.length === 1 ? "1 witness" : `${witnesses.length} witnesses`})`)
  const beginning = kind === "figure" ? ofFigures[verdict] : isItsTopic(kind) ? ofStatements[verdict] : beginnings[verdict](spoken)
  const shown = fitting.slice(0, Math.max(0, named - sides.length))
  return `${beginning}: ${told(sides.slice(0, named)).join(between[verdict])}${
    shown.length > 0 ? `; also given: ${told(shown).join(", ")}` : ""}${groups.length > named ? ", …" : ""}`
}
