import { formats } from "../report/index.ts"

/** A format that `--format` can ask for; the terminal summary is what a run without one prints. */
export type FormatName = Exclude<keyof typeof formats, "terminal">

/** Every `FormatName`, in the order of the registry. */
export const formatNames = Object.keys(formats).filter((name): name is FormatName => name !== "terminal")

/** Whether `--format` can ask for it. */
export const isFormatName = (name: string): name is FormatName => formatNames.some((known) => known === name)
