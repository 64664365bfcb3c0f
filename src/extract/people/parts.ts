import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { Lexicons } from "../lexicons.ts"

/** Those whom the report of a crime or an accident tells of: the one who is blamed, the one who suffered it, and died of it. */
export type Part = "accused" | "victim" | "killed"

export const isPart = (word: unknown): word is Part => word === "accused" || word === "victim" || word === "killed"

/** A part with those that it includes: who was killed is a victim. */
export const includedParts = (part: Part): ReadonlyArray<Part> => (part === "killed" ? ["killed", "victim"] : [part])

const told = (list: string, part: Part): ReadonlyArray<readonly [string, Part]> => list.split(" ").map((word) => [word, part] as const)

/** What is done to a person in one of the parts: it tells only where it is done to him or her. */
const undergone: ReadonlyMap<string, Part> = new Map([
  ...told("arrested charged accused sentenced indicted convicted jailed arraigned detained suspected booked apprehended", "accused"),
  ...told("shot stabbed wounded injured hurt hit struck beaten", "victim"),
  ...told("killed slain murdered slaughtered strangled smothered drowned bludgeoned beheaded", "killed")
])

/** What may stand before the person to whom it is done: fights and games have their hits as well. */
const grave = new Set("arrested charged accused sentenced indicted convicted jailed detained killed shot stabbed murdered wounded strangled smothered drowned bludgeoned beheaded".split(" "))

/** The same, as it is going on. */
const doing: ReadonlyMap<string, Part> = new Map([
  ...told("arresting charging sentencing convicting indicting jailing detaining", "accused"), ...told("shooting stabbing wounding", "victim"),
  ...told("killing murdering strangling smothering drowning", "killed")
])

/** What a person in one of the parts does or is. */
const done: ReadonlyMap<string, Part> = new Map([
  ...told("pleaded surrendered confessed admitted custody guilty", "accused"), ...told("died dead drowned", "killed")
])

/** Nouns of what was done to the person whom their "of" names: "the murder of a 10-year-old girl". */
const deeds: ReadonlyMap<string, Part> = new Map([...told("death deaths murder killing slaying body", "killed"), ...told("shooting stabbing", "victim")])

/** Words that begin another clause, or name somebody else. */
const breaks = new Set(["which", "that", "whose", "when", "while", "after", "before", "because", "said", "says", "by", "but", ";", ":"])

const passive = new Set(["was", "were", "been", "be", "being", "is", "are", "got", "fatally", "critically", "seriously", "badly", ",", "then", "also", "found", "formally"])

/** Tokens between a person and the word that tells the part. */
const reach = 16
/** The same where the word stands before the person ("police arrested a 22-year-old man"). */
const reachBefore = 3

/** The part that the words around `[first, last)` give to the person they mean, or null: who was shot and died of it was killed. */
export const partAt = (tokens: Tokens, sentence: Sentence, first: number, last: number, lexicons: Lexicons): Part | null => {
  // "Reed's death", "his death"
  const owns = last < sentence.last && (tokens.flags[last]! & TokenFlag.possessive) !== 0
  const owned = owns ? last + 1 : possessives.has(tokens.word[first]!) && last === first + 1 ? last : null
  if (owned !== null) return deeds.get(tokens.word[owned] ?? "") ?? null
  let suffered: Part | null = null
  for (let i = last; i < Math.min(sentence.last, last + reach); i++) {
    const word = tokens.word[i]!
    const part = (isTransitive(tokens, i, last, lexicons) ? undefined : done.get(word)) ?? (facing.has(word) && faces(tokens, i, sentence) ? "accused" as const : undefined) ??
      (isPassive(tokens, i, last) ? undergone.get(word) : undefined)
    if (part !== undefined && (part !== "victim" || suffered === "victim")) return suffered === "victim" && part === "accused" ? suffered : part
    suffered ??= part ?? null
    if (breaks.has(word) || word === "who" && i > last + 1 || lexicons["reporting-verbs"].hasAt(tokens, i) || tokens.kind[i] === TokenKind.openQuote) break
  }
  if (suffered !== null) return suffered
  for (let i = first - 1; i >= Math.max(sentence.first, first - reachBefore); i--) {
    const word = tokens.word[i]!
    const deed = word === "of" && i > sentence.first ? deeds.get(tokens.word[i - 1]!) : undefined
    if (deed !== undefined) return deed
    if (word === "hands" && tokens.word[i + 1] === "of") return "accused"
    const part = grave.has(word) ? undergone.get(word) : doing.get(word)
    if (part !== undefined && !passive.has(tokens.word[i - 1] ?? "")) return part
    if (breaks.has(word) || word === "," || word === "who" || word === "and") break
  }
  return null
}

const possessives = new Set(["his", "her"])

/** "Reed drowned the boy", but "Reed drowned"; "who shot dead a boy", but "who was shot dead". */
const isTransitive = (tokens: Tokens, at: number, last: number, lexicons: Lexicons): boolean => {
  if (tokens.word[at] === "dead" && at > last && undergone.has(tokens.word[at - 1]!)) return !isPassive(tokens, at - 1, last)
  const next = tokens.word[at + 1] ?? ""
  return tokens.word[at] === "drowned" && (possessives.has(next) || ((tokens.flags[at + 1] ?? 0) & TokenFlag.capital) !== 0 || lexicons["function-words"].entryOf(next)?.facts?.["class"] === "determiner")
}

const facing = new Set(["face", "faces", "faced", "facing"])
const charges = new Set(["count", "counts", "charge", "charges", "trial"])

/** "Faces an open count of murder" */
const faces = (tokens: Tokens, at: number, sentence: Sentence): boolean => {
  for (let i = at + 1; i < Math.min(sentence.last, at + 6); i++) if (charges.has(tokens.word[i]!)) return true
  return false
}

/** Whether a word tells what was done to the person before it: "was arrested", "a man accused of", not "the man shot two". */
const isPassive = (tokens: Tokens, at: number, last: number): boolean => {
  if (passive.has(tokens.word[at - 1]!)) return true
  // "Shot and killed"
  if (tokens.word[at - 1] === "and" && undergone.has(tokens.word[at - 2]!)) return isPassive(tokens, at - 2, last)
  const next = tokens.word[at + 1] ?? ""
  return at === last && ["with", "of", "in", "on", "by", "after", "for", "as", "over", "to", "dead"].includes(next)
}
