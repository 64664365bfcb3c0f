import type { Handed, HandedFinding } from "../handed.ts"

const kinds = [["confirmed", "Confirm"], ["dismissed", "Dismiss"], ["noted", "Note"]] as const

const nameKey = "variorum-by"

/** Whether somebody is writing a decision. */
export function isDeciding(): boolean {
  return [...document.querySelectorAll<HTMLTextAreaElement>("form.decide textarea")].some((field) => field.value !== field.defaultValue)
}

/** Puts a form for a decision into every finding when it is opened: five hundred at once would be slow. */
export function decisions(handed: Handed): void {
  const addTo = (target: EventTarget | null): void => {
    if (!(target instanceof HTMLDetailsElement) || !target.open) return
    const finding = target.closest<HTMLElement>(".finding")
    const known = finding === null ? undefined : handed.findings[finding.id]
    const body = finding?.querySelector(".finding-body")
    if (known !== undefined && body != null && body.querySelector("form.decide") === null) body.append(formFor(known, handed.token))
  }
  document.addEventListener("toggle", ({ target }) => addTo(target), { capture: true })
  for (const details of document.querySelectorAll("details[open]")) addTo(details)
}

function formFor(finding: HandedFinding, token: string): HTMLFormElement {
  const form = document.createElement("form")
  form.className = "decide"
  form.setAttribute("aria-label", "Your decision")
  const heading = document.createElement("h5")
  heading.textContent = "Your decision"
  const because = document.createElement("textarea")
  because.rows = 2
  because.required = true
  because.maxLength = 2000
  because.defaultValue = finding.because ?? ""
  const by = document.createElement("input")
  by.maxLength = 200
  by.autocomplete = "name"
  by.value = finding.by ?? localStorage.getItem(nameKey) ?? ""
  const buttons = document.createElement("div")
  buttons.className = "buttons"
  for (const [as, label] of kinds) buttons.append(button(as, label, finding.as === as))
  if (finding.as !== undefined) {
    const back = button("", "Take back", false)
    back.formNoValidate = true
    buttons.append(back)
  }
  const alert = document.createElement("p")
  alert.setAttribute("role", "alert")
  form.append(heading, labelled("Because", because), labelled("Your name, if you like", by), buttons, alert)
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    const as = event.submitter instanceof HTMLButtonElement ? event.submitter.value : kinds[0][0]
    const name = by.value.trim()
    localStorage.setItem(nameKey, name)
    const decision = as === "" ? null : { as, because: because.value.trim(), ...(name === "" ? {} : { by: name }) }
    void send({ finding: finding.id, says: finding.says, decision }, token).then((problem) => {
      alert.textContent = problem ?? ""
      // What was written is kept now, and the page that comes next shows it.
      if (problem === null) because.defaultValue = because.value
    })
  })
  return form
}

function button(value: string, label: string, pressed: boolean): HTMLButtonElement {
  const made = document.createElement("button")
  made.type = "submit"
  made.value = value
  made.textContent = label
  made.setAttribute("aria-pressed", String(pressed))
  return made
}

function labelled(text: string, field: HTMLElement): HTMLLabelElement {
  const label = document.createElement("label")
  const words = document.createElement("span")
  words.textContent = text
  label.append(words, field)
  return label
}

/** Sends a decision, and gives what is wrong with it, or null. */
async function send(decision: unknown, token: string): Promise<string | null> {
  try {
    const response = await fetch("/decisions", {
      method: "POST",
      headers: { "content-type": "application/json", "x-variorum-token": token },
      body: JSON.stringify(decision)
    })
    return response.ok ? null : await response.text()
  } catch {
    return "No connection to variorum serve: the decision is not kept."
  }
}
