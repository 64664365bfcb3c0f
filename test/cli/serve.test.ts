import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { request } from "node:http"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { type Running, start } from "./running.ts"
import { differing, folderWith, variorum } from "./variorum.ts"

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** Sends a request with these very headers, Host included, and reads the answer to its end. */
const send = (port: number, method: string, path: string, headers: Readonly<Record<string, string>> = {}, body = ""): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers: { host: `127.0.0.1:${port}`, ...headers }, agent: false }, (response) => {
      let text = ""
      response.setEncoding("utf8").on("data", (part: string) => { text += part })
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
    })
    sent.on("error", reject)
    sent.end(body)
  })

/** Serves a folder on a free port, and gives the port. */
const serve = async (cwd: string): Promise<{ readonly serving: Running, readonly port: number }> => {
  const serving = start(["serve", "articles", "--no-config", "--port", "0"], { cwd })
  const port = /http:\/\/127\.0\.0\.1:(\d+)\//u.exec(await serving.until("Ctrl-C ends it."))?.[1]
  return { serving, port: Number(port) }
}

const story = (): string => folderWith(Object.fromEntries(Object.entries(differing).map(([name, text]) => [`articles/${name}`, text])))

interface Handed {
  readonly version: string
  readonly token: string
  readonly findings: Readonly<Record<string, { readonly id: string, readonly says: string, readonly as?: string }>>
}

/** What the page tells its script. */
const handedBy = (page: string): Handed =>
  JSON.parse((/<meta name="variorum-live" content="([^"]*)">/u.exec(page)?.[1] ?? "null").replaceAll("&quot;", "\"").replaceAll("&#39;", "'").replaceAll("&amp;", "&")) as Handed

describe("serve", { timeout: 90_000 }, () => {
  it("serves the report to this machine, under a policy that lets nothing else in", async () => {
    const { port, serving } = await serve(story())
    const { body, headers, status } = await send(port, "GET", "/")
    expect(status).toBe(200)
    expect(body).toContain("Storm over Eastmere")
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringMatching(/default-src 'none'; style-src 'sha256-[^;]*; script-src 'sha256-[^;]*; connect-src 'self'; .*frame-ancestors 'none'/u)
    })
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([])
    expect((await send(port, "GET", "/", { host: `evil.example:${port}` })).status).toBe(421)
    expect((await send(port, "GET", "/../variorum.decisions.yaml")).status).toBe(404)
    expect((await send(port, "OPTIONS", "/decisions", { origin: "http://evil.example" })).headers).not.toHaveProperty("access-control-allow-origin")
    expect((await serving.end()).code).toBe(0)
  })

  it("takes a decision of its own page only, upon what the page showed, and keeps it in the file", async () => {
    const cwd = story()
    const file = join(cwd, "variorum.decisions.yaml")
    const { port, serving } = await serve(cwd)
    const { findings, token } = handedBy((await send(port, "GET", "/")).body)
    const [finding] = Object.values(findings)
    const decision = { as: "dismissed", because: "Two different days.\nSee the desk's note: #4 \"sic\"" }
    const own = { origin: `http://127.0.0.1:${port}`, "x-variorum-token": token, "content-type": "application/json" }
    const body = JSON.stringify({ finding: finding?.id, says: finding?.says, decision })
    const status = async (headers: Readonly<Record<string, string>>, sent = body) => (await send(port, "POST", "/decisions", { ...own, ...headers }, sent)).status

    expect(await status({ origin: "http://evil.example" })).toBe(403)
    expect(await status({ host: "evil.example" })).toBe(421)
    expect(await status({ "x-variorum-token": token.replace(/^./u, (first) => (first === "a" ? "b" : "a")) })).toBe(403)
    expect(await status({ "content-type": "text/plain" })).toBe(415)
    expect(await status({}, "{")).toBe(400)
    expect(await status({}, JSON.stringify({ finding: finding?.id, says: finding?.says, decision: { ...decision, as: "false" } }))).toBe(400)
    expect(await status({}, JSON.stringify({ finding: finding?.id, says: finding?.says, decision, file: "/etc/passwd" }))).toBe(400)
    expect(await status({}, JSON.stringify({ finding: finding?.id, says: finding?.says, decision: { ...decision, because: "x".repeat(20_000) } }))).toBe(413)
    expect(await status({ "transfer-encoding": "chunked" }, "x".repeat(100_000))).toBe(413)
    expect(await status({}, JSON.stringify({ finding: "000000000000", says: finding?.says, decision }))).toBe(404)
    expect(await status({}, JSON.stringify({ finding: finding?.id, says: "0", decision }))).toBe(409)
    expect(existsSync(file)).toBe(false)

    expect(await status({})).toBe(204)
    const kept = parse(readFileSync(file, "utf8")) as { readonly decisions: ReadonlyArray<Readonly<Record<string, unknown>>> }
    expect(kept.decisions).toEqual([expect.objectContaining({ id: finding?.id, story: "articles", ...decision })])
    expect(Object.values(handedBy((await send(port, "GET", "/")).body).findings).filter(({ as }) => as === "dismissed")).toHaveLength(1)

    // The rating that an editor gave on the command line outlives a click.
    for (const confirmed of [{ as: "confirmed", because: "Checked.", rating: "Disputed" }, { as: "confirmed", because: "Checked twice." }]) {
      expect(await status({}, JSON.stringify({ finding: finding?.id, says: finding?.says, decision: confirmed }))).toBe(204)
    }
    expect(parse(readFileSync(file, "utf8"))).toEqual({ decisions: [expect.objectContaining({ because: "Checked twice.", rating: "Disputed" })] })

    expect(await status({}, JSON.stringify({ finding: finding?.id, says: finding?.says, decision: null }))).toBe(204)
    expect(readFileSync(file, "utf8")).not.toContain(finding?.id)
    expect((await serving.end("SIGTERM")).code).toBe(0)
  })

  it("tells open pages of changes, and ends although they are open", async () => {
    const cwd = story()
    const { port, serving } = await serve(cwd)
    const before = handedBy((await send(port, "GET", "/")).body)
    const states: Array<{ readonly version: string, readonly problems: ReadonlyArray<string> }> = []
    const told = new Promise<void>((resolve) => {
      request({ host: "127.0.0.1", port, path: "/changes", headers: { host: `localhost:${port}` } }, (response) => {
        expect(response.headers["content-type"]).toBe("text/event-stream")
        response.on("error", () => {})
        response.setEncoding("utf8").on("data", (text: string) => {
          states.push(JSON.parse(text.replace(/^data: /u, "")))
          if (states.length === 1) writeFileSync(join(cwd, "articles/north.md"), differing["north.md"].replace("12", "23"))
          else resolve()
        })
      }).end()
    })
    await told
    expect(states[0]).toEqual({ version: before.version, problems: [] })
    expect(states[1]?.version).not.toBe(before.version)
    expect(handedBy((await send(port, "GET", "/")).body).version).toBe(states[1]?.version)
    expect((await serving.end()).code).toBe(0)
  })

  it("ends with 2 where its port is taken, or there is nothing to serve", async () => {
    const cwd = story()
    const { port } = await serve(cwd)
    const { code, stderr } = await variorum(["serve", "articles", "--no-config", "--port", String(port)], { cwd })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`Port ${port} is taken`) })
    expect(await variorum(["serve", "--no-config"], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining("nothing to serve") })
    expect(await variorum(["serve", "nowhere", "--no-config", "--port", "0"], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining("no articles") })
  })
})
