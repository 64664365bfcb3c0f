import { everything, type View } from "./view.ts"

type Field = HTMLInputElement | HTMLSelectElement

/** The controls above the matrix, and the view that they stand for. */
export interface Controls {
  readonly element: HTMLElement
  readonly status: HTMLElement
  readonly help: HTMLButtonElement
  readonly search: HTMLInputElement
  /** Values of a select, without the first, which stands for none. */
  readonly choices: (name: string) => ReadonlyArray<string>
  readonly read: (shortcuts: boolean) => View
  readonly write: (view: View) => void
  /** Calls back whenever a reader chose something. */
  readonly onChoice: (changed: () => void) => void
}

/** @throws where the page lacks one of the controls: script and page are of one build, so that never happens to a reader */
function required<E extends Element>(within: ParentNode, selector: string): E {
  const found = within.querySelector<E>(selector)
  if (found === null) throw new Error(`The page has no ${selector}`)
  return found
}

export function readControls(element: HTMLElement): Controls {
  const field = (name: string): Field => required(element, `[name=${name}]`)
  const button = (name: string): HTMLButtonElement => required(element, `button[name=${name}]`)
  const verdicts = [...element.querySelectorAll<HTMLButtonElement>("button[name=verdict]")]
  const fold = button("fold")
  const isPressed = (one: HTMLButtonElement): boolean => one.getAttribute("aria-pressed") === "true"
  const press = (one: HTMLButtonElement, pressed: boolean): void => one.setAttribute("aria-pressed", String(pressed))

  const write = (view: View): void => {
    for (const name of ["words", "kind", "article", "person", "confidence", "sort", "base"] as const) {
      const control = field(name)
      control.value = view[name]
      // A link may name what this report does not have.
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0
    }
    for (const verdict of verdicts) press(verdict, view.verdicts.includes(verdict.value))
    press(fold, view.fold)
  }

  return {
    element, write,
    status: required(element, "[role=status]"),
    help: button("help"),
    search: required(element, "input[type=search]"),
    choices: (name) => [...element.querySelectorAll<HTMLOptionElement>(`select[name=${name}] option`)].slice(1).map(({ value }) => value),
    read: (shortcuts) => ({
      words: field("words").value, kind: field("kind").value, article: field("article").value, person: field("person").value,
      confidence: field("confidence").value, sort: field("sort").value, base: field("base").value,
      verdicts: verdicts.filter(isPressed).map(({ value }) => value), fold: isPressed(fold), shortcuts
    }),
    onChoice: (changed) => {
      element.addEventListener("input", changed)
      for (const toggle of [...verdicts, fold]) {
        toggle.addEventListener("click", () => {
          press(toggle, !isPressed(toggle))
          changed()
        })
      }
      button("reset").addEventListener("click", () => {
        write(everything)
        changed()
      })
    }
  }
}
