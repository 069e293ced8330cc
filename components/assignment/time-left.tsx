'use client'

import { useEffect, useRef, useState } from 'react'
import { fillTemplate } from '../ui/fill-template'
import type { QuizLabels } from './quiz-labels'

const SECOND_MS = 1000
const MINUTE_MS = 60_000
/** Up to here the clock is shown, then whole hours, then whole days. */
const CLOCK_MINUTES = 90
const HOUR_MINUTES = 60
const DAY_HOURS = 24
const HOURS_UP_TO = 48
/** When what is left is said aloud. */
const SAID_AT_MINUTES = [10, 5, 1]

/** The time that is left by the server's clock: `leftMs` when the page was made, counted down from when it arrived. */
export function TimeLeft({ leftMs, onOver, labels }: { leftMs: number; onOver: () => void; labels: QuizLabels }) {
  const [left, setLeft] = useState(leftMs)
  const over = useRef(onOver)
  useEffect(() => {
    over.current = onOver
  })
  useEffect(() => {
    const arrivedAt = performance.now()
    const tick = window.setInterval(() => {
      const now = Math.max(0, leftMs - (performance.now() - arrivedAt))
      setLeft(now)
      if (now > 0) return
      window.clearInterval(tick)
      over.current()
    }, SECOND_MS)
    return () => window.clearInterval(tick)
  }, [leftMs])
  const minutes = Math.ceil(left / MINUTE_MS)
  const said = SAID_AT_MINUTES.find((one) => minutes === one)
  const clock = `${Math.floor(left / MINUTE_MS)}:${String(Math.floor((left % MINUTE_MS) / SECOND_MS)).padStart(2, '0')}`
  return (
    <>
      <span className={minutes <= 1 ? 'tabular font-semibold text-seal' : 'tabular'}>
        {minutes > CLOCK_MINUTES ? longInWords(minutes, labels) : fillTemplate(labels.timeLeft, { time: clock })}
      </span>
      <span role="status" className="sr-only">
        {said === undefined ? '' : fillTemplate(labels.minutesLeft, { minutes: said })}
      </span>
    </>
  )
}

/** Never more than is left: `minutes` are rounded up, and at full hours nothing is over them. */
function longInWords(minutes: number, labels: QuizLabels): string {
  const hours = Math.floor((minutes - 1) / HOUR_MINUTES)
  return hours >= HOURS_UP_TO ? fillTemplate(labels.daysLeft, { days: Math.floor(hours / DAY_HOURS) }) : fillTemplate(labels.hoursLeft, { hours })
}
