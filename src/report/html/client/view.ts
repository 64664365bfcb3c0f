/** What a reader has chosen to see of the matrix. All of it is in the address, so that a view can be linked. */
export interface View {
  /** Words that a claim must hold, all of them. */
  readonly words: string
  /** Verdicts to show; none means all. */
  readonly verdicts: ReadonlyArray<string>
  readonly kind: string
  /** Path of an article that must speak of the claim. */
  readonly article: string
  readonly person: string
  /** Least confidence in percent; empty for any. */
  readonly confidence: string
  /** Empty for the order of the page: by verdict. */
  readonly sort: string
  /** Path of the article that the others are compared with. */
  readonly base: string
  /** Leaves out what all agree on. */
  readonly fold: boolean
  /** Whether keys without a modifier work everywhere. */
  readonly shortcuts: boolean
}

export const everything: View = {
  words: "", verdicts: [], kind: "", article: "", person: "", confidence: "", sort: "", base: "", fold: false, shortcuts: true
}

const texts = ["words", "kind", "article", "person", "confidence", "sort", "base"] as const

/** Where a view begins in an address: before it the anchor of the matrix, as a link without a script would have it. */
const opening = "#matrix?"

/** The address's fragment of a view: `#matrix?kind=money`. Only what differs from {@link everything} is in it. */
export function fragmentOf(view: View): string {
  const parameters = new URLSearchParams()
  for (const name of texts) if (view[name] !== "") parameters.set(name, view[name])
  if (view.verdicts.length > 0) parameters.set("verdict", view.verdicts.join(" "))
  if (view.fold) parameters.set("fold", "yes")
  if (!view.shortcuts) parameters.set("shortcuts", "no")
  return parameters.size === 0 ? "#matrix" : `${opening}${parameters}`
}

/** The view of a fragment, or null where it names none, as the anchor of a finding does. */
export function viewOf(fragment: string): View | null {
  if (fragment === "#matrix") return everything
  if (!fragment.startsWith(opening)) return null
  const parameters = new URLSearchParams(fragment.slice(opening.length))
  const text = (name: string): string => parameters.get(name) ?? ""
  return {
    words: text("words"), kind: text("kind"), article: text("article"), person: text("person"), confidence: text("confidence"),
    sort: text("sort"), base: text("base"), verdicts: text("verdict").split(" ").filter((verdict) => verdict !== ""),
    fold: text("fold") === "yes", shortcuts: text("shortcuts") !== "no"
  }
}
