import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { chromium, type Browser, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { start } from "./running.ts"
import { differing, folderWith } from "./variorum.ts"

const executablePath = "/usr/bin/chromium"
const installed = existsSync(executablePath)
if (!installed) console.warn(`The browser tests of variorum serve are skipped: no browser at ${executablePath}.`)

describe.skipIf(!installed)("a served report in a browser", { timeout: 120_000 }, () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] })
  }, 60_000)

  afterAll(() => browser.close())

  /** Serves the two articles, opens the page, and hands over what the browser complained of. */
  const visit = async (look: (page: Page, cwd: string, end: () => Promise<unknown>) => Promise<void>): Promise<ReadonlyArray<string>> => {
    const cwd = folderWith(Object.fromEntries(Object.entries(differing).map(([name, text]) => [`articles/${name}`, text])))
    const serving = start(["serve", "articles", "--no-config", "--port", "0"], { cwd })
    const address = /http:\/\/127\.0\.0\.1:\d+\//u.exec(await serving.until("Ctrl-C ends it."))?.[0] ?? ""
    const context = await browser.newContext({ reducedMotion: "reduce" })
    try {
      const page = await context.newPage()
      const trouble: Array<string> = []
      page.on("console", (message) => trouble.push(`console: ${message.text()}`))
      page.on("pageerror", (error) => trouble.push(`error: ${error.message}`))
      page.on("request", (request) => { if (!request.url().startsWith(address)) trouble.push(`request: ${request.url()}`) })
      await page.goto(address)
      await look(page, cwd, () => serving.end())
      return trouble
    } finally {
      await context.close()
      await serving.end()
    }
  }

  const difference = "#findings .finding-contradiction, #findings .finding-discrepancy"

  it("takes a decision by a click, shows it after loading anew, and keeps it in the file", async () => {
    const trouble = await visit(async (page, cwd) => {
      const finding = page.locator(difference).first()
      const anchor = await finding.getAttribute("id")
      await finding.locator("summary").first().click()
      const form = finding.locator("form.decide")
      await form.getByRole("button", { name: "Dismiss" }).click()
      expect(existsSync(join(cwd, "variorum.decisions.yaml")), "a decision without a reason").toBe(false)
      await form.getByLabel("Because").fill("Two different days.")
      await form.getByLabel("Your name").fill("Desk")
      await Promise.all([page.waitForEvent("load"), form.getByRole("button", { name: "Dismiss" }).click()])

      const file = readFileSync(join(cwd, "variorum.decisions.yaml"), "utf8")
      expect(file).toContain("as: dismissed")
      expect(file).toContain("because: Two different days.")
      expect(file).toContain("by: Desk")
      await page.reload()
      const again = page.locator(`[id="${anchor}"]`)
      // A dismissed finding is folded away.
      await page.evaluate("document.querySelectorAll('#findings details').forEach((details) => { details.open = true })")
      expect(await again.getByRole("button", { name: "Dismiss" }).getAttribute("aria-pressed")).toBe("true")
      expect(await again.getByLabel("Because").inputValue()).toBe("Two different days.")

      await Promise.all([page.waitForEvent("load"), again.getByRole("button", { name: "Take back" }).click()])
      expect(readFileSync(join(cwd, "variorum.decisions.yaml"), "utf8")).not.toContain("dismissed")
    })
    expect(trouble).toEqual([])
  })

  it("shows the newer report when an article is edited, and leaves the reader where he was", async () => {
    const trouble = await visit(async (page, cwd) => {
      await page.setViewportSize({ width: 900, height: 500 })
      const agreement = page.locator("#findings .finding-agreement").last()
      const anchor = await agreement.getAttribute("id")
      await agreement.locator("summary").first().click()
      await page.evaluate(`document.getElementById("${anchor}").scrollIntoView()`)
      const top = (await agreement.boundingBox())?.y ?? Number.NaN
      await Promise.all([page.waitForEvent("load"), Promise.resolve(writeFileSync(join(cwd, "articles/south.md"), differing["south.md"].replace("19", "21")))])
      await page.waitForFunction("document.querySelector('#findings').textContent.includes('21')")
      const again = page.locator(`[id="${anchor}"]`)
      expect(await page.evaluate(`document.getElementById("${anchor}").querySelector("details").open`)).toBe(true)
      await expect.poll(async () => Math.abs(((await again.boundingBox())?.y ?? Number.NaN) - top)).toBeLessThan(3)
    })
    expect(trouble).toEqual([])
  })

  it("never takes away what somebody is writing", async () => {
    const trouble = await visit(async (page, cwd) => {
      const finding = page.locator(difference).first()
      await finding.locator("summary").first().click()
      await finding.getByLabel("Because").fill("Half a thou")
      writeFileSync(join(cwd, "articles/south.md"), differing["south.md"].replace("19", "21"))
      const status = page.getByRole("status").filter({ hasText: "There is a newer report." })
      await status.waitFor()
      expect(await finding.getByLabel("Because").inputValue()).toBe("Half a thou")
      await finding.getByLabel("Because").fill("Half a thought.")
      await finding.getByRole("button", { name: "Confirm" }).click()
      await finding.getByRole("alert").filter({ hasText: "newer report" }).waitFor()
      await Promise.all([page.waitForEvent("load"), status.getByRole("button", { name: "Show it" }).click()])
      expect(existsSync(join(cwd, "variorum.decisions.yaml"))).toBe(false)
    })
    // The server's refusal is the one thing the browser tells of.
    expect(trouble).toEqual([expect.stringMatching(/console: .*40[49]/u)])
  })

  it("says so when the server has gone", async () => {
    await visit(async (page, _, end) => {
      await end()
      await page.getByRole("status").filter({ hasText: "No connection" }).waitFor()
    })
  })
})
