import { z } from 'zod'
import type { Article } from './article'
import { isImportedArticleId } from './imported-article-id'

const text = z.string().trim().min(1, 'must not be empty')
const nullableText = text.nullable().default(null)
const position = z.int('must be a whole number').min(1, 'counts from 1')

/** Permanent names of articles, key points, terms and slots. */
export const kebabId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case: small letters, digits and single hyphens')

const DATE_PARTS = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function isCalendarDate(value: string): boolean {
  const parts = DATE_PARTS.exec(value)
  if (!parts) return false
  const month = Number(parts[2] ?? '01')
  const day = Number(parts[3] ?? '01')
  const date = new Date(Date.UTC(Number(parts[1]), month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** YYYY, YYYY-MM or YYYY-MM-DD, and a date that exists. */
export const partialDate = z
  .string('must be YYYY, YYYY-MM or YYYY-MM-DD, in quotes')
  .refine(isCalendarDate, 'must be YYYY, YYYY-MM or YYYY-MM-DD')

const sourceSentence = z.strictObject({
  paragraph: position,
  sentence: position,
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'must be the 64 hex digits of a sentence hash'),
})

const briefParagraph = z.strictObject({
  number: position,
  sentences: z
    .array(z.strictObject({ text, sources: z.array(sourceSentence).min(1, 'names no source sentence') }))
    .min(1, 'has no sentence'),
})

/** An article as written in `article.yaml`. Fields that may be null may be left out. */
export const articleSchema: z.ZodType<Article> = z.strictObject({
  id: kebabId.refine((id) => !isImportedArticleId(id), 'begins as the ids of imported articles do'),
  position,
  title: nullableText,
  label: text,
  citation: z.strictObject({
    author: nullableText,
    authorRole: nullableText,
    outlet: nullableText,
    publishedOn: partialDate.nullable().default(null),
    dateLine: nullableText,
    note: text,
  }),
  sourceCriticism: z.strictObject({
    speaker: text,
    position: text,
    time: text,
    audience: text,
    cautions: z.array(text),
  }),
  paragraphs: z.array(briefParagraph).min(1, 'has no paragraph'),
})
