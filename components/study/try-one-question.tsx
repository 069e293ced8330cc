'use client'

import { useRef } from 'react'
import { DEFAULT_SESSION_SIZE } from '#core/schedule/session-size'
import type { StudyBatch, StudyItem } from '#core/schedule/study-batch'
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

/** The home page is the same for all, so the day rule is the browser's. */
function batchOfOne(item: StudyItem): StudyBatch {
  return { items: [item], left: { due: 0, new: 1 }, doneForToday: false, nextDueAt: null, studyDay: '', dayRule: GUEST_SETTINGS, sessionSize: DEFAULT_SESSION_SIZE }
}
