import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decodeHtml, decodeText } from "../../src/io/decode.ts"

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le")
  return bigEndian ? bytes.swap16() : bytes
}
const withBom = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xEF, 0xBB, 0xBF]), utf8(text)])
const reason = (bytes: Uint8Array, decode = decodeText): string => {
  const result = decode(bytes)
  return result.ok ? `no refusal but ${JSON.stringify(result.value)}` : result.refusal.reason
}

describe("decodeText", () => {
  it("gives back every text from every encoding it reads", () => {
    const anyText = fc.string({ unit: "binary" }).filter((text) => !text.includes("\0") && !/^[\uFEFF%P{\u001F]/u.test(text))
    fc.assert(fc.property(anyText, (text) => {
      expect(decodeText(utf8(text))).toEqual({ ok: true, value: text })
      expect(decodeText(withBom(text))).toEqual({ ok: true, value: text })
      expect(decodeText(utf16(text, false))).toEqual({ ok: true, value: text })
      expect(decodeText(utf16(text, true))).toEqual({ ok: true, value: text })
    }))
  })

  it("keeps CRLF and removes one byte order mark only", () => {
    expect(decodeText(withBom("one\r\ntwo\r\n"))).toEqual({ ok: true, value: "one\r\ntwo\r\n" })
    expect(decodeText(withBom("\uFEFFx"))).toEqual({ ok: true, value: "\uFEFFx" })
  })

  it("names the line that is not UTF-8", () => {
    expect(reason(Buffer.concat([utf8("one\ntwo é\nthree "), Buffer.from([0xE9]), utf8(" four\n")]))).toBe("is not UTF-8 (line 3)")
    expect(reason(Buffer.from([0x61, 0x0A, 0xC3]))).toBe("is not UTF-8 (line 2)")
  })

  it("refuses broken UTF-16, NUL and binary files, each with a hint", () => {
    expect(reason(Buffer.from([0xFF, 0xFE, 0x41]))).toContain("middle of a character")
    expect(reason(Buffer.from([0xFF, 0xFE, 0x00, 0xD8]))).toContain("half a surrogate pair")
    expect(reason(Buffer.from([0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00]))).toContain("NUL")
    expect(reason(utf8("a\0b"))).toContain("NUL")
    expect(reason(Buffer.from("plain", "utf16le"))).toContain("UTF-16 without a byte order mark")
    expect(reason(utf8("%PDF-1.7\n…"))).toBe("is a PDF file")
    expect(reason(Buffer.from("PK\u0003\u0004rest", "latin1"))).toContain("office document")
    const refused = decodeText(Buffer.from([0xE9]))
    expect(!refused.ok && refused.refusal.hint).toBe("save it as UTF-8")
  })
})

describe("decodeHtml", () => {
  it("honours the declared encoding, and only that", () => {
    const page = (head: string, ...bytes: ReadonlyArray<number>): Uint8Array => Buffer.concat([utf8(`<html><head>${head}</head><p>`), Buffer.from(bytes)])
    const text = (bytes: Uint8Array): string => {
      const result = decodeHtml(bytes)
      return result.ok ? result.value.slice(result.value.indexOf("<p>") + 3) : result.refusal.reason
    }
    expect(text(page("<meta charset=\"windows-1252\">", 0x93, 0xE9, 0x94, 0x80))).toBe("“é”€")
    expect(text(page("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-1\">", 0xE9))).toBe("é")
    expect(text(page("<meta charset=Shift_JIS>", 0x83, 0x65))).toBe("テ")
    expect(text(page("", 0xE9))).toBe("is not UTF-8 (line 1)")
    expect(text(page("<meta charset=utf-16>", 0x61))).toBe("a")
    expect(text(page("<meta charset=klingon>", 0x61))).toBe("declares an unknown encoding, klingon")
    expect(text(page("<meta charset=shift_jis>", 0x83))).toBe("declares shift_jis but is not shift_jis")
  })

  it("lets a byte order mark win over a declaration", () => {
    expect(decodeHtml(utf16("<meta charset=latin1>é", false))).toEqual({ ok: true, value: "<meta charset=latin1>é" })
  })
})
