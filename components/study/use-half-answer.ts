import { useEffect, useRef } from 'react'
import { type HalfAnswer, dropHalfAnswer, findHalfAnswer, keepHalfAnswer } from '#offline/half-answer'
import type { StudyState } from './study-state'

/** Keeps what is half answered in this tab until it is handed in, and finds it again when the page is loaded anew. */
export function useHalfAnswer(owner: string, { step, questionNumber }: StudyState, onFound: (half: HalfAnswer) => void) {
  const looked = useRef(0)
  useEffect(() => {
    if (step.phase === 'grading') return dropHalfAnswer()
    if (step.phase !== 'asking') return
    const { item, response, hinted } = step
    const isFirstLook = questionNumber === 1 && looked.current === 0
    looked.current = questionNumber
    const found = isFirstLook ? findHalfAnswer(owner, item.question) : null
    if (found) onFound(found)
    else if (response || hinted) keepHalfAnswer(owner, item.question, { response, hinted })
  })
}
