/**
 * `variorum/testing`: the laws of the design as fast-check properties, and arbitraries for what they range over. Needs
 * fast-check, no test runner. See docs/testing.md.
 */
export { plainArticle, stories, storyArticle, storyFacts, factSentences, unrelatedArticle, type StoryFacts } from "./articles.ts"
export { checkLaws, type Law } from "./law.ts"
export { valueLaws } from "./value-laws.ts"
export { approximations, inWords, looserWordings, milesAndKilometres, numberWords, quantityParaphrases, type Paraphrase } from "./paraphrases.ts"
export { texts, wildTexts } from "./texts.ts"
export { ages, amounts, dates, durations, intervals, ordinals, percentages, quantities, sums, times } from "./values.ts"
