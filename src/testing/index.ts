/**
 * `variorum/testing`: the laws of the design as fast-check properties, and arbitraries for what they range over. Needs
 * fast-check, no test runner. See docs/testing.md.
 */
export {
  brokenArticles, exampleArticles, factSentences, plainArticle, stories, storyArticle, storyFacts, unrelatedArticle, type StoryFacts
} from "./articles.ts"
export { dispatch, disputes, tellings, type Dispute, type Telling } from "./disputes.ts"
export { checkLaws, type Law } from "./law.ts"
export { pipelineLaws } from "./pipeline-laws.ts"
export { ruleLaws } from "./rule-laws.ts"
export { comparisonLaws, valueLaws } from "./value-laws.ts"
export { approximations, inWords, looserWordings, milesAndKilometres, numberWords, quantityParaphrases, type Paraphrase } from "./paraphrases.ts"
export { brokenTexts, texts, wildTexts } from "./texts.ts"
export { ages, amounts, dates, durations, intervals, ordinals, percentages, quantities, sums, times } from "./values.ts"
export { wordingLaws } from "./wording-laws.ts"
