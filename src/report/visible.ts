/**
 * Control characters other than tab and line ends, bidirectional controls, invisible separators and lone surrogates:
 * characters that could hide, reorder or overwrite the words of an article.
 */
const hidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uD800-\uDFFF]/gu

/** The code point of a hidden character as a reader may look it up: `[U+202E]`. */
function codePoint(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`
}

/** Replaces every hidden character by its visible code point. `show` may dress it up for a format. */
export function visible(text: string, show: (code: string) => string = (code) => code): string {
  return text.replace(hidden, (character) => show(codePoint(character)))
}

/** As {@link visible}, on one line: each run of white space becomes one space. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/gu, " ").trim())
}

/** Escapes hidden characters inside JSON text; it still parses to the same value. */
export function escapeHiddenInJson(json: string): string {
  return suspect.test(json) ? json.replace(hidden, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`) : json
}

/** Halves of characters count as hidden here, so that the test can go by units: reports are long and hardly ever hold anything. */
const suspect = new RegExp(hidden.source)
