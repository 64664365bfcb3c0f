import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest"
import { claimKinds } from "../../src/model/rule.ts"
import { renderHtml } from "../../src/report/html.ts"
import { large } from "./large.ts"
import { articles, report } from "./sample.ts"

const executablePath = "/usr/bin/chromium"
const installed = existsSync(executablePath)
if (!installed) console.warn(`The browser tests of the report's matrix are skipped: no browser at ${executablePath}.`)

describe.skipIf(!installed)("the matrix in a browser", () => {
  let browser: Browser
  let folder: string
  let page: Page

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "variorum-matrix-"))
    writeFileSync(join(folder, "sample.html"), renderHtml(report, articles))
    writeFileSync(join(folder, "large.html"), renderHtml(large.report, large.articles))
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  afterEach(() => page.context().close())

  async function open(fragment = "", options: BrowserContextOptions = {}, name = "sample"): Promise<void> {
    page = await (await browser.newContext({ reducedMotion: "reduce", viewport: { width: 1280, height: 900 }, ...options })).newPage()
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href + fragment)
  }

  const topics = (): Promise<ReadonlyArray<string>> => page.locator(".matrix tr[data-verdict] > th > a:visible").allTextContents()
  const status = (): Promise<string | null> => page.locator("#matrix [role=status]").textContent()
  const choose = (name: string, label: string): Promise<unknown> => page.locator(`#matrix select[name=${name}]`).selectOption({ label })
  const press = (name: string): Promise<void> => page.locator("#matrix .controls").getByRole("button", { name }).click()
  /** The words of the cell that has the focus, and the heading of its row. */
  const focused = (): Promise<string> => page.evaluate("document.activeElement.matches('th, td') ? document.activeElement.innerText.split('\\n').join(' ').trim() : document.activeElement.localName")

  it("shows the claims that are asked for, and says how many", async () => {
    await open()
    expect(await status()).toBe("All 9 claims shown.")
    await press("Contradictions")
    await press("Updates")
    expect(await topics()).toEqual(["Cost of the repair", "Tomas Reeh at the reopening", "People treated for heat exhaustion"])
    expect(await status()).toBe("3 of 9 claims shown.")
    await choose("kind", "Money")
    expect(await topics()).toEqual(["Cost of the repair"])
    await press("Show everything")
    expect(await status()).toBe("All 9 claims shown.")
    await choose("article", "Evening Bell")
    expect(await topics()).toEqual(["Start of the cycle lane", "People treated for heat exhaustion", "How long the bridge was shut"])
    await choose("person", "fire brigade")
    expect(await topics()).toEqual(["People treated for heat exhaustion"])
    await press("Show everything")
    await choose("person", "Tomas Reeh")
    expect(await topics()).toEqual(["Tomas Reeh at the reopening"])
  })

  it("searches topics, values, people and the sentences of the articles", async () => {
    await open()
    const found: Record<string, ReadonlyArray<string>> = {}
    for (const words of ["HEAT exhaust", "regional transport", "EUR 4.2", "his office", "not a day too early", "nowhere"]) {
      await page.locator("#matrix input[type=search]").fill(words)
      found[words] = await topics()
    }
    expect(found).toEqual({
      "HEAT exhaust": ["People treated for heat exhaustion"],
      "regional transport": ["Tomas Reeh at the reopening", "Tomas Reeh's title"],
      "EUR 4.2": ["Cost of the repair"],
      "his office": ["Tomas Reeh at the reopening"].concat(found["his office"]?.slice(1) ?? []),
      "not a day too early": ["Cost of the repair"],
      nowhere: []
    })
    expect(await status()).toBe("0 of 9 claims shown.")
  })

  it("leaves out groups without a claim to show", async () => {
    await open("#matrix?kind=money")
    expect(await page.locator(".matrix .group:visible").allInnerTexts()).toEqual(["≠ Contradictions"])
  })

  it("sorts across verdicts, and goes back to groups", async () => {
    await open()
    const grouped = await topics()
    await choose("sort", "Claim, A to Z")
    const names = await topics()
    expect(names).toEqual([...grouped].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)))
    expect(await page.locator(".matrix .group:visible").count()).toBe(0)
    await choose("sort", "Most articles")
    expect((await topics())[0]).toBe("Cost of the repair")
    await choose("sort", "Verdict")
    expect(await topics()).toEqual(grouped)
    expect(await page.locator(".matrix .group:visible").count()).toBe(6)
  })

  it("folds what all agree on, and says how much", async () => {
    await open()
    await press("Fold what all agree on")
    expect(await topics()).not.toContain("Ida Voss's age")
    expect(await status()).toBe("8 of 9 claims shown. 1 claim on which all agree folded.")
    await press("Fold what all agree on")
    expect(await topics()).toContain("Ida Voss's age")
  })

  it("compares the articles with one of them, in words", async () => {
    await open()
    await choose("base", "Harbour Courier")
    const against = (topic: string): Promise<ReadonlyArray<string>> => page.evaluate(`[...document.querySelectorAll(".matrix tr[data-verdict]")]
      .find((row) => row.cells[0].textContent.includes(${JSON.stringify(topic)})).querySelectorAll("td").values()
      .map((cell) => cell.classList.contains("base") ? "base" : getComputedStyle(cell, "::after").content.replaceAll('"', "")).toArray()`)
    expect(await against("Cost of the repair")).toEqual(["none", "base", "≠ differ", "≠ differ"])
    expect(await against("Ida Voss's age")).toEqual(["none", "base", "= agree", "= agree"])
    expect(await against("heat exhaustion")).toEqual(["→ updated", "base", "none", "none"])
    expect(await against("Length of the bridge")).toEqual(["none", "base", "none", "≈ compatible"])
    expect(await against("bridge was shut")).toEqual(["∥ not comparable", "base", "none", "none"])
    await choose("base", "No article")
    expect(await page.locator(".matrix .base, .matrix [data-against]").count()).toBe(0)
  })

  it("keeps the view in the address, where a link brings it back", async () => {
    await open()
    await choose("kind", "Counts and measures")
    await choose("sort", "Confidence")
    await press("Updates")
    const fragment = "#matrix?kind=quantity&sort=confidence&verdict=update"
    await page.waitForURL((url) => url.hash === fragment)
    await page.context().close()
    await open(fragment)
    expect(await topics()).toEqual(["People treated for heat exhaustion"])
    expect(await page.locator("select[name=kind]").inputValue()).toBe("quantity")
    expect(await page.locator("button[value=update]").getAttribute("aria-pressed")).toBe("true")
    expect((await page.locator("#matrix").boundingBox())?.y).toBeLessThan(100)
  })

  it("keeps the view while links lead to findings, and back", async () => {
    await open("#matrix?kind=money")
    await page.locator(".matrix tr[data-verdict] th a:visible").click()
    expect(page.url()).toMatch(/#finding-c0ffee01$/u)
    expect(await topics()).toEqual(["Cost of the repair"])
    await page.goBack()
    expect(page.url()).toMatch(/#matrix\?kind=money$/u)
    expect(await topics()).toEqual(["Cost of the repair"])
  })

  it("does without what a link names and the report does not have", async () => {
    await open("#matrix?base=gone.txt&kind=money&person=Nobody")
    expect(await topics()).toEqual(["Cost of the repair"])
    expect(await page.locator("select[name=person]").inputValue()).toBe("")
  })

  it("is one stop for Tab, and arrows go from cell to cell", async () => {
    await open("#matrix?sort=importance")
    await page.locator("#matrix button[name=help]").focus()
    await page.keyboard.press("Tab")
    expect(await focused()).toMatch(/^Cost of the repair/u)
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("ArrowRight")
    expect(await focused()).toBe("value A EUR 2.4 million")
    await page.keyboard.press("ArrowDown")
    expect(await focused()).toBe("value A present")
    await page.keyboard.press("End")
    expect(await focused()).toBe("value B absent")
    await page.keyboard.press("Home")
    expect(await focused()).toMatch(/^Tomas Reeh at the reopening/u)
    await page.keyboard.press("Control+End")
    expect(await page.evaluate("document.activeElement.parentElement.cells[0].textContent")).toMatch(/^How long/u)
    await page.keyboard.press("PageUp")
    await page.keyboard.press("Control+Home")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowUp")
    expect(await page.evaluate("document.activeElement.closest('thead') !== null || document.activeElement.textContent.startsWith('Claim')")).toBe(true)
    await page.keyboard.press("Tab")
    expect(await page.evaluate("document.activeElement.closest('.matrix')")).toBeNull()
  })

  it("follows the one link of a cell with Enter, and goes in among several", async () => {
    await open("#matrix?kind=date")
    await page.locator("#matrix button[name=help]").focus()
    await page.keyboard.press("Tab")
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    expect(await page.evaluate("document.activeElement.textContent")).toContain("June 2032")
    await page.keyboard.press("Escape")
    expect(await focused()).toContain("March 2032")
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")
    expect(page.url()).toMatch(/#finding-d15c0001-source-1$/u)
  })

  it("goes to the search with / and lists its keys with ?, unless turned off", async () => {
    await open()
    await page.keyboard.press("/")
    expect(await page.evaluate("document.activeElement.type")).toBe("search")
    await page.keyboard.type("a/b?")
    expect(await page.locator("input[type=search]").inputValue()).toBe("a/b?")
    expect(await page.locator("#keys").isVisible()).toBe(false)
    await page.locator("button[name=help]").focus()
    await page.keyboard.press("?")
    expect(await page.locator("#keys").isVisible()).toBe(true)
    await page.locator("#keys [name=shortcuts]").uncheck()
    await page.keyboard.press("Escape")
    expect(await page.locator("#keys").isVisible()).toBe(false)
    expect(await page.evaluate("document.activeElement.name")).toBe("help")
    await page.keyboard.press("/")
    expect(await page.evaluate("document.activeElement.name")).toBe("help")
    await page.waitForURL(/shortcuts=no/u)
  })

  it("becomes a list of who says what on a narrow screen", async () => {
    await open("", { viewport: { width: 360, height: 740 } })
    const cost = page.locator(".matrix tr[data-verdict]", { hasText: "Cost of the repair" })
    expect(await cost.locator(".cell-article:visible").allTextContents()).toEqual(["Harbour Courier", "Valley Post", "Coastline Wire"])
    expect(await page.locator(".matrix thead").isVisible()).toBe(false)
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360)
    await page.locator("#matrix button[name=help]").focus()
    await page.keyboard.press("Tab")
    await page.keyboard.press("ArrowRight")
    expect(await focused()).toContain("Harbour Courier")
  })

  it("shows every claim and no controls without a script, and on paper whatever the view", async () => {
    await open("#matrix?kind=money", { javaScriptEnabled: false })
    expect(await topics()).toHaveLength(9)
    expect(await page.locator("#matrix .controls").isVisible()).toBe(false)
    await page.context().close()
    await open("#matrix?kind=money")
    await page.emulateMedia({ media: "print" })
    expect(await topics()).toHaveLength(9)
    expect(await page.locator("#matrix .controls").isVisible()).toBe(false)
  })

  it.each([["table", "cell", false], ["grid", "gridcell", true]] as const)("is a %s with headers to assistive technology, its fields each a %s, with scripts: %s", async (table, cell, javaScriptEnabled) => {
    await open("", { javaScriptEnabled, viewport: { width: 1280, height: 5000 } })
    const client = await page.context().newCDPSession(page)
    // The browser builds its tree after the page is drawn, in its own time.
    await vi.waitFor(async () => {
      const { nodes } = await client.send("Accessibility.getFullAXTree")
      const roles = nodes.map(({ role }) => String(role?.value))
      for (const [role, least] of [[table, 1], ["columnheader", 5], ["rowheader", 9], [cell, 36]] as const) {
        expect(roles.filter((one) => one === role).length, role).toBeGreaterThanOrEqual(least)
      }
    }, { timeout: 10_000 })
  })

  // How long it takes, `npm run bench:page` measures.
  it("lays out of 500 claims of 100 articles only those in view, and answers for all of them", async () => {
    await open("", {}, "large")
    const laidOut = (selector: string): Promise<number> => page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})]
      .filter((element) => element.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).length`)
    expect(await page.locator(".matrix tbody tr[data-verdict]").count()).toBe(500)
    expect(await laidOut(".matrix tbody tr[data-verdict]")).toBeLessThan(60)
    expect(await laidOut(".finding")).toBeLessThan(60)
    const answered: Array<string> = []
    for (const [name, value] of [["kind", "money"], ["kind", ""], ["words", "berth 77"], ["words", ""], ["sort", "topic"], ["sort", ""], ["base", "paper-002.txt"]] as const) {
      await page.evaluate(`(() => {
        const control = document.querySelector("#matrix [name=${name}]")
        control.value = ${JSON.stringify(value)}
        control.dispatchEvent(new Event("input", { bubbles: true }))
      })()`)
      answered.push(await status() ?? "")
    }
    // The kinds take turns.
    const aboutMoney = Array.from({ length: 500 }, (_, claim) => claimKinds[claim % claimKinds.length]).filter((kind) => kind === "money").length
    expect(answered).toEqual([
      `${aboutMoney} of 500 claims shown.`, "All 500 claims shown.", "15 of 500 claims shown.", "All 500 claims shown.", "All 500 claims shown.", "All 500 claims shown.", "All 500 claims shown."
    ])
    expect(await laidOut(".matrix tbody tr[data-verdict]")).toBeLessThan(60)
  }, 60_000)
}, 60_000)
