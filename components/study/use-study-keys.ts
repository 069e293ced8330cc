'use client'

import { useEffect } from 'react'
import { INPUT_OF_KIND, type Response } from '#core/question/question'
import type { Certainty } from '#core/review/review'
import { CERTAINTY_KEYS } from './certainty-keys'
import { toggledOption } from './chosen-options'
import { singleKeysAct } from './single-keys'
import { type StudyStep, isComplete } from './study-state'

type KeyActions = {
  respond: (response: Response) => void
  commit: (certainty: Certainty) => void
  next: () => void
  /** Left out where an answer cannot be taken back. */
  undo?: () => void
  /** Left out where there is no help. */
  showKeys?: () => void
}

/**
 * The whole session by keyboard: 1–3 or A–C choose, J K L say how sure and commit, Enter goes on, U takes back,
 * ? shows the keys. All but Enter can be switched off (WCAG 2.1.4).
 * Letters are read from `code` when the layout writes no Latin letter (Hangul, Cyrillic).
 */
export function useStudyKeys(step: StudyStep, actions: KeyActions) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return
      if (document.querySelector('dialog[open]') || isTyping(event.target)) return
      if (event.key.length === 1 && !singleKeysAct()) return
      if (act(event, step, actions)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })
}

/** Whether the key did something. */
function act(event: KeyboardEvent, step: StudyStep, { respond, commit, next, undo, showKeys }: KeyActions): boolean {
  if (event.key === '?' && showKeys) {
    showKeys()
    return true
  }
  if (step.phase === 'verdict' && undo && letterOf(event) === 'U') {
    undo()
    return true
  }
  if (step.phase === 'verdict' || step.phase === 'portion-ended') {
    if (event.key !== 'Enter' || isControl(event.target)) return false
    next()
    return true
  }
  if (step.phase !== 'asking') return false
  const letter = letterOf(event)
  const certainty = Object.entries(CERTAINTY_KEYS).find(([key]) => key === letter)?.[1]
  const { question } = step.item
  if (certainty && isComplete(question, step.response)) {
    commit(certainty)
    return true
  }
  const option = INPUT_OF_KIND[question.kind].startsWith('choose') ? question.options[placeOf(event.key, letter)] : undefined
  if (!option) return false
  respond(toggledOption(question, step.response, option.id))
  return true
}

/** The place, 0-based, of the option that a digit or a letter names; -1 for other keys. */
function placeOf(key: string, letter: string): number {
  if (/^[1-9]$/.test(key)) return Number(key) - 1
  return letter === '' ? -1 : 'ABCDEFGH'.indexOf(letter)
}

function letterOf(event: KeyboardEvent): string {
  if (/^[a-z]$/i.test(event.key)) return event.key.toUpperCase()
  const isOtherScript = /^\p{L}$/u.test(event.key)
  return isOtherScript ? (/^Key([A-Z])$/.exec(event.code)?.[1] ?? '') : ''
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type) && !target.readOnly
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, summary') !== null
}
