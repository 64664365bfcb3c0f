import { type Readable, readable, refused } from "./refusal.ts"

const saveAsUtf8 = "save it as UTF-8"

/** Files that people hand over although they are no text, by their first bytes. */
const signatures: ReadonlyArray<readonly [signature: string, name: string, hint: string]> = [
  ["%PDF-", "a PDF file", "copy its text into a .txt file"],
  ["PK\u0003\u0004", "a ZIP archive or office document", "export its text as a .txt file"],
  ["\u00D0\u00CF\u0011\u00E0", "an old office document", "export its text as a .txt file"],
  ["{\\rtf", "a rich text (RTF) file", "save it as plain text, in UTF-8"],
  ["\u001F\u008B", "a gzip archive", "unpack it first"]
]

/** The first `length` bytes, one character a byte. */
const ascii = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.byteLength)).toString("latin1")

const startsWith = (bytes: Uint8Array, ...mark: ReadonlyArray<number>): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

const decodeAs = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const withoutNul = (text: string): Readable<string> =>
  text.includes("\0")
    ? refused("is no text: it holds NUL characters", "check that it is a text file, then " + saveAsUtf8)
    : readable(text)

const decodeUtf16 = (bytes: Uint8Array, bigEndian: boolean): Readable<string> => {
  const name = bigEndian ? "UTF-16 (big-endian)" : "UTF-16 (little-endian)"
  const body = Buffer.from(bytes.subarray(2))
  if (body.length % 2 === 1) return refused(`is broken ${name}: it ends in the middle of a character`, saveAsUtf8)
  const text = decodeAs(bigEndian ? body.swap16() : body, "utf-16le")
  return text === null ? refused(`is broken ${name}: it holds half a surrogate pair`, saveAsUtf8) : withoutNul(text)
}

/** 1-based line of the first byte that is not UTF-8. */
const firstBadLine = (bytes: Uint8Array): number => {
  // The decoder does not say where it failed, so halve the range that holds the first bad byte.
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  let line = 1
  for (let index = 0; index < good; index++) if (bytes[index] === 10) line++
  return line
}

const decodeUtf8 = (bytes: Uint8Array): Readable<string> => {
  if (bytes.includes(0)) {
    return bytes[0] === 0 || bytes[1] === 0
      ? refused("is no text: it holds NUL bytes (UTF-16 without a byte order mark?)", saveAsUtf8)
      : refused("is no text: it holds NUL bytes", "check that it is a text file, then " + saveAsUtf8)
  }
  const text = decodeAs(bytes, "utf-8")
  return text === null ? refused(`is not UTF-8 (line ${firstBadLine(bytes)})`, saveAsUtf8) : readable(text)
}

/** Reads the byte order mark, or null without one. */
const decodeMarked = (bytes: Uint8Array): Readable<string> | null => {
  if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return decodeUtf8(bytes.subarray(3))
  if (startsWith(bytes, 0xFF, 0xFE)) return decodeUtf16(bytes, false)
  if (startsWith(bytes, 0xFE, 0xFF)) return decodeUtf16(bytes, true)
  return null
}

const decodeSigned = (bytes: Uint8Array): Readable<string> | null => {
  const head = ascii(bytes, 8)
  const found = signatures.find(([signature]) => head.startsWith(signature))
  return found === undefined ? null : refused(`is ${found[1]}`, found[2])
}

/**
 * Bytes to text: UTF-8 with or without byte order mark, UTF-16 with one. The mark is removed and nothing else is
 * changed, so offsets into the text are offsets into the file. Other encodings are refused, never guessed: a wrong
 * guess would change the words that a report quotes.
 */
export const decodeText = (bytes: Uint8Array): Readable<string> =>
  decodeMarked(bytes) ?? decodeSigned(bytes) ?? decodeUtf8(bytes)

/** How far browsers look for a declared encoding. */
const charsetWindow = 1024

/** The encoding that an HTML file declares in a `<meta>` element near its start, or null. */
const declaredCharset = (bytes: Uint8Array): string | null => {
  const head = ascii(bytes, charsetWindow)
  const found = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(head)
  return found?.[1]?.toLowerCase() ?? null
}

const isEncoding = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== ""
  } catch {
    return false
  }
}

/**
 * Bytes of an HTML file to text: a byte order mark wins, then a declared `<meta charset>`, then UTF-8. Refused when
 * the declared encoding is unknown or the bytes are not of it.
 */
export const decodeHtml = (bytes: Uint8Array): Readable<string> => {
  const marked = decodeMarked(bytes) ?? decodeSigned(bytes)
  if (marked !== null) return marked
  const charset = declaredCharset(bytes)
  // A page that can spell out `charset` in ASCII is no UTF-16, whatever it says: HTML tells us to read UTF-8.
  if (charset === null || charset === "utf-8" || charset === "utf8" || charset.startsWith("utf-16")) return decodeUtf8(bytes)
  if (!isEncoding(charset)) return refused(`declares an unknown encoding, ${charset}`, saveAsUtf8)
  const text = decodeAs(bytes, charset)
  return text === null ? refused(`declares ${charset} but is not ${charset}`, saveAsUtf8) : withoutNul(text)
}
