import { Effect } from "effect"
import { decisionsFileName, readDecisions, storyOf } from "../io/decisions.ts"
import { isThere } from "../io/write.ts"
import type { Decisions } from "../model/decision.ts"
import type { Finding, Report } from "../model/report.ts"
import { ofStory } from "../review/decisions.ts"
import { cannot, type Ended } from "./ended.ts"
import type { Settings } from "./settings.ts"

/** The decisions file of a run and what it says. */
export interface DecisionsInForce {
  readonly file: string
  readonly decisions: Decisions
}

/**
 * Reads the decisions file of a run's settings. It need not be there, unless `--decisions` names it for a run that only
 * reads it.
 *
 * Fails with exit code 2 and every problem of the file.
 */
export const loadDecisions = Effect.fnUntraced(function*(
  { origins, values }: Settings, purpose: "read" | "write" = "read"
): Effect.fn.Return<DecisionsInForce, Ended> {
  const file = values.decisions ?? decisionsFileName
  if (purpose === "read" && origins.decisions === "flag" && !isThere(file)) {
    return yield* cannot(`${file}: does not exist. \`variorum decide\` and \`variorum baseline\` make one; leave --decisions out to go without`)
  }
  const decisions = yield* readDecisions(file).pipe(Effect.mapError(({ message }) => cannot(message)))
  return { file, decisions }
})

/** What is decided about the story whose articles lie below this root. */
export const decisionsOn = ({ decisions, file }: DecisionsInForce, roots: ReadonlyArray<string>): Decisions =>
  ofStory(decisions, storyOf(file, roots[0] ?? "."))

/**
 * The finding with this id, or the only one whose id begins so.
 *
 * Fails with exit code 2 if there is none, or more than one.
 */
export const oneFinding = Effect.fnUntraced(function*(
  { findings }: Report, id: string, paths: ReadonlyArray<string>
): Effect.fn.Return<Finding, Ended> {
  const where = paths.join(", ")
  const exact = findings.filter((finding) => finding.id === id)
  const candidates = exact.length > 0 ? exact : findings.filter((finding) => finding.id.startsWith(id))
  const [finding, ...others] = candidates
  if (finding === undefined) {
    return yield* cannot(`No finding of ${where} has an id that begins with "${id}". `
      + `This command shows the ids: variorum check ${paths.join(" ")}`)
  }
  if (others.length > 0) {
    return yield* cannot(
      `${candidates.length} findings of ${where} have an id that begins with "${id}". Give more of it:`,
      ...candidates.map((candidate) => `  ${candidate.id}  ${candidate.topic}`)
    )
  }
  return finding
})
