'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Response } from '#core/question/question'
import { withReadableText } from '#core/question/with-readable-text'
import { putJson } from '#offline/post-json'
import type { QuizItem } from './quiz-item'
import { type Refusal, type Saved, sendWaitingAnswers, type Sending, type WaitingAnswer } from './send-waiting-answers'

/** How long a learner may go on typing before it is sent, and how long after a failure it is tried again. */
const TYPING_MS = 500
const AGAIN_MS = 3_000

/** idle: nothing waits. */
export type Saving = 'idle' | 'saving' | Exclude<Sending, 'sent'>

/**
 * Sends each answer to the server as soon as it stands, the last of each item only, one request at a time, and again until it has
 * arrived or is refused for good: `refusals` says which are, until they are answered anew. `onKey` is told the keys that come back,
 * `onEnded` that the attempt is over. `flush` says whether nothing is left to send.
 */
export function useSavedAnswers(attemptId: string | null, onKey: (position: number, key: NonNullable<QuizItem['key']>) => void, onEnded: () => void) {
  const waiting = useRef(new Map<number, WaitingAnswer>())
  const sending = useRef<Promise<boolean> | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const [saving, setSaving] = useState<Saving>('idle')
  const [refusals, setRefusals] = useState<ReadonlyMap<number, Refusal>>(new Map())
  const heard = useRef({ onKey, onEnded })
  useEffect(() => {
    heard.current = { onKey, onEnded }
  })

  const flush = useCallback((): Promise<boolean> => {
    window.clearTimeout(timer.current)
    if (sending.current) return sending.current
    if (attemptId === null || waiting.current.size === 0) return Promise.resolve(true)
    async function send(): Promise<boolean> {
      // What could not be sent stays said until it has been.
      setSaving((before) => (before === 'idle' ? 'saving' : before))
      const outcome = await sendWaitingAnswers(
        waiting.current,
        (position, answer) => putJson<Saved>(`/api/attempts/${attemptId}/responses/${position}`, answer),
        { ...heard.current, onRefused: (position, refusal) => setRefusals((before) => new Map(before).set(position, refusal)) },
      )
      sending.current = null
      setSaving(outcome === 'sent' ? 'idle' : outcome)
      if (outcome !== 'sent') timer.current = window.setTimeout(() => void flushAgain.current(), AGAIN_MS)
      return outcome === 'sent'
    }
    // There is something to send, so that it has not ended before it is kept here.
    sending.current = send()
    return sending.current
  }, [attemptId])
  const flushAgain = useRef(flush)
  useEffect(() => {
    flushAgain.current = flush
  }, [flush])

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (waiting.current.size > 0) event.preventDefault()
    }
    const again = () => void flushAgain.current()
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', again)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('online', again)
      window.clearTimeout(timer.current)
    }
  }, [])

  const keep = useCallback((position: number, response: Response, durationMs: number) => {
    if (attemptId === null) return
    waiting.current.set(position, { response: withReadableText(response), durationMs })
    setRefusals((before) => (before.has(position) ? new Map([...before].filter(([at]) => at !== position)) : before))
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => void flushAgain.current(), response.type === 'typed' ? TYPING_MS : 0)
  }, [attemptId])

  return { saving, refusals, keep, flush }
}
