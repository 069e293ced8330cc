import { z } from 'zod'
import { kebabId } from './article-schema'
import type { TextQuote } from './text-quote'

/**
 * A quote selector as written in content files: prefix and suffix may be left out,
 * and so may the article where the file belongs to one.
 */
export function textQuoteSchema(articleId: string | null): z.ZodType<TextQuote> {
  return z.strictObject({
    articleId: articleId === null ? kebabId : kebabId.default(articleId),
    paragraph: z.int('must be a whole number').min(1, 'counts from 1'),
    exact: z.string().min(1, 'must not be empty'),
    prefix: z.string().default(''),
    suffix: z.string().default(''),
  })
}
