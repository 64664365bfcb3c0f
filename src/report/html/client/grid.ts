/** How far Page Up and Page Down go. */
const pageOfRows = 10

/** Titles of groups are none to stand in. */
function isStop(row: HTMLTableRowElement): boolean {
  return !row.classList.contains("group")
}

/** Rows to stand in that are not filtered away. */
function rowsOf(table: HTMLTableElement): ReadonlyArray<HTMLTableRowElement> {
  return [...table.rows].filter((row) => isStop(row) && row.checkVisibility())
}

/** Narrow screens leave out the cells of articles that say nothing. */
function cellsOf(row: HTMLTableRowElement | undefined): ReadonlyArray<HTMLTableCellElement> {
  return row === undefined ? [] : [...row.cells].filter((cell) => cell.checkVisibility())
}

/** The cell of a row in a column, or the nearest before it. */
function cellAt(row: HTMLTableRowElement | undefined, column: number): HTMLTableCellElement | undefined {
  const cells = cellsOf(row)
  return cells.findLast(({ cellIndex }) => cellIndex <= column) ?? cells[0]
}

/** Where a key leads from a cell, or undefined if it leads nowhere. */
function destination(table: HTMLTableElement, cell: HTMLTableCellElement, event: KeyboardEvent): HTMLTableCellElement | undefined {
  const row = cell.parentElement as HTMLTableRowElement
  const rows = rowsOf(table)
  const at = rows.indexOf(row)
  const cells = cellsOf(row)
  const away = (by: number): HTMLTableCellElement | undefined =>
    cellAt(rows[Math.min(Math.max(at + by, 0), rows.length - 1)], cell.cellIndex)
  switch (event.key) {
    case "ArrowRight": return cells[cells.indexOf(cell) + 1]
    case "ArrowLeft": return cells[cells.indexOf(cell) - 1]
    case "ArrowDown": return away(1)
    case "ArrowUp": return away(-1)
    case "PageDown": return away(pageOfRows)
    case "PageUp": return away(-pageOfRows)
    case "Home": return cellsOf(event.ctrlKey ? rows[0] : row)[0]
    case "End": return cellsOf(event.ctrlKey ? rows.at(-1) : row).at(-1)
    default: return undefined
  }
}

/**
 * Makes the table a grid with one stop for Tab: arrows go from cell to cell, Enter follows the link of a cell or, where
 * it has several, goes in among them, and Escape comes back out.
 *
 * @returns to be called when rows were filtered or moved, so that the stop is one that is there
 */
export function grid(table: HTMLTableElement): () => void {
  table.setAttribute("role", "grid")
  for (const cell of table.querySelectorAll("td")) cell.setAttribute("role", "gridcell")
  for (const link of table.querySelectorAll("a")) link.tabIndex = -1
  let current: HTMLTableCellElement | undefined

  const stopAt = (cell: HTMLTableCellElement | undefined): void => {
    if (current !== undefined) current.removeAttribute("tabindex")
    current = cell
    if (cell !== undefined) cell.tabIndex = 0
  }
  const goTo = (cell: HTMLTableCellElement): void => {
    stopAt(cell)
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: "nearest", inline: "nearest" })
  }
  const leave = (cell: HTMLTableCellElement): void => {
    for (const link of cell.querySelectorAll("a")) link.tabIndex = -1
  }
  const enter = (cell: HTMLTableCellElement): void => {
    const links = [...cell.querySelectorAll("a")]
    if (links.length === 1) links[0]?.click()
    if (links.length < 2) return
    for (const link of links) link.tabIndex = 0
    links[0]?.focus()
  }

  table.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement
    const cell = target.closest<HTMLTableCellElement>("th, td")
    if (cell === null || event.altKey || event.metaKey) return
    if (target !== cell) {
      if (event.key !== "Escape") return
      leave(cell)
      goTo(cell)
    } else if (event.key === "Enter") {
      enter(cell)
    } else {
      const next = destination(table, cell, event)
      if (next === undefined) return
      goTo(next)
    }
    event.preventDefault()
  })
  table.addEventListener("focusout", (event) => {
    const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>("th, td")
    if (cell !== null && !cell.contains(event.relatedTarget as Node | null)) leave(cell)
  })
  // A click moves the stop, so that the keyboard goes on from there.
  table.addEventListener("mousedown", (event) => {
    const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>("th, td")
    if (cell !== null && cell.closest(".group") === null) stopAt(cell)
  })

  return () => {
    if (current?.checkVisibility() === true) return
    const rows = [...table.rows].filter(isStop)
    const first = rows.find((row) => row.parentElement !== table.tHead && row.checkVisibility()) ?? rows[0]
    stopAt(cellsOf(first)[0])
  }
}
