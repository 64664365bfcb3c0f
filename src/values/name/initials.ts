import { fold } from "../../text/characters.ts"

/** Small words that give a short form no letter. */
const unsounded = new Set(["a", "and", "at", "for", "in", "of", "on", "the"])

/** What a short form may leave out at the end: "JFK" for "John F. Kennedy International Airport". */
const kindsAtEnd = new Set(["international", "airport", "department", "hospital", "school", "university"])

/** One letter is short for anything. */
const fewestInitials = 2

/** The letters that a name of several words goes by, all of them and without the kind of its thing: "uow" never, "uw" of "University of Westmark". */
export const initialsOf = (name: string): ReadonlyArray<string> => {
  const sounded = fold(name).replaceAll("&", " ").split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word) && !unsounded.has(word))
  let end = sounded.length
  while (end > 0 && kindsAtEnd.has(sounded[end - 1]!)) end--
  return [sounded.length, end].filter((length, i, all) => length >= fewestInitials && all.indexOf(length) === i).map((length) => sounded.slice(0, length).map((word) => word[0]!).join(""))
}

/** A name that is nothing but initials, as its folded letters, null where it is none: "UW", "U.W.". */
export const asInitials = (name: string): string | null => (/^(?:\p{Lu}\.?){2,6}$/u.test(name) ? fold(name).replaceAll(".", "") : null)

/** Whether folded letters are those that a name goes by: "uw" of "University of Westmark". */
export const areInitialsOf = (letters: string | null, name: string): boolean => letters !== null && initialsOf(name).includes(letters)
