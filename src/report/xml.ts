import { visible } from "./visible.ts"

/** As text between tags. What XML 1.0 cannot hold is shown by its code point; a carriage return survives parsing. */
export const xmlText = (text: string): string =>
  visible(text).replace(/[<>&\r\uFFFE\uFFFF]/gu, (character) => escapes[character] ?? character)

/** As an attribute's value in double quotes: line ends and tabs, which parsing would make spaces, survive too. */
const xmlValue = (text: string): string => xmlText(text).replace(/["\n\t]/gu, (character) => escapes[character] ?? character)

const escapes: Readonly<Record<string, string>> = {
  "<": "&lt;", ">": "&gt;", "&": "&amp;", "\"": "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;", "\uFFFE": "[U+FFFE]", "\uFFFF": "[U+FFFF]"
}

export type Attributes = Readonly<Record<string, string | number>>

/** An element with attributes in the given order, and `content`, which is XML already. */
export const element = (name: string, attributes: Attributes, content = ""): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlValue(String(value))}"`).join("")
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** Elements on lines of their own, indented within their parent. */
export const children = (elements: ReadonlyArray<string>, depth: number): string =>
  elements.length === 0 ? "" : `${elements.map((one) => `\n${"  ".repeat(depth)}${one}`).join("")}\n${"  ".repeat(depth - 1)}`
