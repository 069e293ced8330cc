import { z } from 'zod'
import { kebabId, partialDate } from '../article/article-schema'
import { textQuoteSchema } from '../article/text-quote-schema'
import { ANSWER_TYPES, type Ask, KEY_POINT_KINDS, type KeyPoint, type Lure, MOST_PARTS, RELATIONS } from './key-point'

const text = z.string().trim().min(1, 'must not be empty')

const question = text.endsWith('?', 'must end with a question mark')

function lureSchema(articleId: string | null): z.ZodType<Lure> {
  return z.strictObject({
    text,
    why: text,
    evidence: textQuoteSchema(articleId).nullable().default(null),
    falsifies: z.boolean().exactOptional(),
  })
}

function askSchema(articleId: string | null): z.ZodType<Ask> {
  return z.strictObject({
    slot: kebabId,
    question,
    answer: text,
    answerType: z.enum(ANSWER_TYPES),
    termId: kebabId.nullable().default(null),
    accept: z.array(text).default([]),
    typed: z.boolean(),
    cue: text.exactOptional(),
    lures: z.array(lureSchema(articleId)),
  })
}

/** What the kinds that ask for several things at once need. */
function partsOf(articleId: string | null) {
  const evidence = textQuoteSchema(articleId)
  const some = (least: number) => [least, `needs at least ${least}`] as const
  const most = [MOST_PARTS, `has more than ${MOST_PARTS}`] as const
  return {
    pairs: z.strictObject({
      question,
      rows: z.array(z.strictObject({ who: kebabId, position: text, evidence })).min(...some(3)).max(...most),
    }).exactOptional(),
    sequence: z.strictObject({
      question,
      events: z.array(z.strictObject({ event: text, on: partialDate, termId: kebabId.nullable().default(null), evidence }))
        .min(...some(3)).max(...most),
    }).exactOptional(),
    members: z.strictObject({
      question, items: z.array(text).min(...some(2)).max(...most), lures: z.array(lureSchema(articleId)).min(...some(2)),
    }).exactOptional(),
  }
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
    ...partsOf(articleId),
    supersedes: z.array(kebabId).default([]),
  })
}
