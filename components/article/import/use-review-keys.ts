'use client'

import { useEffect } from 'react'
import { singleKeysAct } from '../../study/single-keys'

export type ReviewAction = 'next' | 'previous' | 'accept' | 'edit' | 'reject'

const ACTION_OF_LETTER: Readonly<Record<string, ReviewAction>> = { J: 'next', K: 'previous', A: 'accept', E: 'edit', R: 'reject' }

/**
 * J and K go on and back, A accepts, E edits, R rejects, from arrival on; never while something is typed, and not for who switched
 * single keys off (WCAG 2.1.4). They concern the proposal that has the focus; while none has
 * it, any of them first brings one into focus by `start`, so that what a key decides is always in sight. Escape leaves the editor, also while typing. Letters are read from `code` when the layout writes no Latin letter.
 */
export function useReviewKeys(act: (action: ReviewAction, questionId: string) => void, start: () => void, leave: () => void) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return
      if (event.key === 'Escape') return leave()
      if (!singleKeysAct()) return
      if (!(event.target instanceof HTMLElement) || isTyping(event.target)) return
      const draft = event.target.closest<HTMLElement>('[data-draft]')?.dataset.draft
      const action = ACTION_OF_LETTER[letterOf(event)]
      if (!action) return
      event.preventDefault()
      if (draft) act(action, draft)
      else start()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })
}

function letterOf(event: KeyboardEvent): string {
  if (/^[a-z]$/i.test(event.key)) return event.key.toUpperCase()
  return /^\p{L}$/u.test(event.key) ? (/^Key([A-Z])$/.exec(event.code)?.[1] ?? '') : ''
}

function isTyping(target: HTMLElement): boolean {
  return target.closest('textarea, select, input:not([type=radio], [type=checkbox])') !== null
}
