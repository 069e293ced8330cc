'use client'

import { Suspense, lazy, useEffect, useRef, useState } from 'react'
import type { StudyBatch } from '#core/schedule/study-batch'
import { type PracticeChoice, createStudySession } from '#offline/create-study-session'
import { GUEST_SETTINGS } from '#offline/guest-settings'
import { fillTemplate } from '../ui/fill-template'
import { useIsOnline } from '../ui/use-is-online'
import { fetchRareControls } from './answer-area'
import type { DeviceLabels } from './device-notice-list'
import type { StudyLabels } from './study-labels'
import { StudyQuestion } from './study-question'
import { useStudyKeys } from './use-study-keys'
import { useStudySession } from './use-study-session'
import { verdictAloud } from './verdict-in-words'

/** Not needed before the first verdict; fetched soon after it, so that they are there without a network too. */
const loadLaterParts = () => import('./later-parts')
const LATER_MS = 500
const SessionEnd = lazy(async () => ({ default: (await loadLaterParts()).laterParts.SessionEnd }))
const KeysDialog = lazy(async () => ({ default: (await loadLaterParts()).laterParts.KeysDialog }))
const DeviceNoticeList = lazy(() => import('./device-notice-list'))
const ReportDialog = lazy(() => import('./report-dialog'))

type DeskLearner = {
  id: string
  /** The first batch, from the server. */
  initial: StudyBatch
  /** For what a sync has to tell. */
  deviceLabels?: DeviceLabels
}

/** The study page's session from first question to "done for today". */
export function StudyDesk({
  learner,
  opening = null,
  practice,
  deadline,
  labels,
  locale,
  saysOffline = true,
}: {
  /** Null for guests, whose questions the browser chooses. */
  learner: DeskLearner | null
  /** What a guest who has answered nothing yet begins with; null: the browser chooses that too. */
  opening?: StudyBatch | null
  /** Extra practice, which is stored nowhere; null: the session that counts. */
  practice: PracticeChoice | null
  /** How the learner's deadline stands, in words; null without one. */
  deadline: string | null
  labels: StudyLabels
  locale: string
  /** Says so when there is no network; the offline page does that itself. */
  saysOffline?: boolean
}) {
  const { state, next, commit, giveUp, respond, takeHint, undo } = useStudySession(
    learner?.initial ?? opening,
    learner?.id ?? 'guest',
    () => createStudySession(learner ? { mode: 'learner', learnerId: learner.id, initial: learner.initial } : { mode: 'guest' }, practice),
  )
  const certaintyGroup = useRef<HTMLDivElement>(null)
  /** A verdict was on screen, and what was needed for it is there; or device and server have met. */
  const [settled, setSettled] = useState(false)
  const [sheet, setSheet] = useState<'keys' | 'report' | null>(null)
  const online = useIsOnline()
  const dayRule = learner?.initial.dayRule ?? GUEST_SETTINGS
  useStudyKeys(state.step, { respond, commit, next, undo, showKeys: () => setSheet('keys') })

  const { step, left, answers } = state
  const hasVerdict = step.phase === 'verdict'
  useEffect(() => {
    if (!hasVerdict) return
    setTimeout(() => {
      setSettled(true)
      for (const load of [loadLaterParts, fetchRareControls]) load().catch(() => {})
    }, LATER_MS)
  }, [hasVerdict])

  // A sync at the start of a visit (SYNCED of offline/synced, which costs more here than its word) may have something to tell before an answer.
  useEffect(() => addEventListener('hoedam-synced', () => setSettled(true)), [])

  return (
    <div className="study-desk @container">
      <p aria-live="polite" className="sr-only">
        {verdictAloud(step, labels)}
      </p>
      {saysOffline && !online && (
        <p role="status" className="meta mb-4 border-s-2 border-seal ps-3 text-ink">
          {labels.offline}
        </p>
      )}
      {practice && <p className="meta mb-4 border-s-2 border-celadon ps-3 text-ink">{labels.practiceNote}</p>}
      {step.phase === 'loading' && <h1 className="stem text-ink-soft">{labels.loading}</h1>}
      {step.phase === 'load-failed' && (
        <section role="alert" className="max-w-measure">
          <h1 className="text-h1">{labels.loadFailedTitle}</h1>
          <p className="my-4">{{ unreachable: labels.loadFailedText, 'other-account': labels.otherAccount, 'signed-out': labels.signedOut }[step.because]}</p>
          {step.because === 'signed-out' ? (
            <a href="/sign-in" className="button button-main">
              {labels.signIn}
            </a>
          ) : (
            <button type="button" className="button button-main" onClick={next}>
              {labels.tryAgain}
            </button>
          )}
        </section>
      )}
      {(step.phase === 'ended' || step.phase === 'portion-ended') && (
        <Suspense fallback={<p className="meta">{labels.loading}</p>}>
          <SessionEnd
            answers={answers}
            practice={practice}
            end={step.phase === 'ended' ? { nextDueAt: step.nextDueAt, left: null } : { nextDueAt: null, left: step.left }}
            deadline={deadline}
            dayRule={dayRule}
            labels={labels}
            locale={locale}
            onGoOn={next}
          />
        </Suspense>
      )}
      {'item' in step && (
        <>
          <StudyQuestion
            step={step}
            questionNumber={state.questionNumber}
            headingLevel="h1"
            dayRule={dayRule}
            labels={labels}
            locale={locale}
            certaintyGroup={certaintyGroup}
            onRespond={respond}
            onHint={takeHint}
            onGiveUp={giveUp}
            onCommit={commit}
            onNext={next}
            nextLabel={labels.next}
            onUndo={undo}
          />
          <div className="meta flex max-w-[46rem] flex-wrap items-center gap-x-6 pt-2 @5xl:ms-[14.5rem]">
            <p className="tabular me-auto">{left && fillTemplate(practice ? labels.leftInPractice : labels.leftToday, left)}</p>
            {hasVerdict && (
              <button type="button" className="text-button" onClick={() => setSheet('report')}>
                {labels.report}
              </button>
            )}
            <button type="button" className="text-button key-hint" onClick={() => setSheet('keys')}>
              {labels.keys}
            </button>
          </div>
        </>
      )}
      <Suspense fallback={null}>
        {settled && learner?.deviceLabels && <DeviceNoticeList learnerId={learner.id} labels={learner.deviceLabels} locale={locale} />}
        {sheet === 'keys' && <KeysDialog labels={labels} onClose={() => setSheet(null)} />}
        {sheet === 'report' && 'item' in step && (
          <ReportDialog question={step.item.question} canReport={learner !== null} labels={labels} onClose={() => setSheet(null)} />
        )}
      </Suspense>
    </div>
  )
}
