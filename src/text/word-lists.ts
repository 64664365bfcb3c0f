/** Puts a word in its place in an ascending list, unless it is there. Lists are as short as a sentence, and mostly come in few pieces. */
export const insertWord = (list: Array<string>, word: string): void => {
  let at = list.length
  while (at > 0 && list[at - 1]! > word) at--
  if (at > 0 && list[at - 1] === word) return
  list.push(word)
  for (let i = list.length - 1; i > at; i--) list[i] = list[i - 1]!
  list[at] = word
}
