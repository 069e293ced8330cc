import type { ParsedArticle } from './parse-article'

/** What somebody who brings a text says of it; null where nothing was said. */
export type GivenDetails = {
  title: string | null
  author: string | null
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  publishedOn: string | null
}

/** A parsed text with what was said of it in the place of what was found in it: a form is read one way only, a text in several. */
export function withGivenDetails(parsed: ParsedArticle, given: GivenDetails): ParsedArticle {
  const { title, author, publishedOn } = given
  return {
    ...parsed,
    title: title ?? parsed.title,
    byline: author ?? parsed.byline,
    dateLine: publishedOn === null ? parsed.dateLine : { text: publishedOn, date: publishedOn, isAmbiguous: false },
  }
}
