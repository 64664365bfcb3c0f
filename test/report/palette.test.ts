import { describe, expect, it } from "vitest"
import { dark, light, type Colours } from "../../src/report/html/palette.ts"
import { verdictOrder } from "../../src/report/words.ts"

function channel(byte: number): number {
  const share = byte / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(colour.slice(at, at + 2), 16)))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast as WCAG 2 defines it, 1 to 21. */
function contrast(colours: Colours, one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map((name) => luminance(colours[name] ?? "")).sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe.each([["light", light], ["dark", dark], ["print", { ...light, paper: "#ffffff" }]] as const)("the %s palette", (_, colours) => {
  const texts = ["ink", "muted", ...verdictOrder]
  it("keeps text readable on every ground", () => {
    for (const text of texts) {
      for (const ground of ["paper", "wash"]) expect(contrast(colours, text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
    for (const verdict of verdictOrder) expect(contrast(colours, "ink", `${verdict}-tint`), verdict).toBeGreaterThanOrEqual(4.5)
    for (let index = 0; index < 6; index++) {
      expect(contrast(colours, "on-variant", `variant-${index}`), `variant ${index}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  it("keeps focus rings and badges visible", () => {
    for (const name of ["focus", "variant-0", "variant-1", "variant-2", "variant-3", "variant-4", "variant-5"]) {
      expect(contrast(colours, name, "paper"), name).toBeGreaterThanOrEqual(3)
    }
  })
})
