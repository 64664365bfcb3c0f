import { Effect, Option, Semaphore, Stream, SubscriptionRef } from "effect"
import type { ServeError } from "effect/http/HttpServerError"
import { randomBytes } from "node:crypto"
import { decisionsFileName, recordDecision, removeDecision } from "../io/decisions.ts"
import type { Decision, Finding } from "../model/report.ts"
import type { ClaimKind } from "../model/rule.ts"
import { headline } from "../report/words.ts"
import { entryOf } from "../review/decisions.ts"
import type { Standing } from "../serve/handed.ts"
import { saysOf, servedPage } from "../serve/page.ts"
import { type DecisionRequest, listen, NotDecided } from "../serve/server.ts"
import { cannot, type Ended } from "./ended.ts"
import { interruption } from "./interruption.ts"
import { type Live, type LiveReport, openLive, type Shown, storyMaker } from "./live.ts"
import { print, printError } from "./output.ts"
import { type ConfigFlags, given, printSettings, settingsOf } from "./settings.ts"

/** The command line of `serve`: what is not given is left to the configuration. */
export interface ServeFlags extends ConfigFlags {
  readonly paths: ReadonlyArray<string>
  readonly port: number
  readonly rules: ReadonlyArray<string>
  readonly minConfidence: Option.Option<number>
  readonly only: ReadonlyArray<ClaimKind>
  readonly decisions: Option.Option<string>
}

/** What pages are shown: a report under a version that no other report of any run has. */
interface State extends Standing {
  readonly shown: Shown
}

const portFailed = (port: number) => ({ cause }: ServeError): Ended => {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause)
  switch (code) {
    case "EADDRINUSE":
      return cannot(`Port ${port} is taken. Name another with --port N; --port 0 takes any that is free`)
    case "EACCES":
      return cannot(`Port ${port} may not be used: permission denied. Name one from 1024 on, with --port N`)
    default:
      return cannot(`Port ${port} cannot be used (${code}). Name another with --port N`)
  }
}

/**
 * Serves the report as a local page that follows changes of the articles, the rules and the decisions, and takes
 * decisions, until it is interrupted.
 *
 * Fails with exit code 2 if there is no report to begin with, or the port cannot be used.
 */
export const runServe = Effect.fnUntraced(function*(flags: ServeFlags): Effect.fn.Return<void, Ended> {
  const { decisions, minConfidence, only, paths, port, rules } = flags
  const settings = yield* settingsOf(given({ paths, rules, minConfidence, only, decisions }), flags)
  if (flags.printConfig) return yield* print(printSettings(settings))
  const { values } = settings
  if (values.paths.length === 0) return yield* cannot("There is nothing to serve. Give a PATH: articles or a folder of them; or name `paths` in a configuration file (variorum init writes one)")
  const file = values.decisions ?? decisionsFileName

  yield* Effect.scoped(Effect.gen(function*() {
    const interrupted = yield* interruption
    const live = yield* openLive({ ...values, decisions: file }, storyMaker).pipe(Effect.mapError(({ message }) => cannot(message)))
    const { problems, shown } = yield* live.current
    if (shown === null) return yield* cannot(...problems)
    for (const problem of problems) yield* printError(`${problem}\n`)

    const run = randomBytes(8).toString("hex")
    const token = randomBytes(32).toString("base64url")
    const states = yield* SubscriptionRef.make<State>({ version: `${run}-0`, shown, problems })
    let reports = 0
    const publish = Effect.fnUntraced(function*(now: Live) {
      if (now.changed === "nothing" || now.shown === null) return
      for (const problem of now.problems) yield* printError(`${problem}\n`)
      if (now.changed === "report") yield* print(`${headline(now.shown.report)}\n`)
      const version = now.changed === "report" ? `${run}-${++reports}` : (yield* SubscriptionRef.get(states)).version
      yield* SubscriptionRef.set(states, { version, shown: now.shown, problems: now.problems })
    })
    const bound = yield* listen({
      page: SubscriptionRef.get(states).pipe(Effect.map(({ shown: { articles, report, story }, version }) => servedPage(report, articles, { version, token, story }))),
      states: SubscriptionRef.changes(states).pipe(Stream.map(({ problems, version }) => JSON.stringify({ version, problems } satisfies Standing))),
      decide: decide(live, file, publish, yield* Semaphore.make(1))
    }, { port, token }).pipe(Effect.mapError(portFailed(port)))
    yield* print(`${headline(shown.report)}\nServing http://127.0.0.1:${bound}/ to this machine only. Decisions go to ${file}. Ctrl-C ends it.\n`)

    const follow = live.next.pipe(Effect.flatMap(publish), Effect.forever, Effect.mapError(({ message }) => cannot(message)))
    yield* Effect.raceFirst(follow, interrupted)
  }))
})

/** The page asks for no rating, so one that was given stays while the finding stays confirmed. */
const withRating = (decision: Decision, { decision: earlier }: Finding): Decision =>
  decision.as === "confirmed" && earlier?.as === "confirmed" && earlier.rating !== undefined ? { rating: earlier.rating, ...decision } : decision

/** Takes one decision at a time, upon what the finding said when the page showed it. */
const decide = (live: LiveReport, file: string, publish: (now: Live) => Effect.Effect<void>, alone: Semaphore.Semaphore) =>
  ({ decision, finding: id, says }: DecisionRequest): Effect.Effect<void, NotDecided> => alone.withPermits(1)(Effect.gen(function*() {
    const { shown } = yield* live.current
    const finding = shown?.report.findings.find((one) => one.id === id)
    if (shown === null || finding === undefined) return yield* new NotDecided({ status: 404, message: "This finding is gone. Look at the newer report." })
    if (saysOf(finding) !== says) return yield* new NotDecided({ status: 409, message: "This finding has changed. Look at the newer report before you decide." })
    const written = decision === null ? removeDecision(file, { id, story: shown.story })
      : recordDecision(file, entryOf(finding, shown.story, withRating(decision, finding)))
    yield* written.pipe(Effect.mapError(({ message }) => new NotDecided({ status: 500, message })))
    yield* print(`${decision === null ? "Decision taken back" : decision.as}: ${finding.topic} [${id}]\n`)
    yield* publish(yield* live.refresh(new Set()))
  }))
