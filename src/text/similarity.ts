import stringSimilarity from "string-similarity"

/** How alike two strings are, from 0 (nothing shared) to 1 (the same): Dice's coefficient over letter pairs. */
export const similarity = (a: string, b: string): number => stringSimilarity.compareTwoStrings(a, b)
