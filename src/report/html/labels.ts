import type { Verdict } from "../../model/report.ts"
import { capitalised, variantLetter, verdictWords } from "../words.ts"
import { html, type Html } from "./markup.ts"

/** Which shape and colour a variant has. They repeat after the sixth; the letter tells those apart. */
export function variantLook(variant: number): number {
  return variant % 6
}

/** The mark that equal values share: a letter in a shape of its own. */
export function variantBadge(variant: number): Html {
  return html`<span class="badge badge-${variantLook(variant)}"><span class="visually-hidden">value </span>${variantLetter(variant)}</span>`
}

/** The verdict as symbol and word. */
export function verdictTag(verdict: Verdict): Html {
  const words = verdictWords[verdict]
  return html`<span class="tag tag-${verdict}"><span aria-hidden="true">${words.symbol}</span> ${capitalised(words.one)}</span>`
}
