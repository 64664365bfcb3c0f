import type { Extraction } from "../../model/claim.ts"
import type { PersonKind } from "../../values/person.ts"
import { sharingNames } from "../evidence/one-story.ts"
import { knowPersons } from "./persons.ts"
import { knowPlaces } from "./places.ts"
import { knowTraits } from "./traits.ts"

/** The extractions of several articles, each with what the others know of its names: whom and what these name. */
export const know = (extractions: ReadonlyArray<Extraction>, kind: PersonKind): ReadonlyArray<Extraction> => {
  const namesShared = sharingNames(extractions)
  return knowPlaces(knowTraits(knowPersons(extractions, kind, namesShared), kind, namesShared), namesShared)
}
