/** The formats that `diff --format` can ask for. */
export const diffFormats = ["terminal", "markdown", "json"] as const
export type DiffFormat = (typeof diffFormats)[number]

/** The changes that `diff --fail-on` can name. */
export const diffFailLevels = ["new-contradiction", "new-discrepancy", "any", "none"] as const
export type DiffFailLevel = (typeof diffFailLevels)[number]
