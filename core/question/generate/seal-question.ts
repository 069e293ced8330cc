import type { Question } from '../question'
import { questionRevision, type RenderedQuestion } from '../question-revision'

/** Puts name and revision to a rendering. */
export function sealQuestion(id: string, rendered: RenderedQuestion): Question {
  return { id, revision: questionRevision(rendered), ...rendered }
}
