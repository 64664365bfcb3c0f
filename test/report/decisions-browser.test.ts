import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { chromium, type Browser, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { renderHtml } from "../../src/report/html.ts"
import { decidedReport } from "./decided.ts"
import { articles } from "./sample.ts"

const executablePath = "/usr/bin/chromium"
const installed = existsSync(executablePath)
if (!installed) console.warn(`The browser tests of decisions in the report are skipped: no browser at ${executablePath}.`)

describe.skipIf(!installed)("settled findings in a browser", () => {
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "variorum-decided-"))
    writeFileSync(join(folder, "report.html"), renderHtml(decidedReport, articles))
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  const visit = async (anchor: string): Promise<Page> => {
    const page = await (await browser.newContext({ reducedMotion: "reduce", viewport: { width: 1280, height: 900 } })).newPage()
    await page.goto(pathToFileURL(join(folder, "report.html")).href + anchor)
    return page
  }

  it("are folded away until their line is clicked, and then show the reason", async () => {
    const page = await visit("")
    const dismissed = page.locator("#finding-c0ffee01")
    expect(await dismissed.isVisible()).toBe(false)
    await page.locator("#verdict-contradiction .settled > summary").click()
    await dismissed.waitFor({ state: "visible" })
    await dismissed.locator("> details > summary").click()
    expect(await dismissed.locator(".decision").innerText()).toBe("Dismissed by Ada: With & without <roads>.")
    await page.context().close()
  })

  it("come in sight when an anchor leads to them", async () => {
    const page = await visit("#finding-c0ffee01")
    expect(await page.locator("#finding-c0ffee01 .message").isVisible()).toBe(true)
    await page.context().close()
  })
})
