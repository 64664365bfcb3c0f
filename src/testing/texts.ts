import fc, { type Arbitrary } from "fast-check"

const vocabulary = [
  "about", "around", "nearly", "almost", "more", "than", "at", "least", "most", "up", "to", "as", "many", "between", "and", "from", "or", "so", "some", "over", "just", "under", "an",
  "estimated", "a", "the", "one", "two", "three", "twelve", "twenty", "five", "hundred", "thousand", "million", "dozen", "dozens", "hundreds", "several", "few", "half", "third",
  "thirds", "quarter", "quarters", "in", "of", "minus", "double", "twice", "times", "fold", "tripled", "percent", "per", "cent", "percentage", "points", "%", "$", "£", "€", "US$", "dollars", "cents",
  "euros", "miles", "km", "mph", "feet", "square", "degrees", "Celsius", "magnitude", "year", "years", "month", "months", "week", "day", "days", "hours", "minutes", "old", "aged",
  "age", "ago", "later", "earlier", "his", "30s", "1990s", "2036", "2008", "1999", "2003", "1982", "83", "1", "2", "3", "7", "12", "25", "39th", "1st", "20,000", "3.5", "0", "1353", "1023",
  "54", "30", "GMT", "EST", "a.m.", "p.m.", "am", "noon", "midnight", "o'clock", "before", "after", "since", "by", "until", "Monday", "Thursday", "Friday", "night", "morning",
  "yesterday", "today", "tomorrow", "tonight", "last", "this", "next", "early", "late", "summer", "May", "March", "Nov.", "November", "October", "Christmas", "Easter", "Sunday", "people",
  "troops", "boats", "Harlow", "said", "was", "first", "second", "twenty-first", "fourth", "no", "(", ")", ",", ".", ":", "/", "+", "'s", "\u201c", "\u201d", "for", "on"
]

/** Pieces that belong together, so that whole phrases come up often. */
const fragments = [
  "20 to 30", "20-30", "3 to 5 million", "8-to 12", "between 5 and", "from 2 to", "two or three", "one in five", "two-thirds", "half a million", "a quarter of a", "one and a half",
  "one hundred and five", "tens of thousands of", "several hundred", "a couple of", "more than double", "three times as", "an hour and a half", "an hour and 20 minutes",
  "5 feet 8 inches", "square miles", "miles per hour", "degrees Fahrenheit", "on the Richter scale", "magnitude-6.1", "minus-20 degrees", "$5.4 million", "$20 to $30", "5 million dollars",
  "50 cents", "AUD 12", "-5", "40 percent to 80 percent", "half a percentage point", "basis points", "5-year-old", "years of age", "aged 25", "in her late 60s", "8- to 12-week-old",
  "1:54 a.m.", "10: 30 a. m.", "just before 2 a.m.", "9 to 11 p.m.", "9 a.m.-5 p.m.", "1353 (1023 GMT)", "14:30 CET", "GMT+3:30", "2.30pm", "half past two in the morning", "Oct. 2, 2016",
  "2 October 2016", "2016-10-02", "8-10 November", "Nov. 8 to 10, 2013", "June and July of 2009", "1982-83", "1999-2003", "from 1965 to 1970", "the early 1990s", "late on Saturday",
  "the night of", "the week of", "two days later", "eight days ago", "last November", "this past Sunday", "the first quarter of 2009", "summer of 2009", "Christmas Day 2013",
  "Thursday, Nov. 8", "Friday to Sunday", "earlier this week", "by the end of 2035", "210-224-7867", "88-72", "25/12/2013", "1/2", "2 1/2", "20,000 or more", "30-odd", "50-plus", "10 or so"
]

const separators = [" ", " ", " ", " ", "-", "", "\u2013", ", ", ". ", "\n"]

/** Texts full of what the value kinds look for, in orders no writer would choose. */
export const texts: Arbitrary<string> = fc.array(
  fc.tuple(fc.oneof(fc.constantFrom(...vocabulary), fc.constantFrom(...fragments)), fc.constantFrom(...separators)), { maxLength: 14, size: "max" }
)
  .map((parts) => parts.map(([word, separator]) => word + separator).join(""))

/** Any text at all: every Unicode character, lone surrogates included, mixed with what the kinds look for. */
export const wildTexts: Arbitrary<string> = fc.array(fc.oneof(texts, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 5 }).map((parts) => parts.join(" "))

/** What breaks programs that read text: openings without an end, signs that show nothing, things far too long. */
const oddities = [
  "\u201c", "\u201d", "\"", "'", "\u2018", "(", "[", "{", "...", "\u2026", "--", "\u2014", "\u0000", "\ufeff", "\u200b", "\u200d", "\u202e", "\u2066", "\u00ad", "\u0301", "\ud800", "\udfff", "\r", "\r\n", "\n\n", "\t",
  "\u2028", "\u00a0", "\u0130", "\u00df", "\ufb01", "\u0661\u0662", "\u00bd", "1e999", "0x1F", "-0", "00", "1,2,3,4,5", "1.2.3.4", "$", "%", "\u00b0", "\u2116", "Mr.", "U.S.", "a.m.", "said", "he said", "of the",
  "__proto__", "constructor", "toString", "hasOwnProperty", "and", "million", "31 February", "29 February 1900", "Smith", "Ann Smith Jones", "</script>", "&amp;", "\ud83d\udc69\u200d\ud83d\ude92", "999999999999999999999"
]

/** Any text at all, cut off anywhere, with one oddity or more repeated up to 60 times. */
export const brokenTexts: Arbitrary<string> = fc.array(fc.oneof(
  wildTexts,
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.tuple(fc.constantFrom(...oddities), fc.constantFrom("", " ", ", "), fc.integer({ min: 1, max: 60 })).map(([piece, separator, times]) => (piece + separator).repeat(times)),
  fc.tuple(fc.constantFrom(...oddities), fc.constantFrom(...vocabulary)).map(([piece, word]) => word + piece + word)
), { maxLength: 6 }).chain((parts) => fc.tuple(fc.constant(parts.join(" ")), fc.nat(40)).map(([text, cut]) => text.slice(Math.min(cut, Math.floor(text.length / 4)))))
