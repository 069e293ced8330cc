import { type ReactNode, type RefObject, Suspense, lazy } from 'react'
import { INPUT_OF_KIND, type Response } from '#core/question/question'
import { Hint } from './hint'
import { OptionRows } from './option-rows'
import type { StudyLabels } from './study-labels'
import type { AskedStep } from './study-state'
import { TypedAnswer } from './typed-answer'

/** Most questions are chosen or typed: what the others need comes when one is asked. */
const loadRareRows = () => import('./rare-rows')
const MatchRows = lazy(async () => ({ default: (await loadRareRows()).rareRows.MatchRows }))
const OrderRows = lazy(async () => ({ default: (await loadRareRows()).rareRows.OrderRows }))

/** Fetches what rarer kinds of questions are answered with, so that they can be asked without a network too. */
export const fetchRareControls = loadRareRows

/** Where the learner answers, by what the kind of question asks for; the verdict unfolds in it. */
export function AnswerArea({
  step,
  labels,
  certaintyGroup,
  onRespond,
  onHint,
  onGiveUp,
  verdict,
}: {
  step: AskedStep
  labels: StudyLabels
  certaintyGroup: RefObject<HTMLDivElement | null>
  onRespond: (response: Response) => void
  onHint: () => void
  onGiveUp: () => void
  verdict: ReactNode
}) {
  const { question } = step.item
  const asking = step.phase === 'asking'
  const graded = step.phase === 'verdict'
  const { response } = step
  const shared = { question, graded, locked: !asking, labels, onRespond }
  const wayOut = asking && question.form === 'recall' && (
    <Hint hint={question.hint} taken={step.hinted} labels={labels} onTake={onHint} onGiveUp={onGiveUp} />
  )

  switch (INPUT_OF_KIND[question.kind]) {
    case 'choose-one':
    case 'choose-several':
      return <OptionRows {...shared} response={response} verdict={verdict} />
    case 'type':
      return (
        <>
          {question.kind === 'short-answer' && (
            <TypedAnswer
              typed={response?.type === 'typed' ? response.text : ''}
              locked={!asking}
              labels={labels}
              onType={(text) => onRespond({ type: 'typed', text })}
              onDone={() => certaintyGroup.current?.focus()}
            />
          )}
          {wayOut}
          {verdict}
        </>
      )
    case 'match':
      return (
        <Suspense fallback={<p className="meta">{labels.loading}</p>}>
          <MatchRows {...shared} pairs={response?.type === 'matches' ? response.pairs : []} />
          {wayOut}
          {verdict}
        </Suspense>
      )
    case 'order':
      return (
        <Suspense fallback={<p className="meta">{labels.loading}</p>}>
          <OrderRows {...shared} optionIds={response?.type === 'order' ? response.optionIds : []} />
          {wayOut}
          {verdict}
        </Suspense>
      )
  }
}
