import type { Tokens } from "../../model/tokens.ts"
import type { Amount } from "../amount.ts"
import { lastPlace, parseDigits } from "../digits.ts"
import { readNumber } from "../numbers.ts"
import { isCapital, isDash, isGlued, isNumber, isWord, skipHyphen, wordAt, wordBefore } from "../scan.ts"

// Which numbers without a unit count something, and which are years, times, scores, names or of another kind.

// What the numbers behind these words are: names of things, not counts.
const labels = new Set([
  "number", "no", "no.", "nos", "#", "interstate", "route", "highway", "hwy", "flight", "chapter", "section", "article", "page", "room", "boeing", "airbus", "season",
  "episode", "volume", "phase", "level", "tier", "channel", "district", "precinct", "psalm", "version", "type", "group", "unit", "line", "gate", "platform", "apollo",
  "resolution", "pier", "studio", "title", "rule", "item", "proposition", "act", "figure", "table", "appendix", "suite", "apartment", "apt",
  "block", "zone", "ward", "stage", "iphone", "windows", "xbox", "playstation", "covid", "formula"
])

// Numbers that people dial for help: "a 911 call", "called 999", never so many calls.
const emergencyNumbers = new Set(["911", "999"])
const isCalled = new Set(["calls", "callers", "dispatchers", "operators", "tapes", "recordings", "records", "logs", "transcripts", "centers", "centres", "systems", "services"])

const oneRefused = new Set(["no", "this", "that", "each", "every", "any", "some", "another", "which", "the", "not"])

/** Words that a noun phrase does not begin with. */
const functionWords = new Set([
  "of", "the", "a", "an", "that", "who", "whom", "which", "is", "are", "was", "were", "be", "been", "to", "and", "or", "but", "in", "on", "at", "for", "by", "with", "as",
  "from", "has", "have", "had", "will", "would", "can", "could", "should", "must", "may", "might", "if", "when", "while", "because", "so", "than", "then", "there", "it", "he", "she",
  "they", "we", "you", "i", "his", "her", "its", "their", "our", "my", "your", "not", "said", "says", "does", "did", "do", "where", "what", "how", "even", "also", "about", "over",
  "whose", "another", "after", "before", "until", "since", "else", "way", "thing"
])

// Behind these the number belongs to another kind.
const otherKinds = new Set([
  "%", "percent", "percents", "pct", "percentage", "basis", "second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day", "days", "week",
  "weeks", "fortnight", "fortnights", "month", "months", "year", "years", "yr", "yrs", "decade", "decades", "century", "centuries", "dollars", "dollar", "cents", "cent", "euros", "euro",
  "pounds", "pence", "yen", "yuan", "rupees", "rubles", "roubles", "am", "pm", "a.m.", "p.m.", "o'clock", "gmt", "utc", "est", "edt", "$", "€", "£", "¥", "yo"
])

const sportsWords = new Set(["record", "start", "win", "loss", "victory", "defeat", "run", "draw", "mark", "lead", "decision", "rout"])

/** "x86", "76ers", "over.500", "No. 8", and the age of "Smith, 38, said". */
const isPartOfName = (tokens: Tokens, at: number, next: number, end: number): boolean => {
  const left = wordBefore(tokens, at)
  if (isGlued(tokens, at) && (isWord(tokens, at - 1, end) || left === ".")) return true
  if (isWord(tokens, next, end) && isGlued(tokens, next) && next === at + 1 && wordAt(tokens, next, end) !== "'s") return true
  if (left === "." && at >= 2 && (tokens.word[at - 2] === "no" || tokens.word[at - 2] === "nos")) return true
  // "Billboard's Hot 100 singles", "the Top 50 Singles chart"
  if (charts.has(left) && isCapital(tokens, at - 1) && parseDigits(wordAt(tokens, at, end)) % 10 === 0) return true
  const close = wordAt(tokens, next, end)
  return left === "," && (close === "," || close === ".") && next === at + 1 && at >= 2 && isWord(tokens, at - 2, end) && isCapital(tokens, at - 2) &&
    parseDigits(wordAt(tokens, at, end)) <= 120
}

/** What stands before the length of a chart in its name. */
const charts = new Set(["hot", "top"])

const monthNames = new Set([
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul",
  "aug", "sep", "sept", "oct", "nov", "dec"
])

const yearPrepositions = new Set(["in", "since", "by", "until", "till", "during", "before", "after", "of", "from", "circa"])

/** Whether a number without unit is something other than a count. */
export const isNoCount = (tokens: Tokens, at: number, amount: Amount<object>, end: number): boolean => {
  const left = wordBefore(tokens, at)
  const right = skipHyphen(tokens, amount.next, end)
  const after = wordAt(tokens, right, end)
  const word = wordAt(tokens, at, end)
  if (otherKinds.has(after)) return true
  // "Two summers ago", "three elections ago": a time.
  if (wordAt(tokens, right + 1, end) === "ago") return true
  if (after === "per" && (wordAt(tokens, right + 1, end) === "cent" || wordAt(tokens, right + 1, end) === "cents")) return true
  if (after === "a" && wordAt(tokens, right + 1, end) === "." && wordAt(tokens, right + 2, end) === "m") return true
  if (after === "p" && wordAt(tokens, right + 1, end) === "." && wordAt(tokens, right + 2, end) === "m") return true
  if (left === "$" || left === "€" || left === "£" || left === "¥" || left === "#" || left === "@") return true
  if (labels.has(left) && isNumber(tokens, at, end)) return true
  if (!amount.range && emergencyNumbers.has(word) && (isCalled.has(after) || !isPlural(tokens, right, end))) return true
  // "(608) 266-6014"
  if (left === "(" && wordAt(tokens, at, end).length === 3 && wordAt(tokens, amount.next, end) === ")" && isNumber(tokens, amount.next + 1, end)) return true
  if (monthNames.has(after) && isCapital(tokens, right) && isNumber(tokens, at, end)) return true
  if (isNumber(tokens, at, end) && (monthNames.has(left) || left === "." && at >= 2 && monthNames.has(tokens.word[at - 2] ?? "") && isCapital(tokens, at - 2)) && parseDigits(word) <= 31) {
    return true
  }
  if (isDash(left) && at >= 2 && isGlued(tokens, at) && isGlued(tokens, at - 1) && isNumber(tokens, at, end) && isWord(tokens, at - 2, end)) {
    // "F-16", "COVID-19", "Follow-Up-1": part of a name.
    if (isCapital(tokens, at - 2)) return true
  }
  if (isNumber(tokens, at, end) && isPartOfName(tokens, at, amount.next, end)) return true
  // "won 3-1", "an 18-30 record"
  if (amount.range && sportsWords.has(after)) return true
  if (word === "one" && amount.next === at + 1) return !oneCounts(tokens, at, end)
  if (amount.range || amount.bound !== null) return isYearRange(tokens, at, amount, end)
  return looksLikeYear(tokens, at, right, end)
}

/** "half a percentage point", "half an hour" */
export const isShareOfOtherKind = (tokens: Tokens, at: number, end: number): boolean => {
  let i = skipHyphen(tokens, at, end)
  if (wordAt(tokens, i, end) === "of") i++
  const article = wordAt(tokens, i, end)
  return (article === "a" || article === "an" || i === at || i === at + 1) && otherKinds.has(article === "a" || article === "an" ? wordAt(tokens, i + 1, end) : article)
}

/** "one victim", "one of the 12": a count. "one of them", "no one", "this one": a pronoun. "Holm, one of the 12" says who Holm is. */
const oneCounts = (tokens: Tokens, at: number, end: number): boolean => {
  if (oneRefused.has(wordBefore(tokens, at))) return false
  const next = wordAt(tokens, at + 1, end)
  if (next === "of") {
    const i = wordAt(tokens, at + 2, end) === "the" ? at + 3 : at + 2
    return readNumber(tokens, i, end) !== null && !(wordBefore(tokens, at) === "," && isCapital(tokens, at - 2)) && !isBeing.has(wordBefore(tokens, at))
  }
  const i = skipHyphen(tokens, at + 1, end)
  return at + 1 >= end ? at === 0 : isWord(tokens, i, end) && !functionWords.has(wordAt(tokens, i, end))
}

/** Behind these somebody is one of several, and nobody is counted. */
const isBeing = new Set(["is", "was", "as", "be", "being", "been", "became"])

/** Four digits without a comma from 1900 to 2100 are a year, unless a unit follows or a round number counts a plural. */
const looksLikeYear = (tokens: Tokens, at: number, right: number, end: number): boolean => {
  const word = wordAt(tokens, at, end)
  if (!isNumber(tokens, at, end) || word.length !== 4) return false
  const value = parseDigits(word)
  if (!Number.isInteger(value) || value < 1000 || value > 2100 || wordAt(tokens, right, end) === "block") return false
  const left = wordBefore(tokens, at)
  if (yearPrepositions.has(left) && !isPlural(tokens, right, end) || monthNames.has(left)) return true
  if (left === "at" && (value % 100) < 60 && !isPlural(tokens, right, end)) return true
  if (value < 1900) return false
  if (value % 100 !== 0) return true
  return !isPlural(tokens, right, end)
}

const isYearRange = (tokens: Tokens, at: number, amount: Amount<object>, end: number): boolean => {
  if (!amount.range) return false
  let years = 0
  for (let i = at; i < amount.next; i++) {
    const word = tokens.word[i] ?? ""
    const value = word.length === 4 ? parseDigits(word) : NaN
    if (value >= 1700 && value <= 2100) years++
  }
  return years > 0 && !isPlural(tokens, amount.next, end)
}

const plurals = new Set(["people", "men", "women", "children", "police", "personnel", "staff", "cattle", "sheep", "more", "other", "others", "member", "strong", "seat", "word"])

const isPlural = (tokens: Tokens, at: number, end: number): boolean => {
  if (!isWord(tokens, at, end) || isCapital(tokens, at)) return false
  const word = wordAt(tokens, at, end)
  return plurals.has(word) || (word.length > 3 && word.endsWith("s") && !word.endsWith("ss"))
}

const temperatureWords = new Set(["temperature", "temperatures", "thermometer", "thermometers", "mercury"])

/** How many tokens before a number its "temperatures" may stand. */
const temperatureReach = 6

/** "Temperatures were minus 20": a number that counts nothing, governed by a temperature in its clause. */
export const isTemperature = (tokens: Tokens, at: number, next: number, end: number): boolean => {
  if (isWord(tokens, next, end) && !functionWords.has(wordAt(tokens, next, end))) return false
  for (let i = at - 1; i >= 0 && i >= at - temperatureReach; i--) {
    const word = tokens.word[i] ?? ""
    if (temperatureWords.has(word)) return true
    if (word === "." || word === "," || word === ";" || word === "by") return false
  }
  return false
}

const shocks = new Set(["quake", "quakes", "earthquake", "earthquakes", "aftershock", "aftershocks", "foreshock", "foreshocks", "tremor", "tremors", "temblor", "temblors", "shock", "magnitude", "richter"])

/** The same behind a strength: "a 6.1 quake". */
const shockNames = new Set(["quake", "earthquake", "tremor", "temblor", "shock", "aftershock"])

/** What a shock does behind its strength: "a quake measuring 6.1 struck". */
const strikes = new Set(["hit", "jolted", "occurred", "rattled", "rocked", "shook", "struck"])

/** Words before the strength of a shock that goes without its unit. */
const measuring = new Set(["measuring", "measured", "measures", "registering", "registered", "registers", "register", "reached", "reaching", "rated", "recorded", "scored",
  "reading", "to", "of", "as", "a", "was", "at"])

/** How many tokens before its strength a shock may stand. */
const shockReach = 24
/** The same for "it was a 6.1". */
const namedReach = 200

/** "The strongest aftershock measured 5.1", "the biggest, a 5.1, came at noon", "the magnitude was put at 6.1": a decimal that counts nothing, behind a shock in its sentence. */
export const isStrength = (tokens: Tokens, at: number, next: number, end: number, value: number): boolean => {
  if (value < 2 || value >= 10 || lastPlace(value) !== -1 || !measuring.has(wordBefore(tokens, at))) return false
  const behind = wordAt(tokens, next, end)
  if (shockNames.has(behind)) return true
  if (isWord(tokens, next, end) && !functionWords.has(behind) && !strikes.has(behind)) return false
  // "It was a 6.1": the sentence before named it.
  const named = wordBefore(tokens, at) === "a" && (tokens.word[at - 2] === "was" || tokens.word[at - 2] === "'s")
  for (let i = at - 1; i >= 0 && i >= at - (named ? namedReach : shockReach); i--) {
    const word = tokens.word[i] ?? ""
    if (shocks.has(word)) return true
    if (!named && (word === "." || word === ";")) return false
  }
  return false
}
