'use client'

import { useEffect, useReducer, useRef } from 'react'
import type { Response } from '#core/question/question'
import type { Certainty } from '#core/review/review'
import type { StudyBatch } from '#core/schedule/study-batch'
import { type StudySession, createStudySession } from '#offline/study-session'
import { type StudyState, isComplete, studyReducer } from './study-state'

/** Ties the session (who grades, stores and fetches) to the screen's state. */
export function useStudySession({ mode, initial }: { mode: 'learner' | 'guest'; initial: StudyBatch | null }) {
  const [state, dispatch] = useReducer(studyReducer, initial, openingState)
  const session = useRef<StudySession | null>(null)
  const shownAt = useRef(0)
  const { step } = state

  const open = () => (session.current ??= createStudySession({ mode, initial }))

  async function next() {
    if (step.phase === 'verdict' && step.loadingNext) return
    dispatch({ type: 'loading-started' })
    try {
      const item = await open().next()
      dispatch(item ? { type: 'item-shown', item } : { type: 'ended', nextDueAt: open().nextDueAt() })
    } catch {
      dispatch({ type: 'loading-failed' })
    }
  }

  async function commit(certainty: Certainty) {
    if (step.phase !== 'asking' || !isComplete(step.response)) return
    const durationMs = Math.round(performance.now() - shownAt.current)
    dispatch({ type: 'answer-committed', certainty })
    try {
      const verdict = await open().answer({ response: step.response, certainty, hinted: step.hinted, durationMs })
      dispatch({ type: 'answer-graded', verdict })
    } catch {
      dispatch({ type: 'grading-failed' })
    }
  }

  const asked = 'item' in step ? step.item : null
  useEffect(() => {
    shownAt.current = performance.now()
  }, [asked])

  const startedLoading = useRef(false)
  useEffect(() => {
    if (initial !== null || startedLoading.current) return
    startedLoading.current = true
    void next()
  })

  return {
    state,
    next,
    commit,
    respond: (response: Response) => dispatch({ type: 'response-changed', response }),
    takeHint: () => dispatch({ type: 'hint-taken' }),
    /** What is left today; null before the session has anything to say. */
    left: () => session.current?.left() ?? initial?.left ?? null,
  }
}

function openingState(initial: StudyBatch | null): StudyState {
  if (initial === null) return { step: { phase: 'loading' }, outcomes: [] }
  const [item] = initial.items
  if (!item) return { step: { phase: 'ended', nextDueAt: initial.nextDueAt }, outcomes: [] }
  return { step: { phase: 'asking', item, response: null, hinted: false, gradingFailed: false }, outcomes: [] }
}
