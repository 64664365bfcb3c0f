import type { Alignment } from "../model/alignment.ts"
import type { Extraction } from "../model/claim.ts"
import type { WeightsFile } from "../model/rule.ts"
import type { Kinds } from "../values/registry.ts"
import { NumberedValues } from "./compare.ts"
import { withoutOtherPlaces } from "./copies.ts"
import { featuresOf } from "./evidence/feature-table.ts"
import type { Features } from "./evidence/features.ts"
import { boundsOf, fieldsOf } from "./evidence/fields.ts"
import { numberedThings } from "./evidence/numbered-things.ts"
import { sharingNames } from "./evidence/one-story.ts"
import type { Scales } from "./evidence/scales.ts"
import { group } from "./group.ts"
import { linksOf } from "./links.ts"
import { resolvePeople } from "./people.ts"

export interface AlignOptions {
  readonly weights: WeightsFile
  readonly kinds: Kinds
  readonly common: ReadonlyMap<string, number>
  readonly peopleNouns: ReadonlySet<string>
  readonly personNouns: ReadonlyMap<string, string | null>
  readonly peopleSides: ReadonlyMap<string, string>
  readonly broaderNouns: ReadonlyMap<string, string>
  /** The values of all claims by number, where others ask for these as well. */
  readonly values?: NumberedValues
}

/**
 * Lines up the claims of several articles: candidates by blocking key, links by evidence, groups by joining links
 * from the strongest down. Two groups join only while nothing speaks clearly against any pair of their claims, so a
 * chain of half-likenesses never makes one thing of two.
 */
export const align = (extractions: ReadonlyArray<Extraction>, options: AlignOptions): ReadonlyArray<Alignment> => alignWeighed(extractions, weighing(extractions, options))

/** The same with what weighing takes, where others have asked for that as well. */
export const alignWeighed = (extractions: ReadonlyArray<Extraction>, { features, scales }: Weighing): ReadonlyArray<Alignment> =>
  group(features, withoutOtherPlaces(extractions, features, linksOf(extractions, features, scales)), scales)

/** The features of all claims, in the order of the claims, and the scales. */
export interface Weighing {
  readonly features: ReadonlyArray<Features>
  readonly scales: Scales
}

/** What weighing the claims of these articles takes. */
export const weighing = (extractions: ReadonlyArray<Extraction>, options: AlignOptions): Weighing => {
  const people = resolvePeople(extractions, options.kinds.person)
  const values = options.values ?? new NumberedValues(options.kinds, options.common)
  const { features, overlaps } = featuresOf(extractions, { ...options, people, values })
  const fields = fieldsOf(options.weights)
  return {
    features,
    scales: {
      ...options, fields, bounds: boundsOf(fields), people, extractions: new Map(extractions.map((e) => [e.article, e])), overlaps, namesShared: sharingNames(extractions), numbered: numberedThings(extractions, values),
      relationOf: (left, right) => values.relationOf(left, right), wordingOf: (left, right) => values.wordingOf(left, right)
    }
  }
}
