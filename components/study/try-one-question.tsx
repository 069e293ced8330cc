'use client'

import { useRef } from 'react'
import type { StudyBatch, StudyItem } from '#core/schedule/study-batch'
import { createStudySession } from '#offline/create-study-session'
import { createOneQuestionSession } from './one-question-session'
import type { StudyLabels } from './study-labels'
import { StudyQuestion } from './study-question'
import { isRight } from './study-state'
import { useStudyKeys } from './use-study-keys'
import { useStudySession } from './use-study-session'

/** The home page's one live question. Its answer counts like any other; "next" leads to the study page. */
export function TryOneQuestion({
  item,
  learnerId,
  labels,
  locale,
}: {
  item: StudyItem
  /** null for guests */
  learnerId: string | null
  labels: StudyLabels
  locale: string
}) {
  const initial = batchOfOne(item)
  const { state, commit, giveUp, respond, takeHint } = useStudySession(initial, () =>
    learnerId === null ? createOneQuestionSession(item) : createStudySession({ mode: 'learner', learnerId, initial }),
  )
  const certaintyGroup = useRef<HTMLDivElement>(null)
  useStudyKeys(state.step, { respond, commit, next: goOn })
  const { step } = state
  if (!('item' in step)) return null
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {step.phase === 'verdict' && (isRight(step.verdict) ? labels.right : labels.wrong)}
      </p>
      <StudyQuestion
        step={step}
        questionNumber={state.questionNumber}
        headingLevel="h2"
        labels={labels}
        locale={locale}
        certaintyGroup={certaintyGroup}
        onRespond={respond}
        onHint={takeHint}
        onGiveUp={giveUp}
        onCommit={commit}
        onNext={goOn}
        nextLabel={labels.goOn}
      />
    </>
  )
}

function goOn() {
  window.location.assign('/study')
}

function batchOfOne(item: StudyItem): StudyBatch {
  return { items: [item], left: { due: 0, new: 1 }, doneForToday: false, nextDueAt: null, studyDay: '' }
}
