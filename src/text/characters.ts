/**
 * Character classes by code unit, decided here once, for the loop over the text: `Intl.Segmenter` follows the language data of
 * the machine, and a report must not. (`\p{…}` in a regular expression follows the Unicode version of Node alone.)
 */

const between = (code: number, low: number, high: number) => code >= low && code <= high

export const isDigit = (code: number): boolean => between(code, 48, 57)

const asciiLetter = (code: number) => between(code | 32, 97, 122)

/** Letters of any script. Above ASCII everything counts that is neither space, punctuation, symbol nor surrogate. */
export const isLetter = (code: number): boolean =>
  asciiLetter(code) ||
  (code >= 0xaa && code !== 0xd7 && code !== 0xf7 &&
    (code >= 0xc0 || code === 0xaa || code === 0xb5 || code === 0xba) &&
    !between(code, 0x2000, 0x2e7f) && !between(code, 0x3000, 0x303f) && !between(code, 0xd800, 0xf8ff) &&
    !between(code, 0xfe00, 0xfe6f) && !between(code, 0xff00, 0xff20) && code < 0xfff0 && code !== 0xfeff && code !== 0x1680)

export const isSpace = (code: number): boolean =>
  code === 32 || between(code, 9, 13) || code === 0xa0 || code === 0x1680 || between(code, 0x2000, 0x200b) ||
  code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff

export const isNewline = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029

/** `'` and the typographic apostrophe, which is also the closing single quotation mark. */
export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019

/** Without accents and ligature-free where Unicode says so: "Þorgerður" stays, "Zürich" becomes "zurich". */
export const fold = (word: string): string => {
  let ascii = true
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) { ascii = false; break }
  return ascii ? word.toLowerCase() : word.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[øłđıæœß]/g, (letter) => undivided[letter]!)
}

/** Letters that Unicode takes for whole, as papers without them write them. */
const undivided: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", ı: "i", æ: "ae", œ: "oe", ß: "ss" }

const asTwoLetters: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa", æ: "ae", ß: "ss" }

/** Whether two names are one but for a letter that papers without it write as two: "Düsseldorf", "Duesseldorf". */
export const areOneInTwoLetters = (left: string, right: string): boolean =>
  special.test(left + right) && asPlain(left) === asPlain(right)

const special = /[äöüøåæß]/i

const asPlain = (word: string): string => fold(word.normalize("NFC").toLowerCase().replace(/[äöüøåæß]/g, (letter) => asTwoLetters[letter]!))
