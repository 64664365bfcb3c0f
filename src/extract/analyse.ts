import type { Article } from "../model/article.ts"
import { sentences as splitSentences } from "../text/sentences.ts"
import { tokenise } from "../text/tokenise.ts"
import { findActs } from "./clauses/acts.ts"
import { findClauses } from "./clauses/clauses.ts"
import type { CompiledRules } from "./compile.ts"
import { findCompounds } from "./compounds.ts"
import { MentionsAt, type Document } from "./document.ts"
import { findFigures } from "./figures.ts"
import { findEvents, findOffices, findValues } from "./mentions.ts"
import { findNames } from "./names/find.ts"
import { findMemberLists } from "./names/member-lists.ts"
import { isFree, outsideNames, takenBy } from "./names/taken.ts"
import { findCast } from "./people/references.ts"
import { findQuotations } from "./speech/quotations.ts"
import { quotedParts } from "./speech/quoted-parts.ts"
import { Reporters } from "./speech/reporters.ts"
import { Speech } from "./speech/speech.ts"
import { syntaxOf } from "./syntax/read.ts"

/** Takes an article apart: tokens, sentences, typed mentions, entities, quotations. */
export const analyse = (article: Article, rules: CompiledRules): Document => {
  const { lexicons, kinds } = rules
  const tokens = tokenise(article.text, article.exclusions)
  const sentences = splitSentences(tokens)
  const sentenceOf = new Int32Array(tokens.count)
  sentences.forEach((sentence, index) => sentenceOf.fill(index, sentence.first, sentence.last))
  const values = findValues(tokens, sentences, kinds)
  const taken = takenBy(tokens.count, values)
  const names = findNames(tokens, sentences, taken, lexicons, kinds)
  const free = names.found.filter((name) => isFree(name, taken))
  const { cast, references } = findCast(tokens, sentences, sentenceOf, free, names.entities, values, lexicons)
  const speech = new Speech(tokens, sentences, sentenceOf, free, references, cast, names.entities, lexicons)
  const quotations = findQuotations(speech)
  const reporters = new Reporters(speech)
  const quoted = quotedParts(tokens, sentences, sentenceOf, quotations)
  const clauses = findClauses(tokens, sentences, lexicons)
  const mentionsAt = new MentionsAt(tokens.count, [
    ...outsideNames(tokens.count, values, free), ...free, ...references, ...findOffices(tokens, sentences, free, lexicons, kinds), ...findEvents(tokens, sentences, lexicons, kinds), ...quoted,
    ...clauses, ...findMemberLists(tokens, sentences, free, names.entities)
  ])
  const readable = { tokens, sentences, entities: names.entities, mentionsAt }
  const syntax = syntaxOf(readable, lexicons)
  mentionsAt.add([...findActs(readable, syntax, lexicons), ...findCompounds(readable, syntax, lexicons), ...findFigures(readable, syntax, lexicons)])
  const quotationOf = new Int32Array(tokens.count).fill(-1)
  quotations.forEach((quotation, index) => quotationOf.fill(index, quotation.first, quotation.last))
  return {
    article, tokens, sentences, sentenceOf, entities: names.entities, quotations, quotationOf,
    reporterOf: (sentence) => reporters.of(sentence), mentionsAt, cast
  }
}
