import type { PracticeQuestion } from '#core/question/practice-question'
import { INPUT_OF_KIND, type Response } from '#core/question/question'
import { AnswerAndReasons } from '../question/answer-and-reasons'
import { chosenOptionIds } from '../study/chosen-options'
import type { StudyLabels } from '../study/study-labels'
import { VerdictEvidence } from '../study/verdict-evidence'
import { HangulText } from '../ui/hangul-text'
import { Sign } from '../ui/sign'
import type { QuizItem } from './quiz-item'
import type { QuizLabels } from './quiz-labels'

/** Right or wrong, why, and the passage that says so. */
export function QuizVerdict({ item, question, response, labels, studyLabels }: {
  item: QuizItem; question: PracticeQuestion; response: Response | null; labels: QuizLabels; studyLabels: StudyLabels
}) {
  const isRight = item.key?.isRight ?? false
  const chosenIds = chosenOptionIds(response)
  const chosen = response?.type === 'option' ? question.options.find(({ id }) => id === response.optionId) : undefined
  const wrongly = question.options.filter(({ id, isKey }) => !isKey && chosenIds.includes(id))
  const saysAnswer = !isRight && ['choose-one', 'type'].includes(INPUT_OF_KIND[question.kind])
  return (
    <div className={`verdict pt-4 pe-3 pb-8 ${chosen ? 'ps-2 sm:ps-[3.75rem]' : ''}`}>
      <h3 className={`flex items-center gap-2 text-h2 ${isRight ? 'text-celadon' : 'text-seal'}`}>
        {!chosen && <Sign of={isRight ? 'right' : 'wrong'} />}
        {response === null ? labels.notAnswered : isRight ? studyLabels.right : studyLabels.wrong}
      </h3>
      <div className="mt-3 flex max-w-measure flex-col gap-4">
        {!item.counts && <p className="border-s-2 border-seal ps-3">{labels.doesNotCount}</p>}
        <AnswerAndReasons question={question} chosen={chosen} saysAnswer={saysAnswer} labels={studyLabels} />
        <VerdictEvidence question={question} evidence={[...wrongly.map(({ evidence }) => evidence), ...question.evidence]} labels={studyLabels} />
        {question.editorNote && (
          <aside className="border-t border-rule pt-3">
            <p className="meta font-semibold">{studyLabels.editorNote}</p>
            <p lang="en">
              <HangulText text={question.editorNote} />
            </p>
          </aside>
        )}
      </div>
    </div>
  )
}
