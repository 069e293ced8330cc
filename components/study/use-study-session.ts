'use client'

import { useEffect, useReducer, useRef } from 'react'
import type { Response } from '#core/question/question'
import type { Certainty } from '#core/review/review'
import { DEFAULT_SESSION_SIZE, isPortionDone } from '#core/schedule/session-size'
import type { StudyBatch, StudyItem } from '#core/schedule/study-batch'
import { isOtherAccount, isSignedOut } from '#offline/post-json'
import type { StudySession } from '#offline/study-session'
import { type StudyState, giveUpResponse, isComplete, studyReducer } from './study-state'
import { useHalfAnswer } from './use-half-answer'

/**
 * Ties a session (which grades, stores and fetches) to the screen's state. `initial` came with the page and is shown
 * before the session's code is there; `create` is called once, after that. `owner`: whose half-given answers are kept.
 */
export function useStudySession(initial: StudyBatch | null, owner: string, create: () => Promise<StudySession>) {
  const [state, dispatch] = useReducer(studyReducer, initial, openingState)
  const opening = useRef<Promise<StudySession> | null>(null)
  const shownAt = useRef(0)
  /** Whether the reader has put hand to a question. */
  const begun = useRef(false)
  /** Where the portion now under way began. */
  const portion = useRef({ answers: 0, at: 0 })
  const { step, questionNumber, answers } = state
  useHalfAnswer(owner, state, (half) => {
    begun.current = true
    dispatch({ type: 'half-answer-found', ...half })
  })

  /** The session; one that could not be made is tried anew at the next call. */
  function open(): Promise<StudySession> {
    opening.current ??= create()
    opening.current.catch(() => {
      opening.current = null
    })
    return opening.current
  }

  function show(item: StudyItem | null, from: StudySession) {
    if (!item) return dispatch({ type: 'ended', nextDueAt: from.nextDueAt() })
    const done = { questions: answers.length - portion.current.answers, elapsedMs: performance.now() - portion.current.at }
    const pauses = done.questions > 0 && isPortionDone(initial?.sessionSize ?? DEFAULT_SESSION_SIZE, done)
    dispatch({ type: pauses ? 'portion-ended' : 'item-shown', item, left: from.left() })
  }

  async function load(move: (from: StudySession) => Promise<StudyItem | null>) {
    dispatch({ type: 'loading-started' })
    try {
      const opened = await open()
      show(await move(opened), opened)
    } catch (error) {
      dispatch({ type: 'loading-failed', because: isOtherAccount(error) ? 'other-account' : isSignedOut(error) ? 'signed-out' : 'unreachable' })
    }
  }

  /** The next question after a verdict, after a portion, or after a failure to load it. */
  async function next() {
    if (step.phase === 'verdict' && !step.loadingNext) return load((from) => from.next())
    if (step.phase === 'load-failed') return load((from) => (answers.length > 0 ? from.next() : from.start()))
    if (step.phase !== 'portion-ended') return
    portion.current = { answers: answers.length, at: performance.now() }
    dispatch({ type: 'item-shown', item: step.upNext, left: step.left })
  }

  /** The question that came with the page is on screen at once; another takes its place while nobody has begun with it. */
  async function start(first: StudyItem | undefined) {
    const opened = await open()
    const item = await opened.start()
    if (!begun.current && item?.question.id !== first?.question.id) show(item, opened)
  }

  function respond(response: Response) {
    begun.current = true
    dispatch({ type: 'response-changed', response })
  }

  async function handIn(response: Response, certainty: Certainty) {
    if (step.phase !== 'asking') return
    begun.current = true
    const { item, hinted } = step
    const durationMs = Math.round(performance.now() - shownAt.current)
    dispatch({ type: 'answer-committed', certainty, response })
    try {
      const opened = await open()
      const { score, match, outcome } = opened.answer(item, { response, certainty, hinted, durationMs })
      dispatch({ type: 'answer-graded', verdict: { score, match } })
      const known = await outcome
      dispatchEvent(new CustomEvent('hoedam-answer', { detail: known.saved }))
      dispatch({ type: 'outcome-known', questionNumber, outcome: known, left: opened.left() })
    } catch {
      dispatch({ type: 'grading-failed' })
    }
  }

  async function commit(certainty: Certainty) {
    if (step.phase === 'asking' && isComplete(step.item.question, step.response)) await handIn(step.response, certainty)
  }

  /** "I don't know": handed in as nothing, which is wrong but honest. */
  async function giveUp() {
    if (step.phase === 'asking') await handIn(giveUpResponse(step.item.question.kind), 'unsure')
  }

  /** Takes the answer under the verdict back; its question is asked again. */
  async function undo() {
    if (step.phase !== 'verdict' || step.loadingNext) return
    const opened = await open()
    const item = await opened.undo()
    if (item) dispatch({ type: 'answer-taken-back', item, left: opened.left() })
  }

  function takeHint() {
    begun.current = true
    dispatch({ type: 'hint-taken' })
  }

  useEffect(() => {
    shownAt.current = performance.now()
  }, [questionNumber])

  const opened = useRef(false)
  useEffect(() => {
    if (opened.current) return
    opened.current = true
    portion.current.at = performance.now()
    if (initial === null) void load((from) => from.start())
    else start(initial.items[0]).catch(() => {}) // without a network the learner goes on with the batch that came with the page
  })

  return { state, next, commit, giveUp, respond, takeHint, undo }
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
