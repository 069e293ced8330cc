import { z } from 'zod'
import { kebabId, partialDate } from '../article/article-schema'
import type { Term } from './term'

const text = z.string().trim().min(1, 'must not be empty')
const nullableText = text.nullable().default(null)

const TERM_TYPES = ['person', 'country', 'city', 'organisation', 'agreement', 'event', 'project', 'phrase'] as const

/** A term as written in content files. Fields that may be null or empty may be left out. */
export const termSchema: z.ZodType<Term> = z.strictObject({
  id: kebabId,
  type: z.enum(TERM_TYPES),
  english: text,
  hangul: nullableText,
  hanja: nullableText,
  revisedRomanization: nullableText,
  mcCuneReischauer: nullableText,
  russian: nullableText,
  aliases: z.array(text).default([]),
  distinctNames: z.array(z.strictObject({ name: text, note: text })).default([]),
  dates: nullableText,
  offices: z.array(z.strictObject({ titles: z.array(text).min(1, 'names no title'), country: kebabId, from: partialDate, to: partialDate.nullable().default(null) })).default([]),
  role: nullableText,
  definition: text,
  checked: z.boolean(),
  document: z
    .strictObject({ title: text, date: partialDate, number: nullableText })
    .nullable()
    .default(null),
})
