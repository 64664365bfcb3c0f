import { oneLine } from "../visible.ts"

export const terminalColumns = 100

/** Breaks words into lines of at most `columns`; a word longer than that is cut. */
export function wrapped(words: string, columns: number): ReadonlyArray<string> {
  const lines: Array<string> = []
  let line = ""
  for (const word of words.split(" ")) {
    let rest = word
    while (rest.length > columns) {
      const room = line === "" ? columns : columns - line.length - 1
      if (room > 0) line = line === "" ? rest.slice(0, room) : `${line} ${rest.slice(0, room)}`
      rest = rest.slice(Math.max(0, room))
      lines.push(line)
      line = ""
    }
    if (line !== "" && line.length + 1 + rest.length > columns) {
      lines.push(line)
      line = rest
    } else {
      line = line === "" ? rest : `${line} ${rest}`
    }
  }
  if (line !== "") lines.push(line)
  return lines
}

/** Indents every line, the ones after the first by two columns more. */
export function indented(lines: ReadonlyArray<string>, columns: number): ReadonlyArray<string> {
  return lines.map((line, index) => " ".repeat(index === 0 ? columns : columns + 2) + line)
}

/** An article's path, with its end kept when it is long: file names tell more than folders. */
export function articleReference(path: string): string {
  const line = oneLine(path)
  return line.length <= 40 ? line : `…${line.slice(-39)}`
}
