const key = "variorum-place"

interface Place {
  readonly open: ReadonlyArray<string>
  readonly at: { readonly id: string, readonly top: number } | null
  readonly scroll: number
}

/** Puts the reader back where he or she was before the page was loaded anew. Filters are in the address already. */
export function keepPlace(): void {
  const kept = sessionStorage.getItem(key)
  if (kept === null) return
  sessionStorage.removeItem(key)
  const { at, open, scroll } = JSON.parse(kept) as Place
  for (const id of open) document.getElementById(id)?.querySelector("details")?.setAttribute("open", "")
  // After the browser's own wish to go to the address's anchor.
  requestAnimationFrame(() => {
    const element = at === null ? null : document.getElementById(at.id)
    if (at === null || element === null) return scrollTo({ top: scroll, behavior: "instant" })
    // Parts that are out of sight have no exact height until they come into it.
    element.scrollIntoView({ behavior: "instant" })
    scrollBy({ top: element.getBoundingClientRect().top - at.top, behavior: "instant" })
  })
}

/** Loads the page anew, and remembers where the reader is. */
export function loadAnew(): void {
  const findings = [...document.querySelectorAll<HTMLElement>(".finding[id]")]
  const inView = [...findings, ...document.querySelectorAll<HTMLElement>("section[id]")].filter((element) => {
    const { bottom, top } = element.getBoundingClientRect()
    return element.checkVisibility() && bottom > 0 && top < innerHeight
  })
  // What sticks out above may be longer or shorter when it is loaded anew.
  const seen = inView.find((element) => element.getBoundingClientRect().top >= 0) ?? inView[0]
  const place: Place = {
    open: findings.filter((finding) => finding.querySelector("details")?.open === true).map(({ id }) => id),
    at: seen === undefined ? null : { id: seen.id, top: seen.getBoundingClientRect().top },
    scroll: scrollY
  }
  sessionStorage.setItem(key, JSON.stringify(place))
  history.scrollRestoration = "manual"
  location.reload()
}
