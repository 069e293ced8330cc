'use client'

import { useRef, useState } from 'react'
import { INPUT_OF_KIND, type Response } from '#core/question/question'
import { postJson } from '#offline/post-json'
import type { StudyLabels } from '../study/study-labels'
import { fillTemplate } from '../ui/fill-template'
import { Sign } from '../ui/sign'
import { takeFocus } from '../ui/take-focus'
import { useIsHydrated } from '../ui/use-is-hydrated'
import { QuizAnswer } from './quiz-answer'
import type { QuizItem } from './quiz-item'
import type { QuizLabels } from './quiz-labels'
import { TimeLeft } from './time-left'
import { type Saving, useSavedAnswers } from './use-saved-answers'

/** taking: answers are stored. preview: nothing is. looking: it is over, with its keys. */
export type QuizMode = { type: 'taking'; attemptId: string; leftMs: number; keysAfterAnswer: boolean } | { type: 'preview'; keysAfterAnswer: boolean } | { type: 'looking' }

const LONGEST_MS = 3_600_000

/** A quiz, one item at a time, with the way to each. */
export function QuizDesk({ items: given, mode, labels, studyLabels }: { items: readonly QuizItem[]; mode: QuizMode; labels: QuizLabels; studyLabels: StudyLabels }) {
  const [items, setItems] = useState(given)
  const [responses, setResponses] = useState(() => new Map(given.map(({ position, response }) => [position, response])))
  const [place, setPlace] = useState(0)
  const [asked, setAsked] = useState<'no' | 'sure' | 'busy' | 'failed'>('no')
  const isHydrated = useIsHydrated()
  const shownAt = useRef(0)
  const { saving, refusals, keep, flush } = useSavedAnswers(
    mode.type === 'taking' ? mode.attemptId : null,
    (position, key) => setItems((before) => before.map((item) => (item.position === position ? { ...item, key } : item))),
    () => window.location.reload(),
  )
  const item = items[place]
  if (!item) return null
  const response = responses.get(item.position) ?? null
  const answersAtOnce = mode.type === 'taking' && !mode.keysAfterAnswer
  // Where keys follow answers, an answer stands once it was given with the button.
  const isDone = ({ position, key }: QuizItem) => key !== null || ((mode.type !== 'taking' || answersAtOnce) && isAnswered(responses.get(position) ?? null))
  const answered = items.filter(isDone).length

  function respond(next: Response) {
    if (!item) return
    setResponses((before) => new Map(before).set(item.position, next))
    if (answersAtOnce) keep(item.position, next, spent())
  }
  function spent() {
    return Math.min(LONGEST_MS, Math.max(0, Math.round(performance.now() - shownAt.current)))
  }
  function go(to: number) {
    void flush()
    shownAt.current = performance.now()
    setPlace(to)
    document.getElementById('stem')?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }
  function commit() {
    if (item && response) keep(item.position, response, spent())
  }
  async function handIn() {
    if (mode.type !== 'taking') return
    setAsked('busy')
    try {
      if (!(await flush())) return setAsked('failed')
      await postJson(`/api/attempts/${mode.attemptId}/hand-in`, {})
      window.location.assign(window.location.pathname)
    } catch {
      setAsked('failed')
    }
  }

  return (
    <div className="@container">
      <div className="meta mb-4 flex flex-wrap items-baseline gap-x-6 gap-y-1 border-t border-ink pt-3">
        <span className="font-semibold text-ink">{fillTemplate(labels.place, { place: place + 1, count: items.length })}</span>
        {mode.type === 'taking' && <TimeLeft leftMs={mode.leftMs} labels={labels} onOver={() => void flush().then((isSent) => isSent && window.location.reload())} />}
        {mode.type === 'taking' && (
          <span role="status" className={saving === 'failed' || saving === 'signed-out' ? 'text-seal' : ''}>
            {savingInWords(saving, refusals.size === 0 && answered > 0, labels)}
          </span>
        )}
        {task(item, studyLabels) && <span>{task(item, studyLabels)}</span>}
      </div>
      {refusals.size > 0 && (
        <p role="alert" className="mb-4 text-note text-seal">
          {[...refusals.values()].includes('not-yours')
            ? labels.notYours
            : fillTemplate(labels.notAccepted, { places: items.flatMap(({ position }, at) => (refusals.has(position) ? [at + 1] : [])).join(', ') })}
        </p>
      )}
      <QuizAnswer
        key={item.position} item={item} response={response} locked={mode.type === 'looking' || !isHydrated} onRespond={respond}
        onLeaveField={() => void flush()} labels={labels} studyLabels={studyLabels}
      />
      <div className="mt-6 flex flex-wrap gap-3">
        {mode.type === 'taking' && mode.keysAfterAnswer && item.key === null && (
          <button type="button" className="button button-main" disabled={!isAnswered(response) || saving === 'saving'} onClick={commit}>
            {labels.answer}
          </button>
        )}
        {place > 0 && (
          <button type="button" className="button" onClick={() => go(place - 1)}>
            {labels.previous}
          </button>
        )}
        {place < items.length - 1 && (
          <button type="button" className={item.key !== null || answersAtOnce ? 'button button-main' : 'button'} onClick={() => go(place + 1)}>
            {labels.next}
          </button>
        )}
      </div>
      <nav aria-label={labels.allQuestions} className="mt-8 border-t border-rule pt-4">
        <ol className="flex flex-wrap gap-2">
          {items.map((one, at) => {
            const { position, key } = one
            const isRefused = refusals.has(position)
            const state = key ? (key.isRight ? labels.stateRight : labels.stateWrong) : isRefused ? labels.stateNotSaved : isDone(one) ? labels.stateAnswered : labels.stateOpen
            return (
              <li key={position}>
                <button
                  type="button" className="quiz-place tabular" aria-current={at === place ? 'step' : undefined}
                  data-state={key ? (key.isRight ? 'right' : 'wrong') : isRefused ? 'refused' : isDone(one) ? 'answered' : 'open'} onClick={() => go(at)}
                >
                  {at + 1}
                  {key && <Sign of={key.isRight ? 'right' : 'wrong'} className="ms-1 inline size-4!" />}
                  <span className="sr-only">: {state}</span>
                </button>
              </li>
            )
          })}
        </ol>
      </nav>
      {mode.type === 'taking' && (
        <div className="mt-6 border-t border-rule pt-4">
          {asked === 'sure' ? (
            <div ref={takeFocus} tabIndex={-1} role="group" aria-label={labels.handInSure} className="flex flex-wrap gap-3">
              <p className="w-full">
                {labels.handInSure} {answered < items.length && fillTemplate(labels.leftOpen, { count: items.length - answered })}
              </p>
              <button type="button" className="button button-main" onClick={() => void handIn()}>
                {labels.handIn}
              </button>
              <button type="button" className="button" onClick={() => setAsked('no')}>
                {labels.goOn}
              </button>
            </div>
          ) : (
            <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <button type="button" className="button" disabled={asked === 'busy' || !isHydrated} onClick={() => setAsked('sure')}>
                {asked === 'busy' ? labels.busy : labels.handInBegin}
              </button>
              <span className="tabular">{fillTemplate(labels.answeredOf, { answered, count: items.length })}</span>
            </p>
          )}
          {asked === 'failed' && (
            <p role="alert" className="mt-2 text-note text-seal">
              {labels.handInFailed}
            </p>
          )}
        </div>
      )}
    </div>
  )
}

function savingInWords(saving: Saving, isAllSaved: boolean, labels: QuizLabels): string {
  switch (saving) {
    case 'saving': return labels.saving
    case 'failed': return labels.notSaved
    case 'signed-out': return labels.signedOut
    case 'idle': return isAllSaved ? labels.saved : ''
  }
}

function isAnswered(response: Response | null): boolean {
  if (response === null) return false
  if (response.type === 'typed') return response.text.trim() !== ''
  if (response.type === 'options' || response.type === 'order') return response.optionIds.length > 0
  return response.type === 'option' || response.pairs.length > 0
}

/** What to do, where the stem and its options do not say it. */
function task({ question }: QuizItem, labels: StudyLabels): string | null {
  switch (INPUT_OF_KIND[question.kind]) {
    case 'choose-one': return question.kind === 'true-false' ? labels.trueOrFalse : null
    case 'choose-several': return labels.chooseSeveral
    case 'type': return question.kind === 'cloze' ? labels.fillTheGap : labels.typeTheAnswer
    case 'match': return labels.matchTask
    case 'order': return labels.orderTask
  }
}
