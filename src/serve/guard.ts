import { createHash, timingSafeEqual } from "node:crypto"

/** What the server goes by before it does anything: nothing of a request but this decides where it leads. */
export interface Arrival {
  readonly method: string
  /** Path and query as sent. */
  readonly url: string
  /** Header by its name in lower case. */
  readonly header: (name: string) => string | undefined
}

/** Where the server listens, and what only its own page knows. */
export interface Guarded {
  readonly port: number
  readonly token: string
}

/** A request that is turned away. */
export interface Turned {
  readonly status: number
  readonly reason: string
  readonly allow?: string
}

/** What the server answers; everything else does not exist. */
export type Route = "page" | "changes" | "decisions"

const routes: ReadonlyMap<string, { readonly route: Route, readonly methods: ReadonlyArray<string> }> = new Map([
  ["/", { route: "page", methods: ["GET", "HEAD"] }],
  ["/changes", { route: "changes", methods: ["GET"] }],
  ["/decisions", { route: "decisions", methods: ["POST"] }]
])

/** Header that carries the token. No form and no other site's page can send it without asking first. */
export const tokenHeader = "x-variorum-token"

/** In a time that tells nothing of where the two differ. */
const isEqual = (one: string, other: string): boolean => {
  const digest = (text: string) => createHash("sha256").update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

/**
 * Where a request leads, or why it is turned away.
 *
 * The Host must be ours, because a name of somebody else's may be made to lead to this machine (DNS rebinding). What
 * changes something must come from our own page: by its Origin, by a token that nobody else has, and by a content
 * type that no form can send.
 */
export const routeOf = ({ header, method, url }: Arrival, { port, token }: Guarded): Route | Turned => {
  const host = header("host")?.toLowerCase()
  // The port goes without saying where it is that of http.
  const hosts = ["127.0.0.1", "localhost"].flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))
  if (host === undefined || !hosts.includes(host)) return { status: 421, reason: `This server answers to ${hosts.join(" and ")} only.` }
  const found = routes.get(url.split("?", 1)[0] ?? "")
  if (found === undefined) return { status: 404, reason: "There is nothing here." }
  if (!found.methods.includes(method)) return { status: 405, reason: `Allowed here: ${found.methods.join(", ")}.`, allow: found.methods.join(", ") }
  if (found.route === "page") return found.route
  const site = header("sec-fetch-site")
  if (site !== undefined && site !== "same-origin") return { status: 403, reason: "Only this server's own page may ask for this." }
  if (found.route === "changes") return found.route
  if (header("origin") !== `http://${host}`) return { status: 403, reason: "Only this server's own page may write decisions." }
  if (!isEqual(header(tokenHeader) ?? "", token)) return { status: 403, reason: "This page is of an earlier run. Load it again." }
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/iu.test(header("content-type") ?? "")) return { status: 415, reason: "Send application/json." }
  return found.route
}
