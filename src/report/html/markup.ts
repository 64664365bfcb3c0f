import { visible } from "../visible.ts"

/** Finished markup. Only {@link html} and {@link raw} make it, so a plain string can never become markup. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

/** What may stand in a template: strings and numbers as text, markup as markup, lists in order, null as nothing. */
export type Part = Html | string | number | null | ReadonlyArray<Part>

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" }

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? character)
}

function markupOf(part: Part): string {
  if (part === null) return ""
  if (part instanceof Html) return part.markup
  if (typeof part === "object") return part.map(markupOf).join("")
  return escaped(visible(String(part)))
}

/** A template that escapes whatever is put in, for element content and for quoted attribute values alike. */
export function html(strings: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Html {
  return new Html(strings.reduce((markup, next, index) => markup + markupOf(parts[index - 1] ?? null) + next))
}

/** Markup of our own that must not be escaped: the stylesheet and the script. Never for anything that comes from outside. */
export function raw(markup: string): Html {
  return new Html(markup)
}

export const nothing = new Html("")

/** Words of an article as element content: hidden characters are set apart from the words around them. */
export function words(text: string): Html {
  return new Html(visible(escaped(text), (code) => `<span class="hidden-character">${code}</span>`))
}

/** Words of an article within a line of ours, kept from changing the direction of what follows. */
export function isolated(text: string): Html {
  return new Html(`<bdi>${words(text).markup}</bdi>`)
}

/** An address as a link if it is a web address, else as text: `javascript:` and the like never become links. */
export function webLink(address: string): Html {
  return /^https?:\/\//iu.test(address) && URL.canParse(address)
    ? html`<a href="${address}" rel="noopener noreferrer external">${address}</a>`
    : isolated(address)
}
