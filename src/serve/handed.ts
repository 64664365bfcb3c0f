/** What the page's script is told, in a meta element of the page. */
export interface Handed {
  readonly version: string
  /** What a decision must be sent with. */
  readonly token: string
  /** The findings by their anchors on the page. */
  readonly findings: Readonly<Record<string, HandedFinding>>
}

/** A finding as the page shows it, with the decision on it if there is one. */
export interface HandedFinding {
  readonly id: string
  /** What it says, in short: sent back with a decision, which is taken upon this. */
  readonly says: string
  readonly as?: string
  readonly because?: string
  readonly by?: string
}

/** How things stand: what open pages are told at once, and at every change. */
export interface Standing {
  /** The version of the report that there is now. */
  readonly version: string
  readonly problems: ReadonlyArray<string>
}
