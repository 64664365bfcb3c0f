import { asMarkdown, asText } from "../../taken.ts"
import { takenFrom } from "./taken.ts"

/** Anchors open their finding, j and k step through the findings, and buttons copy one. */
export function findings(): void {
  const all = [...document.querySelectorAll<HTMLElement>(".finding")]
  if (all.length === 0) return
  openTarget()
  addEventListener("hashchange", openTarget)
  document.addEventListener("keydown", (event) => step(event, all))
  copying()
}

/** A finding that an anchor leads to stays open when the next one is visited. */
function openTarget(): void {
  const target = document.getElementById(location.hash.slice(1))
  if (target?.classList.contains("finding") === true) open(target)
}

function open(finding: HTMLElement): void {
  const details = finding.querySelector("details")
  if (details !== null) details.open = true
  // Settled findings are folded away together.
  const fold = finding.parentElement?.closest("details") ?? null
  if (fold !== null) fold.open = true
}

/** Keys of one letter act only while a finding has the focus, so that they never get in the way of anything else. */
function step(event: KeyboardEvent, all: ReadonlyArray<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== "j" && event.key !== "k")) return
  if (!(event.target instanceof Element) || event.target.closest("input, select, textarea") !== null) return
  const current = event.target.closest<HTMLElement>(".finding")
  if (current === null) return
  const shown = all.filter((finding) => finding === current || finding.checkVisibility())
  const next = shown[shown.indexOf(current) + (event.key === "j" ? 1 : -1)]
  if (next === undefined) return
  event.preventDefault()
  open(next)
  next.querySelector<HTMLElement>("summary")?.focus()
  next.scrollIntoView({ block: "start" })
}

const copiedFor = 2000

function copying(): void {
  const status = document.createElement("p")
  status.className = "visually-hidden"
  status.setAttribute("role", "status")
  document.body.append(status)
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) button.hidden = false
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>("button[data-copy]") : null
    if (button !== null) void copy(button, status)
  })
}

async function copy(button: HTMLButtonElement, status: HTMLElement): Promise<void> {
  const finding = button.closest<HTMLElement>(".finding")
  if (finding === null) return
  const text = (button.dataset["copy"] === "text" ? asText : asMarkdown)(takenFrom(finding))
  const done = await navigator.clipboard?.writeText(text).then(() => true, () => false) ?? false
  if (!done && !copySelected(button, text)) {
    status.textContent = "This browser does not let the page copy. The text is selected: copy it with Ctrl+C or Command+C."
    return
  }
  status.textContent = "Copied."
  const label = button.dataset["label"] ??= button.textContent ?? ""
  button.textContent = "Copied"
  setTimeout(() => {
    button.textContent = label
    status.textContent = ""
  }, copiedFor)
}

/** The way of pages that may not reach the clipboard, such as some opened from a file. What fails is left selected to copy by hand. */
function copySelected(button: HTMLButtonElement, text: string): boolean {
  const tools = button.closest(".tools")
  const field = tools?.parentElement?.querySelector<HTMLTextAreaElement>(".copy-by-hand") ?? document.createElement("textarea")
  field.className = "copy-by-hand"
  field.readOnly = true
  field.setAttribute("aria-label", "The finding as text")
  field.value = text
  tools?.after(field)
  field.select()
  if (!document.execCommand("copy")) return false
  field.remove()
  button.focus()
  return true
}
