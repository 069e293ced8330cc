import { RATE_NEEDS } from './observed-rate'
import type { QuestionFigures } from './question-figures'

/** The facility as it is shown and sorted by, 0–1: of fewer than 20 answers the estimate, where there is one; null without answers. */
export function shownFacility({ facility, n }: Pick<QuestionFigures, 'facility' | 'n'>, estimate: number | null): { value: number; isEstimate: boolean } | null {
  if (!facility) return null
  return n < RATE_NEEDS && estimate !== null ? { value: estimate, isEstimate: true } : { value: facility.value, isEstimate: false }
}
