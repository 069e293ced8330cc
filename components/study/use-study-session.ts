'use client'

import { useEffect, useReducer, useRef } from 'react'
import type { Response } from '#core/question/question'
import type { Certainty } from '#core/review/review'
import type { StudyBatch, StudyItem } from '#core/schedule/study-batch'
import type { StudySession } from '#offline/study-session'
import { type StudyState, isComplete, studyReducer } from './study-state'

/** What a question on screen needs to be answered. */
export type Study = ReturnType<typeof useStudySession>

/**
 * Ties a session (which grades, stores and fetches) to the screen's state. `initial` came with the page and is shown
 * before the session's code is there; `create` is called once, after that.
 */
export function useStudySession(initial: StudyBatch | null, create: () => Promise<StudySession>) {
  const [state, dispatch] = useReducer(studyReducer, initial, openingState)
  const opening = useRef<Promise<StudySession> | null>(null)
  const shownAt = useRef(0)
  const { step, questionNumber, answers } = state

  /** The started session; one that could not be started is tried anew at the next call. */
  function open(): Promise<StudySession> {
    opening.current ??= create().then(async (created) => {
      await created.start().catch((error: unknown) => {
        if (initial === null) throw error // a learner without network goes on with the batch that came with the page
      })
      return created
    })
    opening.current.catch(() => {
      opening.current = null
    })
    return opening.current
  }

  const show = (item: StudyItem | null, from: StudySession) =>
    dispatch(item ? { type: 'item-shown', item, left: from.left() } : { type: 'ended', nextDueAt: from.nextDueAt() })

  async function load(move: (from: StudySession) => Promise<StudyItem | null>) {
    dispatch({ type: 'loading-started' })
    try {
      const opened = await open()
      show(await move(opened), opened)
    } catch {
      dispatch({ type: 'loading-failed' })
    }
  }

  async function next() {
    if (step.phase === 'verdict' && !step.loadingNext) return load((from) => from.next())
    if (step.phase === 'load-failed') return load(async (from) => (answers.length > 0 ? from.next() : from.current()))
  }

  async function handIn(response: Response, certainty: Certainty) {
    if (step.phase !== 'asking') return
    const { item, hinted } = step
    const durationMs = Math.round(performance.now() - shownAt.current)
    dispatch({ type: 'answer-committed', certainty, response })
    try {
      const opened = await open()
      if (opened.current()?.question.id !== item.question.id) return show(opened.current(), opened)
      const { score, acceptedAs, outcome } = opened.answer({ response, certainty, hinted, durationMs })
      dispatch({ type: 'answer-graded', verdict: { score, acceptedAs } })
      dispatch({ type: 'outcome-known', answer: answers.length, outcome: await outcome })
    } catch {
      dispatch({ type: 'grading-failed' })
    }
  }

  async function commit(certainty: Certainty) {
    if (step.phase === 'asking' && isComplete(step.response)) await handIn(step.response, certainty)
  }

  /** "I don't know": handed in as nothing typed, which is wrong but honest. */
  const giveUp = () => handIn({ type: 'typed', text: '' }, 'unsure')

  useEffect(() => {
    shownAt.current = performance.now()
  }, [questionNumber])

  const opened = useRef(false)
  useEffect(() => {
    if (opened.current) return
    opened.current = true
    if (initial === null) void load(async (from) => from.current())
    // Answers of an earlier visit may have changed what is due: then the first question is another one.
    else void open().then((from) => {
      if (from.current()?.question.id !== initial.items[0]?.question.id) show(from.current(), from)
    }, () => {})
  })

  return {
    state,
    next,
    commit,
    giveUp,
    respond: (response: Response) => dispatch({ type: 'response-changed', response }),
    takeHint: () => dispatch({ type: 'hint-taken' }),
  }
}

function openingState(initial: StudyBatch | null): StudyState {
  const blank: StudyState = { step: { phase: 'loading' }, questionNumber: 0, left: null, answers: [] }
  if (initial === null) return blank
  const [item] = initial.items
  return studyReducer(
    blank,
    item ? { type: 'item-shown', item, left: initial.left } : { type: 'ended', nextDueAt: initial.nextDueAt },
  )
}
