import { z } from 'zod'
import { kebabId, partialDate } from '../article/article-schema'
import { textQuoteSchema } from '../article/text-quote-schema'
import { ANSWER_TYPES, type Ask, KEY_POINT_KINDS, type KeyPoint, RELATIONS } from './key-point'

const text = z.string().trim().min(1, 'must not be empty')

function askSchema(articleId: string | null): z.ZodType<Ask> {
  const lure = z.strictObject({
    text,
    why: text,
    evidence: textQuoteSchema(articleId).nullable().default(null),
    falsifies: z.boolean().exactOptional(),
  })
  return z.strictObject({
    slot: kebabId,
    question: text.endsWith('?', 'must end with a question mark'),
    answer: text,
    answerType: z.enum(ANSWER_TYPES),
    termId: kebabId.nullable().default(null),
    accept: z.array(text).default([]),
    typed: z.boolean(),
    cue: text.exactOptional(),
    lures: z.array(lure),
  })
}

/**
 * A key point as written in content files. Fields that may be null or empty may be left out;
 * `articleId` is the article of a quote that names none (null: every quote has to name one).
 */
export function keyPointSchema(articleId: string | null): z.ZodType<KeyPoint> {
  return z.strictObject({
    id: kebabId,
    kind: z.enum(KEY_POINT_KINDS),
    statement: text,
    proposition: text.nullable().default(null),
    attribution: z
      .array(z.strictObject({ who: kebabId, verb: text, hedge: text.nullable().default(null) }))
      .default([]),
    asOf: partialDate,
    evidence: z.array(textQuoteSchema(articleId)).min(1, 'has no evidence'),
    editorNote: text.nullable().default(null),
    topics: z.array(kebabId).min(1, 'has no topic'),
    relation: z.enum(RELATIONS).nullable().default(null),
    subject: text.nullable().default(null),
    asks: z.array(askSchema(articleId)).min(1, 'has no ask'),
    supersedes: z.array(kebabId).default([]),
  })
}
