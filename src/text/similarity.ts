import stringSimilarity from "string-similarity"

/** How alike two strings are, from 0 (nothing shared) to 1 (the same): Dice's coefficient over letter pairs. */
export const similarity = (a: string, b: string): number => stringSimilarity.compareTwoStrings(a, b)

/** How a folded name sounds, roughly: its first letter and the consonants behind it, so that "rhead" and "reid" are one. */
export const soundOf = (name: string): string => name.slice(0, 1) + name.slice(1).replaceAll(/[aeiouyh\s'-]/g, "")

/**
 * A folded given name without the choices that leave its sound as it is: "erik" for "eric", "brian" for "bryan",
 * "filip" for "phillip", "kristina" for "christina".
 */
export const spokenForm = (name: string): string =>
  name.replaceAll("ph", "f").replaceAll("chr", "kr").replaceAll("ck", "k").replaceAll(/c(?![eihy])/g, "k").replaceAll(/ie$|ey$/g, "i").replaceAll("y", "i").replaceAll("z", "s").replaceAll(/(.)\1/g, "$1")
