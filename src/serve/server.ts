import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { ByteSize, Effect, type Scope, Schema, Stream } from "effect"
import { HttpServerRequest, HttpServerResponse } from "effect/http"
import type { ServeError } from "effect/http/HttpServerError"
import { createServer } from "node:http"
import { Decision } from "../model/report.ts"
import { type Guarded, routeOf, type Turned } from "./guard.ts"
import { servedPolicy } from "./page.ts"

/** What the page sends: the finding as it was shown, and the decision, or null to take it back. */
export const DecisionRequest = Schema.Struct({
  finding: Schema.String,
  says: Schema.String,
  decision: Schema.NullOr(Decision)
})
export type DecisionRequest = typeof DecisionRequest.Type

/** A decision that could not be taken. */
export class NotDecided extends Schema.TaggedError<NotDecided>()("NotDecided", {
  status: Schema.Int,
  message: Schema.String
}) {}

/** What is served. */
export interface Served {
  /** The page as it is now. */
  readonly page: Effect.Effect<string>
  /** What the page should know at once: the current state, and every later one, as lines of text. */
  readonly states: Stream.Stream<string>
  readonly decide: (request: DecisionRequest) => Effect.Effect<void, NotDecided>
}

/** A decision is a few sentences; more than this, in bytes, is none. */
const largestBody = 16 * 1024

/** For every answer: nobody keeps it, guesses its type, frames it, or reads it from another site. */
const headers = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'"
}

const told = (status: number, reason: string): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.text(`${reason}\n`, { status, headers })

const turnedAway = ({ allow, reason, status }: Turned): HttpServerResponse.HttpServerResponse => {
  const response = told(status, reason)
  return allow === undefined ? response : HttpServerResponse.setHeader(response, "allow", allow)
}

const decodeBody = Schema.decodeUnknownEffect(Schema.fromJsonString(DecisionRequest), { errors: "all", onExcessProperty: "error" })

const decided = Effect.fnUntraced(function*(request: HttpServerRequest.HttpServerRequest, served: Served) {
  if (Number(request.headers["content-length"] ?? 0) > largestBody) return told(413, "That is too long for a decision.")
  const body = yield* Effect.result(request.text.pipe(Effect.provideService(HttpServerRequest.MaxBodySize, ByteSize.fromInputUnsafe(largestBody))))
  if (body._tag === "Failure") return told(413, "That is too long for a decision.")
  return yield* decodeBody(body.success).pipe(
    Effect.flatMap(served.decide),
    Effect.as(HttpServerResponse.empty({ status: 204, headers })),
    Effect.catchTags({
      SchemaError: ({ message }) => Effect.succeed(told(400, message)),
      NotDecided: ({ message, status }) => Effect.succeed(told(status, message))
    })
  )
})

/** Answers one request. What it asks for is looked up in a list of three; nothing of it ever reaches the file system. */
export const answer = Effect.fnUntraced(function*(
  served: Served, guarded: Guarded
): Effect.fn.Return<HttpServerResponse.HttpServerResponse, never, HttpServerRequest.HttpServerRequest> {
  const request = yield* HttpServerRequest.HttpServerRequest
  const route = routeOf({ method: request.method, url: request.url, header: (name) => request.headers[name] }, guarded)
  switch (route) {
    case "page":
      return HttpServerResponse.setHeaders(
        HttpServerResponse.text(yield* served.page, { contentType: "text/html; charset=utf-8" }),
        { ...headers, "content-security-policy": servedPolicy })
    case "changes":
      return HttpServerResponse.stream(
        served.states.pipe(Stream.map((state) => `data: ${state}\n\n`), Stream.encodeText),
        { contentType: "text/event-stream", headers })
    case "decisions":
      return yield* decided(request, served)
    default:
      return turnedAway(route)
  }
})

/**
 * Serves on 127.0.0.1, until the scope ends.
 *
 * @param port 0 for any that is free
 * @returns the port
 */
export const listen = Effect.fnUntraced(function*(
  served: Served, { port, token }: Guarded
): Effect.fn.Return<number, ServeError, Scope.Scope> {
  const node = createServer()
  const server = yield* NodeHttpServer.make(() => node, { host: "127.0.0.1", port, gracefulShutdownTimeout: 0 })
  const bound = "port" in server.address ? server.address.port : port
  yield* server.serve(answer(served, { port: bound, token }))
  // Pages that follow changes hold their connections for as long as they are open.
  yield* Effect.addFinalizer(() => Effect.sync(() => node.closeAllConnections()))
  return bound
})
