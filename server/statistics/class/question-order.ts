import * as z from 'zod'
import type { RevisionAnalysis } from '../../../core/statistics/analyse-revisions'
import { shownFacility } from '../../../core/statistics/shown-facility'
import { shownDiscrimination } from '../../../core/statistics/shown-discrimination'
import { FLAG_CODES } from '../../../core/statistics/question-flags'

export const QUESTION_ORDERS = ['flags', 'facility', 'pointBiserial', 'discriminationIndex', 'n', 'time'] as const
export type QuestionOrder = { by: (typeof QUESTION_ORDERS)[number]; isDescending: boolean }

const orderSchema = z.enum(QUESTION_ORDERS)

/** "facility" or, from the top, "-facility"; what is no order is the gravest flags first. */
export function readOrder(text: string | undefined): QuestionOrder {
  const by = orderSchema.safeParse(text?.replace(/^-/, ''))
  return by.success ? { by: by.data, isDescending: text?.startsWith('-') ?? false } : { by: 'flags', isDescending: false }
}

/** In this order; those without the figure come last either way, equal ones stay in the order of their ids. */
export function inOrder<Analysed extends RevisionAnalysis>(questions: readonly Analysed[], { by, isDescending }: QuestionOrder): Analysed[] {
  return questions.toSorted((a, b) => {
    const [x, y] = [figureOf(a, by), figureOf(b, by)]
    if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0)
    return isDescending ? y - x : x - y
  })
}

function figureOf({ figures, flags, estimatedFacility }: RevisionAnalysis, by: QuestionOrder['by']): number | null {
  switch (by) {
    // Strong ones before weak ones, each by their gravity.
    case 'flags': return flags.length === 0 ? null : Math.min(...flags.map(({ code, evidence }) => FLAG_CODES.indexOf(code) + (evidence === 'weak' ? FLAG_CODES.length : 0)))
    case 'facility': return shownFacility(figures, estimatedFacility)?.value ?? null
    case 'pointBiserial': return shownDiscrimination(figures).pointBiserial?.value ?? null
    case 'discriminationIndex': return shownDiscrimination(figures).discriminationIndex?.value ?? null
    case 'n': return figures.n
    case 'time': return figures.medianDurationMs
  }
}
