import { AnswerField } from './answer-field'
import type { StudyLabels } from './study-labels'

/** The line under a question that is answered in one's own words. */
export function TypedAnswer({
  labels, ...field
}: {
  typed: string
  locked: boolean
  labels: StudyLabels
  onType: (text: string) => void
  onDone: () => void
}) {
  return <AnswerField {...field} className="field typed-answer" label={labels.typedAnswer} />
}
