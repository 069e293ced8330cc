import * as z from 'zod'
import { partialDate } from '../../../core/article/article-schema'

const MOST_DETAIL = 200

/** What is said of a text; empty means: as the text itself says. */
function detail(most = MOST_DETAIL) {
  return z.string().trim().max(most, { error: `may have at most ${most} characters` }).transform((text) => (text === '' ? null : text)).nullable().default(null)
}

const details = {
  title: detail(),
  author: detail(),
  publishedOn: z.preprocess((value) => (value === '' ? null : value), partialDate.nullable().default(null)),
  outlet: detail(),
  /** The article that this is a new text for; left out: it is a new article. */
  articleId: z.string().regex(/^imported-[0-9a-f-]{36}$/).optional(),
}

export const importDetailsSchema = z.strictObject(details)
export type ImportDetails = z.output<typeof importDetailsSchema>

/** Longer than an article may be, so that too long a text is told so in words. */
const MOST_CHARACTERS = 240_000

export const importInputSchema = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('paste'), text: z.string().max(MOST_CHARACTERS, { error: 'too-long' }), ...details }),
  z.strictObject({ source: z.literal('url'), url: z.string().trim().min(1, { error: 'is missing' }).max(2000, { error: 'is too long' }), ...details }),
])

export const fileInputSchema = z.strictObject({ name: z.string().trim().min(1).max(200), ...details })
