import type { Published } from "../model/article.ts"

/** What a file says about itself; null where it says nothing. */
export interface Details {
  readonly title: string | null
  readonly source: string | null
  readonly author: string | null
  readonly published: Published | null
  readonly url: string | null
  readonly language: string | null
}

export const noDetails: Details = { title: null, source: null, author: null, published: null, url: null, language: null }

/** The address if it is one of the web; anything else ("javascript:") must not become a link in a report. */
export const webAddress = (written: string | null): string | null =>
  written !== null && /^https?:\/\/\S+$/iu.test(written) && URL.canParse(written) ? written : null

/** The BCP 47 tag, with `-` for `_`, or null for anything else. */
export const languageTag = (written: string | null): string | null => {
  const tag = written?.trim().replaceAll("_", "-") ?? ""
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag) ? tag : null
}
