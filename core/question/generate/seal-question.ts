import type { Question } from '../question'
import { questionRevision, type RenderedQuestion } from '../question-revision'

/** A rendering as a generator writes it: only the kinds that have rows or an order name them. */
export type Rendering = Omit<RenderedQuestion, 'prompts' | 'order'> & Partial<Pick<RenderedQuestion, 'prompts' | 'order'>>

/** Puts name and revision to a rendering. */
export function sealQuestion(id: string, rendering: Rendering): Question {
  const rendered: RenderedQuestion = { prompts: [], order: [], ...rendering }
  return { id, revision: questionRevision(rendered), ...rendered }
}
