import { afterEach, describe, expect, it, vi } from "vitest"
import { progress } from "../../src/cli/progress.ts"

const terminal = (isTTY: boolean): { readonly stream: NodeJS.WriteStream; readonly written: () => string } => {
  const write = vi.fn((_: string) => true)
  return { stream: { isTTY, write } as unknown as NodeJS.WriteStream, written: () => write.mock.calls.flat().join("") }
}

afterEach(() => vi.useRealTimers())

describe("progress", () => {
  it("is silent for short work", () => {
    const { stream, written } = terminal(true)
    const line = progress(stream)
    line.step("Reading", 1000)
    line.clear()
    expect(written()).toBe("")
  })

  it("speaks up after a second, and takes its line away", () => {
    vi.useFakeTimers({ toFake: ["performance"] })
    const { stream, written } = terminal(true)
    const line = progress(stream)
    line.step("Reading")
    vi.advanceTimersByTime(1001)
    line.step("Checking")
    expect(written()).toBe("\r\u001b[KChecking …")
    line.clear()
    expect(written()).toMatch(/\r\u001b\[K$/u)
  })

  it("announces at once what will take long", () => {
    const { stream, written } = terminal(true)
    progress(stream).step("Checking", 20_000_000)
    expect(written()).toContain("Checking")
  })

  it("is silent where nobody watches", () => {
    const { stream, written } = terminal(false)
    const line = progress(stream)
    line.step("Checking", 20_000_000)
    line.clear()
    expect(written()).toBe("")
  })
})
