import type { ReactNode } from 'react'
import type { PracticeQuestion } from '#core/question/practice-question'
import { HangulText } from '../ui/hangul-text'
import { Sign } from '../ui/sign'
import type { StudyLabels } from './study-labels'

/** The options as generous rows. After grading, the verdict unfolds below the row that was chosen. */
export function OptionRows({
  question,
  chosenId,
  graded,
  locked,
  labels,
  onChoose,
  verdict,
}: {
  question: PracticeQuestion
  chosenId: string | null
  graded: boolean
  locked: boolean
  labels: StudyLabels
  onChoose: (optionId: string) => void
  verdict: ReactNode
}) {
  return (
    <ol className="border-b border-rule">
      {question.options.map((option, at) => {
        const chosen = option.id === chosenId
        const outcome = !graded ? undefined : option.isKey ? 'right' : chosen ? 'wrong' : 'other'
        return (
          <li key={option.id}>
            <label className="option" data-outcome={outcome}>
              <input
                type="radio"
                name={question.id}
                value={option.id}
                checked={chosen}
                disabled={locked}
                onChange={() => onChoose(option.id)}
                className="sr-only"
              />
              <span className="option-letter">
                {outcome === 'right' || outcome === 'wrong' ? <Sign of={outcome} /> : 'ABCDEFGH'.charAt(at)}
              </span>
              <span className="option-text">
                <span lang="en">
                  <HangulText text={option.text} />
                </span>
                {graded && option.isKey && !chosen && <span className="meta ms-3">{labels.theAnswer}</span>}
                {graded && chosen && <span className="meta ms-3 whitespace-nowrap">{labels.yourChoice}</span>}
              </span>
            </label>
            {chosen && verdict}
          </li>
        )
      })}
    </ol>
  )
}
