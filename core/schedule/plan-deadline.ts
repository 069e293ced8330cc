import { DeadlineProjection, type PlannedKeyPoint } from './deadline-projection'
import type { DeadlineRequest } from './deadline-request'
import { addDays, studyDay } from './study-day'

export type DeadlineDay = { on: string; introduce: readonly string[]; review: readonly string[]; minutes: number }

export type DeadlinePlan =
  | { feasible: true; plan: readonly DeadlineDay[]; minutesADay: number; promisedMeanRetrievability: number }
  | {
      feasible: false
      /** What the minutes offered are best used for all the same. */
      plan: readonly DeadlineDay[]
      shortfall: {
        /** Minutes an ordinary day that would do; null when none would (not a day left, or not even four hours a day). */
        minutesADayNeeded: number | null
        /** The mean retrievability, 0–1, that the most minutes a day would reach; the goal where fewer do. */
        mostRetrievability: number
        /** Key points that would not be introduced, in teaching order. */
        keyPointsNotReached: readonly string[]
        /** What the minutes offered would reach on the date, the key points not reached counted as not known. */
        meanRetrievability: number
      }
    }

/** Nobody is told to study longer a day. */
export const MOST_MINUTES_A_DAY = 240

/**
 * Whether all key points can be introduced and the goal be reached on the date within the minutes a day, and which day is for what;
 * or, before anything is accepted, what is wanting. Pure: the same cards and minutes give the same plan. It is meant to be made anew
 * each day from the cards as they then are; today's part is what the queue asks.
 *
 * All days are given one minute more at a time. With it new key points are put on the earliest day that has room, at the latest three
 * quarters of the way. Once all have a day (or the minutes are at their end) the look that adds most to mean retrievability on the date per
 * minute is taken (marginal gain; what was taken stays), wherever in time it lies, until no day has room. So the days are filled evenly,
 * not the last one first; no cap is exceeded; and up to the goal more minutes never promise less. It stops at the goal, also in what it
 * promises, because that is what the plan of each later day works towards.
 */
export function planDeadline(request: DeadlineRequest): DeadlinePlan {
  const today = studyDay(request.now, request.dayRule)
  const projection = new DeadlineProjection(request, today)
  const minutes = fillUpTo(Math.floor(request.minutesADay), projection)
  projection.takeLooks()
  const plan = daysOf(projection, request, today)
  const { isReached, meanRetrievability, unplaced } = projection
  if (isReached) return { feasible: true, plan, minutesADay: minutes, promisedMeanRetrievability: meanRetrievability }
  const keyPointsNotReached = request.unseen.slice(request.unseen.length - unplaced)
  return { feasible: false, plan, shortfall: { ...minutesNeeded(request, today), keyPointsNotReached, meanRetrievability } }
}

/** Whether `planDeadline` would say that it can be done; spares what a shortfall costs to work out. */
export function isDeadlineFeasible(request: DeadlineRequest): boolean {
  const projection = new DeadlineProjection(request, studyDay(request.now, request.dayRule))
  fillUpTo(Math.floor(request.minutesADay), projection)
  return projection.isReached
}

function minutesNeeded(request: DeadlineRequest, today: string): { minutesADayNeeded: number | null; mostRetrievability: number } {
  const projection = new DeadlineProjection(request, today)
  const minutes = projection.dayCount > 0 ? fillUpTo(MOST_MINUTES_A_DAY, projection) : 0
  return { minutesADayNeeded: projection.isReached ? minutes : null, mostRetrievability: Math.min(projection.meanRetrievability, request.goal) }
}

/** Gives all days minute after minute until the goal is reached or `most` are given. Returns how many are given then. */
function fillUpTo(most: number, projection: DeadlineProjection): number {
  let minutes = 0
  while (minutes < most && !projection.isReached) projection.fill(++minutes)
  return minutes
}

function daysOf(projection: DeadlineProjection, { unseen, ...request }: DeadlineRequest, today: string): DeadlineDay[] {
  // New key points are alike in the projection: the earliest places go to the first in teaching order.
  const places = projection.keyPoints.filter(({ id }) => id === null).sort((a, b) => (a.looks[0] ?? 0) - (b.looks[0] ?? 0))
  const idOf = new Map<PlannedKeyPoint, string>(places.map((place, i) => [place, unseen[i] ?? '']))
  return Array.from({ length: projection.dayCount }, (_, day) => {
    const introduce = places.filter(({ looks }) => looks[0] === day).map((place) => idOf.get(place) ?? '')
    const review = projection.keyPoints
      .filter(({ id, looks }) => looks.includes(day) && (id !== null || looks[0] !== day))
      .map((keyPoint) => keyPoint.id ?? idOf.get(keyPoint) ?? '')
    const minutes = introduce.length * request.minutesPerNew + review.length * request.minutesPerLook
    return { on: addDays(today, day), introduce, review, minutes }
  })
}
