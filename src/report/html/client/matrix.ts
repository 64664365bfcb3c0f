import { readControls } from "./controls.ts"
import { grid } from "./grid.ts"
import { keys } from "./keys.ts"
import { readTable, type Shown } from "./table.ts"
import { everything, fragmentOf, viewOf, type View } from "./view.ts"

/** Browsers allow an address only so many changes in a while; a reader who types makes many. */
const addressDelay = 250

function claims(amount: number): string {
  return amount === 1 ? "1 claim" : `${amount} claims`
}

function statusOf({ all, folded, shown }: Shown): string {
  const what = shown === all ? `All ${claims(all)} shown.` : `${shown} of ${claims(all)} shown.`
  return folded === 0 ? what : `${what} ${claims(folded)} on which all agree folded.`
}

/** Filters, order, comparison with one article, and keys of the matrix. */
export function matrix(): void {
  const element = document.querySelector<HTMLElement>("#matrix .controls")
  const table = document.querySelector<HTMLTableElement>(".matrix table")
  const dialog = document.querySelector<HTMLDialogElement>("#keys")
  if (element === null || table === null || dialog === null) return
  const controls = readControls(element)
  const rows = readTable(table, controls.choices("base"), controls.choices("person"))
  const settle = grid(table)
  // The cells are stops for Tab now: the frame need not be one.
  table.parentElement?.removeAttribute("tabindex")

  const show = (view: View): void => {
    const status = statusOf(rows.show(view))
    if (controls.status.textContent !== status) controls.status.textContent = status
    settle()
  }
  let pending: ReturnType<typeof setTimeout> | undefined
  const changed = (): void => {
    const view = controls.read(shortcuts.enabled())
    show(view)
    clearTimeout(pending)
    pending = setTimeout(() => history.replaceState(history.state, "", fragmentOf(view)), addressDelay)
  }
  const shortcuts = keys(dialog, controls.search, controls.help, changed)
  const follow = (): boolean => {
    const view = viewOf(location.hash)
    if (view === null) return false
    controls.write(view)
    shortcuts.enable(view.shortcuts)
    show(controls.read(view.shortcuts))
    return true
  }

  controls.onChoice(changed)
  element.hidden = false
  // The anchor of a finding or an article is no view: what was chosen stays as it is.
  addEventListener("hashchange", () => {
    if (follow() && location.hash.includes("?")) document.getElementById("matrix")?.scrollIntoView()
  })
  if (!follow()) show(everything)
  else if (location.hash.includes("?")) document.getElementById("matrix")?.scrollIntoView()
}
