import type { Verdict } from "../../../model/report.ts"
import { relationOf } from "../relation.ts"
import { asked, searchable, sorted, type Row } from "./rows.ts"
import type { View } from "./view.ts"

/** A row with its element. */
interface TableRow extends Row {
  readonly element: HTMLTableRowElement
  readonly verdict: Verdict
}

export interface Shown {
  readonly shown: number
  readonly folded: number
  readonly all: number
}

/** The matrix's table, once read: {@link show} makes it what a view asks for. */
export interface Table {
  readonly show: (view: View) => Shown
}

function variantsOf(cell: Element | undefined): ReadonlyArray<number> {
  return (cell?.getAttribute("data-variants") ?? "").split(" ").filter((part) => part !== "").map(Number)
}

/** Topic, values and people of a row, and the message and the sentences of its finding. */
function wordsOf(element: HTMLTableRowElement, people: ReadonlyArray<string>): string {
  const heading = element.cells[0]?.querySelector("a")
  const finding = document.getElementById(heading?.hash.slice(1) ?? "")
  const parts = [...element.querySelectorAll(".cell-words"), ...(finding?.querySelectorAll(".message, blockquote") ?? [])]
  return searchable([heading?.textContent, ...people, ...parts.map(({ textContent }) => textContent)].join(" "))
}

function rowOf(
  element: HTMLTableRowElement, place: number, articles: ReadonlyArray<string>, people: ReadonlyArray<string>
): TableRow {
  const { confidence, kind, rank, verdict } = element.dataset
  const speaking = [...element.querySelectorAll<HTMLTableCellElement>("td[data-variants]")]
  const own = (element.dataset["people"] ?? "").split(" ").flatMap((number) => (number === "" ? [] : [people[Number(number)] ?? ""]))
  let text: string | null = null
  return {
    element, place, rank: Number(rank), verdict: verdict as Verdict, kind: kind ?? "", confidence: Number(confidence),
    topic: element.cells[0]?.querySelector("a")?.textContent ?? "",
    people: own,
    articles: new Set(speaking.map(({ cellIndex }) => articles[cellIndex - 1] ?? "")),
    agreed: new Set(speaking.flatMap(variantsOf)).size === 1,
    text: () => (text ??= wordsOf(element, own))
  }
}

/**
 * @param articles paths in the order of the columns
 * @param people names in the order that the rows refer to
 */
export function readTable(table: HTMLTableElement, articles: ReadonlyArray<string>, people: ReadonlyArray<string>): Table {
  const groups = [...table.tBodies]
  const rows = groups.flatMap((group) => [...group.querySelectorAll<HTMLTableRowElement>("tr[data-verdict]")])
    .map((element, place) => rowOf(element, place, articles, people))
  const homes = new Map(rows.map((row) => [row, row.element.parentElement]))
  // Rows in an order across verdicts have no group above them.
  const flat = table.createTBody()
  flat.setAttribute("role", "rowgroup")
  let order: string | null = null
  let base: string | null = null

  const arrange = (sort: string): void => {
    if (sort === order) return
    order = sort
    const across = sorted(rows, sort)
    if (across === null) for (const row of rows) homes.get(row)?.append(row.element)
    else flat.append(...across.map(({ element }) => element))
    for (const group of groups) group.classList.toggle("emptied", across !== null)
  }

  const compare = (article: string): void => {
    if (article === base) return
    base = article
    for (const cell of table.querySelectorAll(".base, [data-against]")) {
      cell.classList.remove("base")
      cell.removeAttribute("data-against")
    }
    const column = articles.indexOf(article) + 1
    if (column === 0) return
    table.tHead?.rows[0]?.cells[column]?.classList.add("base")
    for (const { element, verdict } of rows) {
      const own = element.cells[column]
      own?.classList.add("base")
      const values = variantsOf(own)
      if (values.length === 0) continue
      for (const cell of element.querySelectorAll("td[data-variants]")) {
        if (cell !== own) cell.setAttribute("data-against", relationOf(verdict, values, variantsOf(cell)))
      }
    }
  }

  return {
    show: (view) => {
      arrange(view.sort)
      compare(view.base)
      const isAsked = asked(view)
      const found = rows.filter(isAsked)
      const shown = new Set(view.fold ? found.filter(({ agreed }) => !agreed) : found)
      for (const row of rows) row.element.classList.toggle("filtered", !shown.has(row))
      for (const group of groups) group.classList.toggle("filtered", group.querySelector("tr[data-verdict]:not(.filtered)") === null)
      return { shown: shown.size, folded: found.length - shown.size, all: rows.length }
    }
  }
}
