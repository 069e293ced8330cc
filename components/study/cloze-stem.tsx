import { BLANK } from '#core/question/question'
import { HangulText } from '../ui/hangul-text'
import { AnswerField } from './answer-field'
import type { StudyLabels } from './study-labels'

/** A stem with a gap to type into, in the line where the answer belongs. */
export function ClozeStem({
  stem, labels, ...field
}: {
  stem: string
  typed: string
  locked: boolean
  labels: StudyLabels
  onType: (text: string) => void
  onDone: () => void
}) {
  const [before = '', after = ''] = stem.split(BLANK, 2)
  return (
    <>
      <HangulText text={before} />
      <AnswerField {...field} className="blank" label={labels.typeHere} />
      <HangulText text={after} />
    </>
  )
}
