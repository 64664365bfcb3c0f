import { formats } from "../report/index.ts"

/** A format that `--format` can ask for; the terminal summary is what a run without one prints. */
export type FormatName = Exclude<keyof typeof formats, "terminal">

/** Every `FormatName`, in the order of the registry. */
export const formatNames = Object.keys(formats).filter((name): name is FormatName => name !== "terminal")

/** What `--out` writes when no format is asked for: for people, and for programs that read the whole report. */
export const usualFormats: ReadonlyArray<FormatName> = ["markdown", "html", "json"]

/** What `--format` takes: a format, or `all` of them. */
export const formatChoices = [...formatNames, "all"] as const

/** Whether `--format` can ask for it. */
export const isFormatName = (name: string): name is FormatName => formatNames.some((known) => known === name)
