import { describe, expect, it } from "vitest"
import { type Guarded, routeOf, tokenHeader } from "../../src/serve/guard.ts"

const guarded: Guarded = { port: 4747, token: "right" }

/** What a request leads to: a write of our own page, but for what is changed. */
const led = (changes: { readonly method?: string, readonly url?: string, readonly headers?: Readonly<Record<string, string | undefined>> }, at = guarded) => {
  const headers: Readonly<Record<string, string | undefined>> = {
    host: "127.0.0.1:4747", origin: "http://127.0.0.1:4747", "content-type": "application/json", "sec-fetch-site": "same-origin", [tokenHeader]: "right", ...changes.headers
  }
  const led = routeOf({ method: changes.method ?? "POST", url: changes.url ?? "/decisions", header: (name) => headers[name] }, at)
  return typeof led === "string" ? led : led.status
}

describe("the guard of the server", () => {
  it("lets our own page in", () => {
    expect(led({})).toBe("decisions")
    expect(led({ headers: { host: "localhost:4747", origin: "http://localhost:4747", "content-type": "application/json; charset=UTF-8" } })).toBe("decisions")
    expect(led({ method: "GET", url: "/?view=1", headers: { origin: undefined, [tokenHeader]: undefined, "sec-fetch-site": "none" } })).toBe("page")
    expect(led({ method: "GET", url: "/changes", headers: { origin: undefined } })).toBe("changes")
    expect(led({ headers: { host: "localhost", origin: "http://localhost" } }, { port: 80, token: "right" })).toBe("decisions")
  })

  it.each([undefined, "", "evil.example", "evil.example:4747", "127.0.0.1", "127.0.0.1:80", "localhost:4748", "localhost.evil.example:4747", "[::1]:4747"])(
    "answers to no other host: %s", (host) => {
      for (const [method, url] of [["GET", "/"], ["GET", "/changes"], ["POST", "/decisions"]] as const) expect(led({ method, url, headers: { host } })).toBe(421)
    })

  it.each([undefined, "null", "http://evil.example", "http://127.0.0.1:4748", "https://127.0.0.1:4747", "http://localhost:4747"])(
    "takes decisions from no other origin: %s", (origin) => { expect(led({ headers: { origin } })).toBe(403) })

  it.each([undefined, "", "Right", "right ", "wrong"])("takes decisions with no other token: %s", (token) => {
    expect(led({ headers: { [tokenHeader]: token } })).toBe(403)
  })

  it.each([undefined, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonx"])(
    "takes decisions of no other type: %s", (type) => { expect(led({ headers: { "content-type": type } })).toBe(415) })

  it.each(["cross-site", "same-site", "none"])("tells and takes nothing where the browser says that another site asks: %s", (site) => {
    expect(led({ headers: { "sec-fetch-site": site } })).toBe(403)
    expect(led({ method: "GET", url: "/changes", headers: { "sec-fetch-site": site } })).toBe(403)
  })

  it.each(["/decisions/", "/../etc/passwd", "/report.html", "//", "/%2e%2e/", "http://127.0.0.1:4747/", "", "*"])("knows no other path: %s", (url) => {
    for (const method of ["GET", "POST"]) expect(led({ method, url })).toBe(404)
  })

  it.each([["OPTIONS", "/decisions"], ["GET", "/decisions"], ["PUT", "/decisions"], ["POST", "/"], ["DELETE", "/"], ["POST", "/changes"]])(
    "knows no other method: %s %s", (method, url) => { expect(led({ method, url })).toBe(405) })
})
