'use client'

import { useRef } from 'react'
import { DEFAULT_SESSION_SIZE } from '#core/schedule/session-size'
import type { StudyBatch, StudyItem } from '#core/schedule/study-batch'
import type { DayRule } from '#core/schedule/study-day'
import { createHomeSession } from '#offline/create-study-session'
import { GUEST_SETTINGS } from '#offline/guest-settings'
import type { StudyLabels } from './study-labels'
import { StudyQuestion } from './study-question'
import { useStudyKeys } from './use-study-keys'
import { useStudySession } from './use-study-session'
import { verdictAloud } from './verdict-in-words'

/** The home page's one live question. Its answer counts like any other; "next" leads to the study page. */
export function TryOneQuestion({
  item,
  learner,
  labels,
  locale,
}: {
  item: StudyItem
  /** null for guests, whose days are the browser's */
  learner: { id: string; dayRule: DayRule } | null
  labels: StudyLabels
  locale: string
}) {
  const initial = batchOfOne(item, learner?.dayRule ?? GUEST_SETTINGS)
  const learnerId = learner?.id ?? null
  const { state, commit, giveUp, respond, takeHint } = useStudySession(initial, learnerId ?? 'guest', () => createHomeSession(learnerId, initial))
  const certaintyGroup = useRef<HTMLDivElement>(null)
  useStudyKeys(state.step, { respond, commit, next: goOn })
  const { step } = state
  if (!('item' in step)) return null
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {verdictAloud(step, labels)}
      </p>
      <StudyQuestion
        step={step}
        questionNumber={state.questionNumber}
        headingLevel="h2"
        dayRule={initial.dayRule}
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

function batchOfOne(item: StudyItem, dayRule: DayRule): StudyBatch {
  return { items: [item], left: { due: 0, new: 1 }, doneForToday: false, nextDueAt: null, studyDay: '', dayRule, sessionSize: DEFAULT_SESSION_SIZE }
}
