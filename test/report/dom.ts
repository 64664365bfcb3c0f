import { parseHTML } from "linkedom"

/** The little of the DOM that these tests read; the project's types do without those of a browser. */
export interface DomElement {
  readonly id: string
  readonly localName: string
  readonly textContent: string
  readonly nextElementSibling: DomElement | null
  readonly attributes: Iterable<{ readonly name: string }>
  readonly getAttribute: (name: string) => string | null
  readonly closest: (selector: string) => DomElement | null
  readonly querySelector: (selector: string) => DomElement | null
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>
  readonly remove: () => void
}

/** The document element of an HTML page. */
export function parse(page: string): DomElement {
  return parseHTML(page).document.documentElement as unknown as DomElement
}

export function all(within: DomElement | null | undefined, selector: string): ReadonlyArray<DomElement> {
  return within === null || within === undefined ? [] : [...within.querySelectorAll(selector)]
}
