import { describe, expect, it } from "vitest"
import { differing, folderWith, variorum } from "./variorum.ts"

/** A rule whose only claim is that the bell rings; `value` is what its first example expects. */
const bellRule = (value: string): string => `rule: test.bell
kind: statement
description: A bell that rings a number of times.
predicate: bell
patterns:
  - "bell rang {count:quantity}"
roles:
  count: { kind: quantity }
value: count
message: How often the bell rang
examples:
  match:
    - { text: "The bell rang 12 times.", quote: "bell rang 12", value: "${value}" }
    - { text: "A bell rang 3 times.", quote: "bell rang 3", value: "3" }
  noMatch:
    - The bell was silent.
    - She rang 12 times.
`

describe("rules", () => {
  it("lists every rule with its kind", async () => {
    const { code, stderr, stdout } = await variorum(["rules", "list"])
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    const ids = stdout.trimEnd().split("\n").map((line) => line.split(/\s+/u)[0])
    expect(ids.length).toBeGreaterThan(5)
    expect([...ids].sort()).toEqual(ids)
  })

  it("shows one as YAML with its place, and offers the nearest id for a wrong one", async () => {
    const folder = folderWith({ "bell.rule.yaml": bellRule("12") })
    const shown = await variorum(["rules", "show", "test.bell", "--rules", folder])
    expect(shown).toMatchObject({ code: 0, stderr: "" })
    expect(shown.stdout).toMatch(/^# .*bell\.rule\.yaml:1\nrule: test\.bell\n/u)
    const wrong = await variorum(["rules", "show", "test.bel", "--rules", folder])
    expect(wrong).toMatchObject({ code: 2, stdout: "" })
    expect(wrong.stderr).toContain("Did you mean \"test.bell\"?")
  })

  it("tests the examples: 0 when all hold", async () => {
    const { code, stderr, stdout } = await variorum(["rules", "test", folderWith({ "bell.rule.yaml": bellRule("12") })])
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    expect(stdout).toMatch(/\d+ rules, \d+ examples, 0 failed\n$/u)
  })

  it("tests the examples: 1 when one fails, and says which", async () => {
    const { code, stdout } = await variorum(["rules", "test", folderWith({ "bell.rule.yaml": bellRule("13") })])
    expect(code).toBe(1)
    expect(stdout).toContain("bell.rule.yaml")
    expect(stdout).toContain("The bell rang 12 times.")
    expect(stdout).toMatch(/ 1 failed\n$/u)
  })

  it.each([["rules", "list", "--rules"], ["rules", "test"], ["check", ".", "--rules"]])(
    "%s %s: 2 when files are broken, with all problems, each with file and line",
    async (...command) => {
      const folder = folderWith({
        ...differing,
        "rules/bell.rule.yaml": bellRule("12").replace("predicate: bell", "predikate: bell"),
        "rules/gong.rule.yaml": "rule: gong\nrule: gong\n"
      })
      const { code, stderr, stdout } = await variorum([...command, "rules"], { cwd: folder })
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
      expect(stderr).toMatch(/bell\.rule\.yaml:4: .*predikate/u)
      expect(stderr).toMatch(/gong\.rule\.yaml:2: /u)
      expect(stderr).not.toMatch(/^\s+at /mu)
    }
  )
})
