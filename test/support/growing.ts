const story = [
  "The ferry ran aground off Harlow Bay on Tuesday.", "Twelve passengers were injured, police said.", "The captain, Nora Quill, 44, was questioned.", "The damage was put at $7 million.",
  "\u201cWe heard a terrible noise,\u201d Quill told reporters.", "Ticket sales fell by 14 percent last year.", "She did not attend the inquiry in Mirefield.", "The harbour is 36 miles from Port Ansel."
].join(" ")

/** Texts that grow with a number, in ways that make a careless program slow: its length is about `size` times 6,000 characters. */
export const growingTexts: Readonly<Record<string, (size: number) => string>> = {
  "a story": (size) => `${story}\n\n`.repeat(12 * size),
  "one endless sentence": (size) => "the mayor of the town and the captain of the ferry said that 12 people and 9 dogs ".repeat(70 * size),
  "figures in a row": (size) => "20 to 30 and 1,200 or 3.5 percent - 7 ".repeat(150 * size),
  "names in a row": (size) => "Ann Smith Jones Harlow Bay Quill Verrin Lisk ".repeat(130 * size),
  "titles in a row": (size) => "deputy assistant secretary of the ministry of defence of ".repeat(100 * size),
  "quotation marks that never close": (size) => "\u201cand then \"he said ".repeat(300 * size),
  "quotations in a row": (size) => "\u201cWe will stay here,\u201d she said. ".repeat(180 * size),
  "brackets and dashes": (size) => "(((--[[ ... ".repeat(500 * size),
  "one word without an end": (size) => "a".repeat(6000 * size),
  "one number without an end": (size) => "1,".repeat(3000 * size),
  "words without a period": (size) => "killed injured missing agreed denied will not have been ".repeat(100 * size),
  "empty lines": (size) => "\n \n\t\n".repeat(1200 * size),
  "dates in a row": (size) => "Monday, March 3, 2031, to Friday, last week, in 2030 ".repeat(110 * size)
}

/** What a tokeniser may look far ahead for. */
export const tokenMakers: Readonly<Record<string, string>> = {
  words: "The barge sank off the quay. ", apostrophes: "'a ", "open single marks": " 'open", "straight marks": "\" a", "typographic marks": "\u201ca ", initials: "A.",
  digits: "1,2.3", periods: ".", spaces: " \n", "spaced apostrophes": " \u2019 ", "at signs": "a@", surrogates: "\ud83d\ude80"
}
