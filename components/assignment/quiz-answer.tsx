import { useRef } from 'react'
import { withKey, withoutKey } from '#core/classroom/without-key'
import { INPUT_OF_KIND, type Response } from '#core/question/question'
import { ClozeStem } from '../study/cloze-stem'
import MatchRows from '../study/match-rows'
import { OptionRows } from '../study/option-rows'
import OrderRows from '../study/order-rows'
import type { StudyLabels } from '../study/study-labels'
import { TypedAnswer } from '../study/typed-answer'
import { HangulText } from '../ui/hangul-text'
import type { QuizItem } from './quiz-item'
import type { QuizLabels } from './quiz-labels'
import { QuizVerdict } from './quiz-verdict'

/** One item of a quiz: stem, where it is answered, and its verdict once that may be seen. */
export function QuizAnswer({ item, response, locked, onRespond, onLeaveField, labels, studyLabels }: {
  item: QuizItem
  response: Response | null
  locked: boolean
  onRespond: (response: Response) => void
  /** Enter was pressed in a field. */
  onLeaveField: () => void
  labels: QuizLabels
  studyLabels: StudyLabels
}) {
  const stem = useRef<HTMLHeadingElement>(null)
  const name = `item-${item.position}`
  const graded = item.key !== null
  const question = item.key ? withKey(item.key.question, item.question, name) : withoutKey(item.question, name)
  const isLocked = locked || graded
  const typed = response?.type === 'typed' ? response.text : ''
  const field = { typed, locked: isLocked, labels: studyLabels, onType: (text: string) => onRespond({ type: 'typed', text }), onDone: onLeaveField }
  const rows = { question, graded, locked: isLocked, labels: studyLabels, onRespond }
  const verdict = item.key && <QuizVerdict item={item} question={question} response={response} labels={labels} studyLabels={studyLabels} />
  const input = INPUT_OF_KIND[question.kind]
  const isChosen = input === 'choose-one' || input === 'choose-several'
  return (
    <div className="question-body max-w-[46rem]">
      <h2 ref={stem} id="stem" tabIndex={-1} lang="en" className="stem mb-6">
        {question.kind === 'cloze' ? <ClozeStem stem={question.stem} {...field} /> : <HangulText text={question.stem} />}
      </h2>
      {isChosen && <OptionRows {...rows} response={response} verdict={response === null || response.type === 'options' ? null : verdict} />}
      {input === 'type' && question.kind === 'short-answer' && <TypedAnswer {...field} />}
      {input === 'match' && <MatchRows {...rows} pairs={response?.type === 'matches' ? response.pairs : []} />}
      {input === 'order' && <OrderRows {...rows} optionIds={response?.type === 'order' ? response.optionIds : []} />}
      {(!isChosen || response === null || response.type === 'options') && verdict}
    </div>
  )
}
