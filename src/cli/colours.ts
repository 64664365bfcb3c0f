import { coloured, plain, type Ink } from "../report/terminal/ink.ts"

/** What decides about colours. */
export interface Output {
  readonly isTerminal: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== ""

/**
 * Colours on a terminal only. `FORCE_COLOR` asks for them anywhere (`0` and `false` refuse them) and `NO_COLOR` wants
 * none (no-color.org); of the two `FORCE_COLOR` wins, as in Node itself.
 */
export const inkFor = ({ env, isTerminal }: Output): Ink => {
  const forced = env["FORCE_COLOR"]
  if (isSet(forced)) return forced === "0" || forced === "false" ? plain : coloured
  return isSet(env["NO_COLOR"]) || env["TERM"] === "dumb" || !isTerminal ? plain : coloured
}
