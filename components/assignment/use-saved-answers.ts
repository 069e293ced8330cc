'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Response } from '#core/question/question'
import { putJson } from '#offline/post-json'
import type { QuizItem } from './quiz-item'

type Saved = { status: 'saved' | 'answered-before'; key: QuizItem['key'] } | { status: 'ended' }

/** How long a learner may go on typing before it is sent, and how long after a failure it is tried again. */
const TYPING_MS = 500
const AGAIN_MS = 3_000

export type Saving = 'idle' | 'saving' | 'failed'

/**
 * Sends each answer to the server as soon as it stands, the last of each item only, one request at a time, and again until it has
 * arrived. `onKey` is told the keys that come back, `onEnded` that the attempt is over.
 */
export function useSavedAnswers(attemptId: string | null, onKey: (position: number, key: NonNullable<QuizItem['key']>) => void, onEnded: () => void) {
  const waiting = useRef(new Map<number, { response: Response; durationMs: number }>())
  const sending = useRef<Promise<boolean> | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const [saving, setSaving] = useState<Saving>('idle')
  const heard = useRef({ onKey, onEnded })
  useEffect(() => {
    heard.current = { onKey, onEnded }
  })

  const flush = useCallback((): Promise<boolean> => {
    window.clearTimeout(timer.current)
    if (sending.current) return sending.current
    if (attemptId === null || waiting.current.size === 0) return Promise.resolve(true)
    async function send(): Promise<boolean> {
      try {
        for (let next = [...waiting.current][0]; next; next = [...waiting.current][0]) {
          setSaving('saving')
          const [position, answer] = next
          const saved = await putJson<Saved>(`/api/attempts/${attemptId}/responses/${position}`, answer)
          if (waiting.current.get(position) === answer) waiting.current.delete(position)
          if (saved.status === 'ended') {
            waiting.current.clear()
            heard.current.onEnded()
          } else if (saved.key) heard.current.onKey(position, saved.key)
        }
        setSaving('idle')
        return true
      } catch {
        setSaving('failed')
        timer.current = window.setTimeout(() => void flushAgain.current(), AGAIN_MS)
        return false
      } finally {
        sending.current = null
      }
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
    waiting.current.set(position, { response, durationMs })
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => void flushAgain.current(), response.type === 'typed' ? TYPING_MS : 0)
  }, [attemptId])

  return { saving, keep, flush }
}
