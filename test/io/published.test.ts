import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parsePublished } from "../../src/io/published.ts"

describe("parsePublished", () => {
  it.each([
    ["2026-02-12", { date: "2026-02-12" }],
    ["2026-02-12T08:30:00+01:00", { date: "2026-02-12", time: "08:30", zone: "+01:00" }],
    ["2026-02-12T08:30:00-0500", { date: "2026-02-12", time: "08:30", zone: "-05:00" }],
    ["2026-02-12T23:59:59.123Z", { date: "2026-02-12", time: "23:59", zone: "Z" }],
    ["2026-02-12 08:30", { date: "2026-02-12", time: "08:30" }],
    ["February 12, 2026", { date: "2026-02-12" }],
    ["Feb. 12th, 2026 at 2:05 p.m. EST", { date: "2026-02-12", time: "14:05", zone: "-05:00" }],
    ["Thursday 12 February 2026 08.33 BST", { date: "2026-02-12", time: "08:33" }],
    ["1st of May 2026", { date: "2026-05-01" }],
    ["Thu, 12 Feb 2026 10:00:00 +0000", { date: "2026-02-12", time: "10:00", zone: "+00:00" }],
    ["12/31/2025 12:05 AM", { date: "2025-12-31", time: "00:05" }],
    ["31.12.2025", { date: "2025-12-31" }],
    ["11 / 28 / 05", { date: "2005-11-28" }],
    ["7/7/1999", { date: "1999-07-07" }],
    ["POSTED : 1052 GMT (1852 HKT), April 10, 2027", { date: "2027-04-10", time: "10:52", zone: "Z" }],
    ["Posted March 3, 2026 - 3:47pm Updated March 4, 2026 - 6:56am", { date: "2026-03-03", time: "15:47" }],
    ["Posted March 3, 2026 Updated March 4, 2026 - 6:56am", { date: "2026-03-03" }]
  ])("reads %s", (written, expected) => expect(parsePublished(written)).toEqual(expected))

  it.each([
    ["day and month may be swapped", "4/9/2007"], ["no such day", "30 February 2026"], ["no such day", "2026-02-29"], ["no year", "12 February"],
    ["no date", "yesterday"], ["a misspelt month", "Novemer 27, 2005"], ["nothing", ""], ["a year only", "2026"], ["no month", "Edition 12 2005"]
  ])("gives null for %s: %s", (_, written) => expect(parsePublished(written)).toBeNull())

  it("reads every day of the calendar back in every form, whatever the time zone of the machine", () => {
    const names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
    const zone = process.env["TZ"]
    try {
      // Samoa skipped 30 December 2011.
      for (const [tz, minutesBehind] of [["UTC", 0], ["Pacific/Apia", 660], ["America/New_York", 300]] as const) {
        process.env["TZ"] = tz
        expect(new Date(0).getTimezoneOffset()).toBe(minutesBehind)
        fc.assert(fc.property(fc.oneof(fc.integer({ min: -20_000, max: 40_000 }), fc.constant(15_338)), (number) => {
          const date = new Date(number * 86_400_000)
          const iso = date.toISOString().slice(0, 10)
          const [day, month, year] = [date.getUTCDate(), names[date.getUTCMonth()] ?? "", date.getUTCFullYear()]
          for (const written of [iso, `${day} ${month} ${year}`, `${month.slice(0, 3)} ${day}, ${year}`, `Updated: ${month} ${day}, ${year}`]) {
            expect(parsePublished(written)).toEqual({ date: iso })
          }
        }), { numRuns: 50, examples: [[15_338]] })
      }
    } finally {
      if (zone === undefined) delete process.env["TZ"]
      else process.env["TZ"] = zone
    }
  })
})
