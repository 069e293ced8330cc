import { RATE_NEEDS } from './observed-rate'
import type { QuestionFigures } from './question-figures'

/** How well a question tells strong from weak, where at least 20 learners have answered it; else nothing: it could be chance. */
export function shownDiscrimination({ n, pointBiserial, discriminationIndex }: QuestionFigures): Pick<QuestionFigures, 'pointBiserial' | 'discriminationIndex'> {
  return n < RATE_NEEDS ? { pointBiserial: null, discriminationIndex: null } : { pointBiserial, discriminationIndex }
}
