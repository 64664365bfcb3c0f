/** A finding that both articles have a part in: the quotations of each. */
interface Row {
  readonly finding: HTMLElement
  readonly first: ReadonlyArray<HTMLElement>
  readonly second: ReadonlyArray<HTMLElement>
}

/** A choice of two articles, whose shared claims are set in one row each with the words of the findings. */
export function sideBySide(): void {
  const section = document.getElementById("side-by-side")
  const choice = section?.querySelector<HTMLElement>(".pair-choice")
  const first = document.querySelector<HTMLSelectElement>("#pair-first")
  const second = document.querySelector<HTMLSelectElement>("#pair-second")
  if (section === null || !choice || first === null || second === null) return
  choice.hidden = false

  const show = (): void => {
    const rows = sharedRows(first.value, second.value)
    choice.querySelector(".pair-count")!.textContent = first.value === second.value
      ? "Choose two different articles."
      : `${rows.length} shared ${rows.length === 1 ? "claim" : "claims"}.`
    const names = [first, second].map((select) => select.selectedOptions[0]?.textContent ?? "")
    choice.querySelector(".aligned")!.replaceChildren(...rows.map((row) => rowOf(row, names)))
  }
  /** Shows the pair that an anchor names. */
  const showAnchored = (hash: string): boolean => {
    const [, left, right] = /^#pair-(\d+)-(\d+)$/u.exec(hash) ?? []
    if (left === undefined || right === undefined) return false
    first.value = left
    second.value = right
    show()
    section.scrollIntoView()
    return true
  }

  first.selectedIndex = 0
  second.selectedIndex = 1
  for (const select of [first, second]) select.addEventListener("change", show)
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-pair]") : null
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    history.pushState(null, "", `#${link.dataset["pair"] ?? ""}`)
    showAnchored(location.hash)
    first.focus({ preventScroll: true })
  })
  addEventListener("hashchange", () => showAnchored(location.hash))
  if (!showAnchored(location.hash)) show()
}

/** In the order in which the first article makes the claims. */
function sharedRows(first: string, second: string): ReadonlyArray<Row> {
  if (first === second) return []
  const quotations = (finding: HTMLElement, article: string): ReadonlyArray<HTMLElement> =>
    [...finding.querySelectorAll<HTMLElement>(`figure[data-article="${article}"]`)]
  const start = ({ first: ours }: Row): number => Math.min(...ours.map((figure) => Number(figure.dataset["start"])))
  return [...document.querySelectorAll<HTMLElement>(".finding")]
    .map((finding) => ({ finding, first: quotations(finding, first), second: quotations(finding, second) }))
    .filter((row) => row.first.length > 0 && row.second.length > 0)
    .sort((a, b) => start(a) - start(b))
}

function element(name: string, className: string, ...children: ReadonlyArray<Node | string>): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.append(...children)
  return made
}

function rowOf({ finding, first, second }: Row, names: ReadonlyArray<string>): HTMLElement {
  const link = document.createElement("a")
  link.href = `#${finding.id}`
  const verdict = finding.querySelector(".finding-body > .facts .tag")?.cloneNode(true)
  link.append(...(verdict === undefined ? [] : [verdict, " "]), finding.querySelector("h4")?.textContent ?? "")
  const sides = [first, second].map((figures, index) =>
    element("div", "side", element("span", "side-name", names[index] ?? ""), ...figures.flatMap(partsOf)))
  return element("li", "", element("p", "aligned-topic", link), element("div", "sides", ...sides))
}

/** The mark of a quotation's value, and the quotation in its sentence. */
function partsOf(figure: HTMLElement): ReadonlyArray<Node> {
  return [figure.closest(".variant")?.querySelector(".badge"), figure.querySelector("blockquote")]
    .flatMap((part) => (part === null || part === undefined ? [] : [part.cloneNode(true)]))
}
