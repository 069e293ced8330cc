import { MINUTE_MS } from '../shared/instant'
import { LONGEST_MS, OWN_TIME_NEEDS, answerTimes } from './answer-times'
import type { LoggedAnswer } from './study-log'

/** What a look at a key point takes a learner, all its answers of that day together. */
export type StudyMinutes = {
  /** Of one met on an earlier day. */
  perLook: number
  /** Of one introduced that day. */
  perNew: number
  /** Share of key points, 0–1, that are missed when they are met: wrong, or right but unsure. */
  shareMissedWhenNew: number
  /** Whether the times are the learner's own, both of them. */
  areOwn: boolean
}

/** Until the learner has met enough: a careful guess, since most of the material is new to most people. Our assumption. */
const ASSUMED_MISSED_WHEN_NEW = 0.7
/** Share of looks that miss, at the usual desired retention. Each costs one more choice the same day. */
const ASSUMED_MISSED = 0.1

/**
 * Minutes and misses from a learner's own answers, each from 20 cases on. With fewer, minutes are put together from the times of single
 * answers: a look is one recall, and a choice more when it is missed; an introduction is a choice, another one when it is missed, and a recall.
 */
export function studyMinutes(answers: readonly LoggedAnswer[]): StudyMinutes {
  const { looks, introductions, missed } = sortOut(answers)
  const { recognition, recall } = answerTimes(answers)
  const shareMissedWhenNew = introductions.length < OWN_TIME_NEEDS ? ASSUMED_MISSED_WHEN_NEW : missed / introductions.length
  const minutesOf = (cases: readonly number[], assumedMs: number) =>
    (cases.length < OWN_TIME_NEEDS ? assumedMs : cases.reduce((sum, ms) => sum + ms, 0) / cases.length) / MINUTE_MS
  return {
    perLook: minutesOf(looks, recall.meanMs + ASSUMED_MISSED * recognition.meanMs),
    perNew: minutesOf(introductions, recall.meanMs + (1 + shareMissedWhenNew) * recognition.meanMs),
    shareMissedWhenNew,
    areOwn: looks.length >= OWN_TIME_NEEDS && introductions.length >= OWN_TIME_NEEDS,
  }
}

/** Time in ms of each look and of each introduction, and how many introductions began with a miss. */
function sortOut(answers: readonly LoggedAnswer[]): { looks: number[]; introductions: number[]; missed: number } {
  const metOn = new Map<string, string>()
  const taken = new Map<string, { isNew: boolean; ms: number }>()
  let missed = 0
  for (const { keyPointId, answeredOn, durationMs, isRight, certainty } of answers) {
    if (!metOn.has(keyPointId)) {
      metOn.set(keyPointId, answeredOn)
      if (!isRight || certainty === 'unsure') missed += 1
    }
    const name = `${answeredOn} ${keyPointId}`
    const before = taken.get(name)?.ms ?? 0
    taken.set(name, { isNew: metOn.get(keyPointId) === answeredOn, ms: before + Math.min(durationMs, LONGEST_MS) })
  }
  const all = [...taken.values()]
  return { looks: all.flatMap(({ isNew, ms }) => (isNew ? [] : [ms])), introductions: all.flatMap(({ isNew, ms }) => (isNew ? [ms] : [])), missed }
}
