import { describe, expect, it } from "vitest"
import { date, resolve, type Direction } from "../../src/values/date.ts"
import { isoDay } from "../../src/values/date/compare.ts"
import { time } from "../../src/values/time.ts"
import { only, relation, show } from "./read.ts"

describe("times", () => {
  it.each([
    ["at 1:54 a.m.", ["1:54 a.m. => 1:54 a.m."]],
    ["just before 2 a.m.", ["just before 2 a.m. => just before 2 a.m."]],
    ["out before 8 a.m.", ["before 8 a.m. => before 8 a.m."]],
    ["shut after midnight", ["after midnight => after midnight"]],
    ["an hour before 8 a.m.", ["8 a.m. => 8 a.m."]],
    ["about 2:30 a.m.", ["about 2:30 a.m. => about 2:30 a.m."]],
    ["around 10: 30 a. m. Monday", ["around 10: 30 a. m. => about 10:30 a.m."]],
    ["at 11 a. m. Monday", ["11 a. m. => 11 a.m."]],
    ["3 am", ["3 am => 3 a.m."]],
    ["2.30pm", ["2.30pm => 2:30 p.m."]],
    ["noon", ["noon => noon"]],
    ["just before midnight", ["just before midnight => just before midnight"]],
    ["just before 6:30 a.m.", ["just before 6:30 a.m. => just before 6:30 a.m."]],
    ["at 14:30", ["14:30 => 2:30 p.m."]],
    ["at 1353 (1023 GMT)", ["1353 (1023 GMT) => 1:53 p.m. GMT+3:30"]], ["at 10 a.m. local time (0300 GMT)", ["10 a.m. local time (0300 GMT) => 10 a.m. GMT+7"]],
    ["9 to 11 p.m.", ["9 to 11 p.m. => 9 p.m. to 11 p.m."]],
    ["from 9 a.m. to 5 p.m. EST", ["from 9 a.m. to 5 p.m. EST => 9 a.m. to 5 p.m. GMT-5"]],
    ["11 to 1 p.m.", ["11 to 1 p.m. => 11 a.m. to 1 p.m."]],
    ["9.30-4.30pm", ["9.30-4.30pm => 9:30 a.m. to 4:30 p.m."]],
    ["at 1 p.m. CT", ["1 p.m. CT => 1 p.m. CT"]], ["at 2 p.m. Eastern time", ["2 p.m. Eastern time => 2 p.m. ET"]],
    ["at 06:45 local time", ["06:45 local time => 6:45 a.m."]],
    ["at 02:17:43 UTC", ["02:17:43 UTC => 2:17:43 a.m. GMT"]],
    ["at 8:30", ["8:30 => 8:30 a.m. or p.m."]],
    ["at 8:30 ET", ["8:30 ET => 8:30 a.m. or p.m. ET"]],
    ["nine o'clock", ["nine o'clock => 9 a.m. or p.m."]],
    ["half past seven", ["half past seven => 7:30 a.m. or p.m."]],
    ["at ten past nine, she left", ["ten past nine => 9:10 a.m. or p.m."]],
    ["20 minutes to six in the evening", ["20 minutes to six in the evening => 5:40 p.m."]],
    ["between 10 and 11:30", ["between 10 and 11:30 => 10 to 11:30 a.m. or p.m."]],
    ["at 10:30 on Saturday night", ["10:30 => 10:30 p.m."]],
    ["tonight at around 7", ["at around 7 => about 7 p.m."]],
    ["at 7 yesterday morning", ["7 => 7 a.m."]],
    ["between 7 and 9 last night", ["between 7 and 9 => 7 p.m. to 9 p.m."]]
  ])("%s", (text, expected) => expect(show(time, text)).toEqual(expected))

  it.each(["3 boats", "a 2:1 majority", "2:30", "in 1353", "25:10", "killed about 7 last night", "the toll stood at 12 on Sunday night", "with 7:30 left", "at 7:30 of the second period", "from 9 to 5", "ten past 9 defenders"])("%s is none", (text) => expect(show(time, text)).toEqual([]))

  it.each([
    ["13:30 GMT", "8:30 a.m. EST", "equal"], ["1800 GMT", "2 p.m. ET", "equal"], ["1800 GMT", "1 p.m. ET", "equal"], ["1800 GMT", "4 p.m. ET", "incompatible"],
    ["just before 2 a.m.", "1:54 a.m.", "compatible"],
    ["before 8 a.m.", "6:30 a.m.", "compatible"],
    ["before 8 a.m.", "8:40 a.m.", "different"],
    ["about 10:30 a.m.", "10:20 a.m.", "compatible"],
    ["about 10 a.m.", "10:30 a.m.", "different"],
    ["about 10 a.m.", "about 10:30 a.m.", "different"],
    ["about 10 a.m.", "about 10:10 a.m.", "compatible"],
    ["about 10 a.m.", "about 10:15 a.m.", "different"],
    ["just before midnight", "11:50 p.m.", "compatible"],
    ["9:40 p.m.", "5 a.m.", "incompatible"],
    ["at 8:30", "8:30 p.m.", "compatible"],
    ["at 8:30", "9 p.m.", "incompatible"],
    ["half past seven", "7:30 o'clock", "equal"],
    ["1 p.m. CT", "2 p.m. ET", "equal"], ["1 p.m. PT", "1 p.m. ET", "incompatible"], ["2 p.m. ET", "2 p.m.", "equal"]
  ])("%s / %s: %s", (left, right, expected) => expect(relation(time, left, right)).toBe(expected))
})

describe("dates", () => {
  it.each([
    ["set for March.", ["March => in March"]],
    ["the March for Life", []],
    ["in the early hours of Sunday", ["the early hours of Sunday => Sunday morning"]],
    ["shortly before dawn on Sunday", ["before dawn on Sunday => Sunday morning"]],
    ["in mid-afternoon on Sunday", ["mid-afternoon on Sunday => Sunday afternoon"]],
    ["at dawn on Feb. 15", ["Feb. 15 => 15 February"]],
    ["Oct. 2, 2016", ["Oct. 2, 2016 => 2 October 2016"]],
    ["2 October 2016", ["2 October 2016 => 2 October 2016"]],
    ["2016-10-02", ["2016-10-02 => 2 October 2016"]],
    ["Nov. 8", ["Nov. 8 => 8 November"]],
    ["the 2nd of October", ["the 2nd of October => 2 October"]],
    ["in March 2008", ["March 2008 => March 2008"]],
    ["in 2036", ["in 2036 => in 2036"]],
    ["by 2036", ["by 2036 => by 2036"]],
    ["a 2008 event", ["2008 => in 2008"]],
    ["the early 1990s", ["the early 1990s => the early 1990s"]],
    ["in 1982-83", ["in 1982-83 => from 1982 to 1983"]],
    ["1999-2003", ["1999-2003 => from 1999 to 2003"]],
    ["from 1965 to 1970", ["from 1965 to 1970 => from 1965 to 1970"]],
    ["from 1890 up until 1897", ["from 1890 up until 1897 => from 1890 to 1897"]],
    ["its historic 1986 flyby of the moon", ["1986 => in 1986"]],
    ["the group's 2013 report", ["2013 => in 2013"]],
    ["two 2014 posts by Lisk", ["2014 => in 2014"]],
    ["the remaining 1950 homes", []],
    ["a silver 2007 Osk", []],
    ["the group's 1950 members", []],
    ["a nearly 1950 kilometre trip", []],
    ["June and July of 2009", ["June and July of 2009 => from June 2009 to July 2009"]],
    ["Nov. 28 to Dec. 3, 2015", ["Nov. 28 to Dec. 3, 2015 => from 28 November 2015 to 3 December 2015"]],
    ["on Thursday", ["Thursday => Thursday"]],
    ["after Thursday", ["after Thursday => after Thursday"]],
    ["after Thursday's raid", ["Thursday => Thursday"]],
    ["after Thursday-night raids", ["Thursday-night => Thursday night"]],
    ["late on Tuesday", ["late on Tuesday => late Tuesday"]],
    ["Friday night", ["Friday night => Friday night"]],
    ["Thursday, Nov. 8, 2012", ["Thursday, Nov. 8, 2012 => Thursday, 8 November 2012"]],
    ["last night", ["last night => last night"]],
    ["yesterday and tomorrow", ["yesterday => yesterday", "tomorrow => tomorrow"]],
    ["earlier this week", ["earlier this week => early this week"]],
    ["last summer", ["last summer => last summer"]],
    ["30 months ago", ["30 months ago => 30 months ago"]],
    ["a century ago", ["a century ago => 100 years ago"]],
    ["more than half a century ago", []],
    ["two days later", ["two days later => 2 days later"]],
    ["Christmas Day", ["Christmas Day => Christmas Day"]],
    ["the third quarter of 2009", ["the third quarter of 2009 => the third quarter of 2009"]],
    ["a dollar in second-quarter losses", ["second-quarter => the second quarter of the year"]],
    ["a third-quarter touchdown", []],
    ["They expect to close the deal in the third quarter", ["in the third quarter => the third quarter of the year"]],
    ["the third quarter of the year", ["the third quarter of the year => the third quarter of the year"]],
    ["by the end of the year", ["by the end of the year => by late this year"]],
    ["in May", ["in May => in May"]],
    ["a 19th-century church", ["19th-century => the 19th century"]],
    ["the late twentieth century", ["the late twentieth century => the late 20th century"]],
    ["the nineties", ["the nineties => the 1990s"]],
    ["in the first half of 2014", ["the first half of 2014 => the first half of 2014"]],
    ["Q3 2019", ["Q3 2019 => the third quarter of 2019"]],
    ["Q1 profit rose", ["Q1 => the first quarter of the year"]],
    ["this quarter", ["this quarter => this quarter"]],
    ["Sales fell in the last quarter", ["last quarter => last quarter"]],
    ["the first week of March", ["the first week of March => around the week of 1 March"]],
    ["the first nine months of 2014", ["the first nine months of 2014 => from January 2014 to September 2014"]],
    ["the last three months of last year", ["the last three months of last year => from October of last year to December of last year"]],
    ["the week beginning Feb. 4", ["the week beginning Feb. 4 => the week of 4 February"]],
    ["in March of last year", ["March of last year => March of last year"]],
    ["on May 5 last year", ["May 5 last year => 5 May of last year"]],
    ["on Tuesday of last week", ["Tuesday of last week => Tuesday of last week"]],
    ["next week on Tuesday", ["next week on Tuesday => Tuesday of next week"]],
    ["Friday the 13th", ["Friday the 13th => Friday the 13th"]],
    ["Monday – Friday, March 2 – 6, 2015", ["Monday – Friday, March 2 – 6, 2015 => from 2 March 2015 to 6 March 2015"]],
    ["two weeks before Christmas Day", ["two weeks before Christmas Day => around 11 December"]],
    ["three days after Jan. 12", ["three days after Jan. 12 => 15 January"]],
    ["more than two weeks before Jan. 12", ["more than two weeks before Jan. 12 => before 29 December"]],
    ["in 2007, 2008 and 2009", ["in 2007 => in 2007", "2008 => in 2008", "2009 => in 2009"]],
    ["figures from 2014", ["2014 => in 2014"]],
    ["2014 to 2018", ["2014 to 2018 => from 2014 to 2018"]],
    ["before the year 2019", ["before the year 2019 => before 2019"]],
    ["between the ninth and the 17th of April", ["between the ninth and the 17th of April => from 9 April to 17 April"]],
    ["November to February 2009", ["November to February 2009 => from November 2008 to February 2009"]],
    ["September twenty-first", ["September twenty-first => 21 September"]],
    ["05-Aug-2016", ["05-Aug-2016 => 5 August 2016"]],
    ["23.04.2022", ["23.04.2022 => 23 April 2022"]],
    ["last Easter", ["last Easter => last Easter"]],
    ["Presidents' Day", ["Presidents' Day => Presidents Day"]],
    ["May 5", ["May 5 => 5 May"]]
  ])("%s", (text, expected) => expect(show(date, text)).toEqual(expected))

  it.each([
    "2,000 boats", "it may rain", "They march on", "The Sun said", "2036 boats", "in 2000 homes", "210-224-7867", "a second boat", "24/7", "Feb. 30", "the third quarter", "They led by nine in the third quarter", "They led in the last quarter", "an 88-72 win", "an Audi Q3", "03/04/2016", "less than three days after the storm", "in the 5th century BC"
  ])("%s is none", (text) => expect(show(date, text)).toEqual([]))

  it.each([
    ["Thursday", "Thursday", "equal"],
    ["Friday night", "early Saturday", "different"],
    ["Friday night", "Friday evening", "compatible"],
    ["Friday afternoon", "Friday evening", "different"],
    ["Friday", "Sunday", "incompatible"],
    ["Thursday", "Oct. 6, 2016", "compatible"],
    ["Friday", "Oct. 5, 2016", "incompatible"],
    ["March 2008", "March 2", "compatible"],
    ["March 2008", "2 March 2008", "compatible"],
    ["in 2008", "March 2008", "compatible"],
    ["in 2009", "in 2010", "incompatible"],
    ["by 2036", "in 2036", "compatible"],
    ["since 2010", "in 2009", "different"],
    ["from 1965 to 1970", "in 1968", "compatible"],
    ["from 2007 to 2009", "from 2007 to 2010", "different"],
    ["from 2007 to 2010", "from 2008 to 2010", "different"],
    ["summer 2009", "June and July 2009", "compatible"],
    ["yesterday", "Thursday", "incomparable"],
    ["last week", "last month", "incomparable"], ["today", "tomorrow", "incomparable"], ["last week", "two weeks ago", "different"],
    ["the third quarter of the year", "the fourth quarter of the year", "incompatible"],
    ["the second quarter of the year", "in May", "compatible"],
    ["Christmas Day 2013", "25 December 2013", "equal"],
    ["Black Friday 2010", "26 November 2010", "equal"],
    ["the 19th century", "in 1848", "compatible"], ["the 19th century", "in 1912", "incompatible"], ["the 17th century", "August 2014", "incomparable"], ["the 1930s", "5 May 2014", "incomparable"],
    ["the first half of 2014", "the second quarter of 2014", "compatible"],
    ["the first half of 2014", "the second half of 2014", "incompatible"],
    ["Tuesday of last week", "Wednesday of last week", "different"],
    ["May of last year", "5 May of last year", "compatible"], ["May of last year", "last May", "compatible"], ["last spring", "spring of last year", "compatible"], ["May of last year", "last June", "incomparable"],
    ["Friday the 13th", "Friday the 14th", "incompatible"],
    ["the first week of March 2015", "5 March 2015", "different"]
  ])("%s / %s: %s", (left, right, expected) => expect(relation(date, left, right)).toBe(expected))

  const published = { date: "2016-10-05" } // a Wednesday
  it.each<readonly [string, Direction, string]>([
    ["Tuesday", "past", "2016-10-04"], ["Thursday", "past", "2016-09-29"], ["Thursday", "future", "2016-10-06"], ["Thursday", "unknown", "2016-09-29"], ["Wednesday", "unknown", "2016-10-05"],
    ["last Wednesday", "unknown", "2016-09-28"], ["next Wednesday", "unknown", "2016-10-12"], ["yesterday", "unknown", "2016-10-04"], ["tomorrow", "past", "2016-10-06"],
    ["last week", "unknown", "2016-09-26"], ["last month", "unknown", "2016-09-01"], ["next year", "unknown", "2017-01-01"], ["Nov. 8", "unknown", "2016-11-08"], ["Nov. 8", "past", "2015-11-08"],
    ["Christmas Day", "unknown", "2016-12-25"], ["last summer", "unknown", "2016-06-01"], ["last November", "unknown", "2015-11-01"], ["eight days ago", "unknown", "2016-09-27"], ["in May", "past", "2016-05-01"],
    ["Tuesday of last week", "unknown", "2016-09-27"], ["May of last year", "unknown", "2015-05-01"], ["last quarter", "unknown", "2016-07-01"], ["Friday the 14th", "unknown", "2016-10-14"],
    ["the third quarter of the year", "past", "2016-07-01"]
  ])("%s (%s), published on a Wednesday, is %s", (text, direction, expected) => expect(isoDay(resolve(only(date, text), published, direction))).toBe(expected))

  it("leaves open what nothing resolves", () => {
    for (const text of ["Thursday", "yesterday", "last month", "two days later"]) {
      const value = only(date, text)
      expect(resolve(value, null)).toEqual(value)
    }
    const later = only(date, "two days later")
    expect(resolve(later, published)).toEqual(later)
  })

  it("resolves last summer to the months that another article names", () => {
    const lastSummer = resolve(only(date, "last summer"), { date: "2010-05-28" })
    expect(date.compare(lastSummer, only(date, "June and July of 2009")).relation).toBe("compatible")
  })
})
