import type { Verdict } from "../../../model/report.ts"
import type { Taken, TakenSource } from "../../taken.ts"

const textOf = (element: Element | null | undefined): string => element?.textContent ?? ""

/** What stands before a link among the children of a paragraph, in it, and behind it. */
function aroundLink(paragraph: Element | null): TakenSource["around"] {
  const link = paragraph?.querySelector(".to-text") ?? null
  const beside = (from: "previousSibling" | "nextSibling"): string => {
    let text = ""
    for (let node = link?.[from] ?? null; node !== null; node = node[from]) text = from === "previousSibling" ? textOf(node as Element) + text : text + textOf(node as Element)
    return text
  }
  return [beside("previousSibling"), textOf(link), beside("nextSibling")]
}

/** Who says it and where, as its caption has it. */
function creditOf(figure: HTMLElement): string {
  const paths = document.querySelectorAll("#articles > article > .facts code")
  const line = textOf(figure.querySelector("figcaption a")).replace(/\D/gu, "")
  const name = `${textOf(figure.querySelector("strong"))} (${textOf(paths[Number(figure.dataset["article"])])}:${line})`
  return [name, ...[...figure.querySelectorAll("figcaption .qualified")].map(textOf)].join(", ")
}

/** A finding as the page shows it, to take along. */
export function takenFrom(finding: HTMLElement): Taken {
  const facts = finding.querySelector(".finding-body > .facts")
  return {
    id: textOf(facts?.querySelector("a code")),
    verdict: (/finding-(\w+)/u.exec(finding.className)?.[1] ?? "related") as Verdict,
    confidence: textOf(facts?.querySelector(".confidence")).replace(/^\D+/u, ""),
    topic: textOf(finding.querySelector("h4")),
    message: textOf(finding.querySelector(".message")),
    variants: [...finding.querySelectorAll(".variant")].map((variant) => ({
      letter: variant.querySelector(".badge")?.lastChild?.textContent ?? "",
      value: textOf(variant.querySelector("h5 > bdi")),
      sources: [...variant.querySelectorAll<HTMLElement>("figure")].map((figure) => ({ credit: creditOf(figure), around: aroundLink(figure.querySelector("blockquote p")) }))
    })),
    notes: [...finding.querySelectorAll(".finding-body > .note")].map(textOf),
    explanations: [...finding.querySelectorAll(".explanations li")].map((item) => ({
      text: textOf(item.querySelector("bdi")),
      source: item.querySelector(".muted")?.querySelector("a, bdi")?.textContent ?? null
    }))
  }
}
