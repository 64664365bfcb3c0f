/** What a stretch of terminal text is for; an ink decides how that looks. */
export type Tone = "alarm" | "notice" | "calm" | "strong" | "quiet"

/** Dresses text up for where it is read. */
export type Ink = (tone: Tone, text: string) => string

/** No colours: for files, pipes and whoever wants none. Nothing is told by colour alone. */
export const plain: Ink = (_tone, text) => text

const codes: Readonly<Record<Tone, readonly [on: number, off: number]>> = {
  alarm: [31, 39], notice: [33, 39], calm: [32, 39], strong: [1, 22], quiet: [2, 22]
}

/** Colours of the terminal's own palette, so that they fit light and dark ones. */
export const coloured: Ink = (tone, text) => (text === "" ? "" : `\u001b[${codes[tone][0]}m${text}\u001b[${codes[tone][1]}m`)
