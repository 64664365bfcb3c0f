import { draftStates, type DraftFinding, type DraftReport, type DraftSource, type DraftState, type Stance } from "../../model/draft.ts"
import { addTo } from "../../model/multimap.ts"
import { compareWording } from "../wording.ts"
import { count } from "../words.ts"

export interface StateWords {
  /** Behind a place: "notes.md:3:5: differs from the sources". */
  readonly one: string
  readonly heading: string
  /** Stands beside the word, so that no format depends on colour. */
  readonly symbol: string
  readonly means: string
}

/** How every format speaks of a state. Nothing here calls the draft or a source wrong. */
export const stateWords: Readonly<Record<DraftState, StateWords>> = {
  "differs": { one: "sources differ", heading: "Sources differ", symbol: "≠", means: "A source has another value for what looks like the same thing." },
  "misquoted": { one: "other words", heading: "Quoted in other words", symbol: "≟", means: "The sources quote this in other words." },
  "attributed-to-another": {
    one: "another speaker", heading: "Attributed to somebody else", symbol: "≟", means: "The sources give these words to somebody else."
  },
  "out-of-date": { one: "out of date", heading: "Out of date", symbol: "→", means: "A newer source has another value, and dates show that time passed." },
  "against-itself": { one: "two values in the draft", heading: "The draft against itself", symbol: "≠", means: "The draft gives one thing two values." },
  "not-found": { one: "found in no source", heading: "Found in no source", symbol: "?", means: "No source makes this claim." },
  "one-source": { one: "one source", heading: "Found in one source only", symbol: "1", means: "A single independent witness gives it." },
  "supported": { one: "supported", heading: "Supported", symbol: "=", means: "Two independent witnesses or more give it." }
}

/** States that want an editor's look, in the order in which they are counted. */
export const wantsLook = (state: DraftState): boolean => state !== "not-found" && state !== "one-source" && state !== "supported"

/** How a source stands to the draft, as the format's word before its value. */
export const stanceWords: Readonly<Record<Stance, { readonly word: string, readonly symbol: string }>> = {
  "agrees": { word: "agrees", symbol: "=" },
  "differs": { word: "differs", symbol: "≠" },
  "newer": { word: "newer", symbol: "→" },
  "older": { word: "older", symbol: "←" },
  "other-words": { word: "other words", symbol: "≟" },
  "other-speaker": { word: "another speaker", symbol: "≟" },
  "nearest": { word: "nearest", symbol: "∥" }
}

/** One sentence: how much was held against what. */
export function draftHeadline({ summary }: DraftReport): string {
  return `${count(summary.findings, "checkable claim")} held against ${count(summary.sources, "source")} ` +
    `(${count(summary.witnesses, "independent witness", "independent witnesses")}).`
}

/** How many claims are in each state, without the states that no claim is in. */
export function stateCounts(report: DraftReport): ReadonlyArray<{ readonly state: DraftState, readonly amount: number }> {
  return draftStates.map((state) => ({ state, amount: report.summary.states[state] })).filter(({ amount }) => amount > 0)
}

/** Sources of one witness that say the same in the same words: the first, and how many print it as well. */
export interface Told {
  readonly source: DraftSource
  readonly copies: ReadonlyArray<DraftSource>
}

/** What an editor asks first: who says otherwise, who agrees, what was said before. */
const order: Readonly<Record<Stance, number>> = { "differs": 0, "other-words": 0, "other-speaker": 0, "newer": 0, "nearest": 0, "agrees": 1, "older": 2 }

/** The sources of a finding, copies of one wire story together: those that say otherwise, those that agree, earlier ones. */
export function toldBy(finding: DraftFinding): ReadonlyArray<Told> {
  const told = new Map<string, Array<DraftSource>>()
  for (const source of finding.sources) {
    addTo(told, JSON.stringify([source.witness, source.stance, source.quote]), source)
  }
  return [...told.values()].map(([source, ...copies]): Told => ({ source: source!, copies }))
    .sort((a, b) => order[a.source.stance] - order[b.source.stance])
}

/** Where the draft's quoted words and a source's part: `“no longer” for “not yet”`. Null for all but other words. */
export function changedWords(finding: DraftFinding, source: DraftSource): string | null {
  const ours = finding.places[0]?.quote
  if (source.stance !== "other-words" || ours === undefined) return null
  const changes = (compareWording(ours, source.quote) ?? []).filter(({ same }) => !same).map(({ left, right }) => {
    const [here, there] = [ours.slice(left.start, left.end), source.quote.slice(right.start, right.end)]
    return here === "" ? `the draft leaves out “${there}”` : there === "" ? `the draft adds “${here}”` : `the draft has “${here}” for “${there}”`
  })
  return changes.length === 0 ? null : changes.join("; ")
}

/** Note on sources that the draft may have been copied from. */
export function copiesNote({ draft: { copies } }: DraftReport): string | null {
  if (copies.length === 0) return null
  return copies.length === 1 ? `${copies[0]} prints the draft's text: what only it backs, the draft backs itself.`
    : `${copies.slice(0, -1).join(", ")} and ${copies.at(-1)} print the draft's text: they count as one witness where they are copies of each other, ` +
      "and what only they back, the draft backs itself."
}
