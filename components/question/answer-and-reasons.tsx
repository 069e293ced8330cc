import type { PracticeOption, PracticeQuestion } from '#core/question/practice-question'
import { reasonsFor } from '../study/reasons'
import type { StudyLabels } from '../study/study-labels'
import { HangulText } from '../ui/hangul-text'

/** What the answer was, where the verdict's row does not show it, the correction, and why. */
export function AnswerAndReasons({ question, chosen, saysAnswer, labels }: {
  question: PracticeQuestion; chosen: PracticeOption | undefined; saysAnswer: boolean; labels: StudyLabels
}) {
  return (
    <>
      {saysAnswer && (
        <p>
          <span className="meta">{labels.theAnswer}: </span>
          <strong lang="en" className="font-serif text-lead">
            <HangulText text={question.answer} />
          </strong>
        </p>
      )}
      {question.correction && (
        <p>
          <span className="meta">{labels.correction}: </span>
          <span lang="en" className="font-serif text-lead">
            <HangulText text={question.correction} />
          </span>
        </p>
      )}
      {reasonsFor(question, chosen).map((reason) => (
        <p key={reason} lang="en">
          <HangulText text={reason} />
        </p>
      ))}
    </>
  )
}
