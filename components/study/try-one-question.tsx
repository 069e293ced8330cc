'use client'

import { useRef } from 'react'
import type { StudyBatch } from '#core/schedule/study-batch'
import type { StudyLabels } from './study-labels'
import { StudyQuestion } from './study-question'
import { isRight } from './study-state'
import { useStudySession } from './use-study-session'

/** The home page's one live question. Its answer counts like any other; "next" leads to the study page. */
export function TryOneQuestion({
  mode,
  initial,
  labels,
  locale,
}: {
  mode: 'learner' | 'guest'
  initial: StudyBatch
  labels: StudyLabels
  locale: string
}) {
  const { state, commit, respond, takeHint } = useStudySession({ mode, initial })
  const certaintyGroup = useRef<HTMLDivElement>(null)
  const { step } = state
  if (!('item' in step)) return null
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {step.phase === 'verdict' && (isRight(step.verdict) ? labels.right : labels.wrong)}
      </p>
      <StudyQuestion
        step={step}
        headingLevel="h2"
        labels={labels}
        locale={locale}
        certaintyGroup={certaintyGroup}
        onRespond={respond}
        onHint={takeHint}
        onCommit={commit}
        onNext={() => window.location.assign('/study')}
        nextLabel={labels.goOn}
      />
    </>
  )
}
