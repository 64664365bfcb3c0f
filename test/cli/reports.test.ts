import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { rendered } from "../../src/cli/reports.ts"

describe("a report as a text", () => {
  it("is rendered", () => { expect(Effect.runSync(rendered("json", 3, () => "{}\n"))).toBe("{}\n") })

  it("ends the run with what to do where it would be longer than any text can be", () => {
    const ended = Effect.runSync(Effect.flip(rendered("json", 104_031, () => "x".repeat(2 ** 30))))
    expect(ended).toMatchObject({ exitCode: 2 })
    expect(ended.message).toContain("104031 findings")
    expect(ended.message).toContain("--each")
  })

  it("fails as it is for any other reason", () => {
    expect(() => Effect.runSync(rendered("json", 3, () => { throw new RangeError("a date out of range") }))).toThrow("a date out of range")
  })
})
