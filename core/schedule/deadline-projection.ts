import type { DeadlineRequest } from './deadline-request'
import { isMissed } from './is-missed'
import { type ProjectedMemory, afterLook, recallOf } from './projected-memory'
import { addDays, daysBetween, studyDay } from './study-day'

export type PlannedKeyPoint = {
  /** Null for a new key point: which one is decided at the end. */
  id: string | null
  start: ProjectedMemory
  /** Days from today to the last look before the plan: 0 or negative. */
  lastDay: number
  /** Days from today on which it is looked at, ascending. */
  looks: readonly number[]
  /** Missed and not recalled since: not known until it is looked at, which may be on the same day. */
  isMissed: boolean
  /** On the date. */
  retrievability: number
  /** What a look more would add on the days considered; null until it is wanted again. */
  gains: readonly { day: number; gain: number }[] | null
}

/** The last new key point comes at three quarters of the way, so that it is still looked at again. */
const NEW_UNTIL_SHARE = 0.75
/** New key points leave this share of each day to looks. */
const SHARE_FOR_LOOKS = 0.3
/** A look has to add a point of retrievability: less is not worth a learner's time. */
const LEAST_GAIN = 0.01
/** Days considered for one key point's next look: about so many over the whole time, each key point its own, and the last three. */
const DAYS_CONSIDERED = 12
const LAST_DAYS = 3

/** The looks taken so far, what they come to, and the room that is left on each day. */
export class DeadlineProjection {
  readonly dayCount: number
  readonly keyPoints: PlannedKeyPoint[]
  /** New key points that have no day yet. */
  unplaced: number
  private readonly room: { minutes: number; forNew: number; share: number }[]

  constructor(private readonly request: DeadlineRequest, today: string) {
    this.dayCount = Math.max(0, daysBetween(today, request.date))
    this.room = Array.from({ length: this.dayCount }, (_, day) => ({ minutes: 0, forNew: 0, share: shareOn(addDays(today, day), request) }))
    this.unplaced = request.unseen.length
    this.keyPoints = request.cards.map((card) => {
      const start = card.stabilityDays > 0 ? [{ share: 1, strength: card }] : []
      const lastDay = card.lastReviewAt === null ? 0 : -daysBetween(studyDay(card.lastReviewAt, request.dayRule), today)
      const retrievability = isMissed(card) ? 0 : recallOf(start, Math.max(0, this.dayCount - lastDay), request)
      return { id: card.keyPointId, start, lastDay, looks: [], isMissed: isMissed(card), retrievability, gains: null }
    })
  }

  /** Over all key points that count; those not placed are not known. 1 when none count. */
  get meanRetrievability(): number {
    const count = this.keyPoints.length + this.unplaced
    return count === 0 ? 1 : this.keyPoints.reduce((sum, { retrievability }) => sum + retrievability, 0) / count
  }

  /** Everything has a day and the goal is reached. */
  get isReached(): boolean {
    return this.unplaced === 0 && this.meanRetrievability >= this.request.goal
  }

  /** One minute more on an ordinary day: for what is new, and once all of it has a day for looks. */
  fill(minutesSoFar: number): void {
    for (const room of this.room) {
      room.minutes += room.share
      room.forNew = Math.min(room.forNew + room.share * (1 - SHARE_FOR_LOOKS), minutesSoFar)
    }
    this.placeNew()
    if (this.unplaced === 0) this.takeLooks()
  }

  /** What the room left is best used for, until the goal is reached. */
  takeLooks(): void {
    while (this.meanRetrievability < this.request.goal && this.takeBestLook());
  }

  private placeNew(): void {
    const { minutesPerNew } = this.request
    const lastDay = Math.floor((this.dayCount - 1) * NEW_UNTIL_SHARE)
    for (let day = 0; day <= lastDay; day += 1) {
      const room = this.room[day]
      while (room && this.unplaced > 0 && room.forNew >= minutesPerNew && room.minutes >= minutesPerNew) {
        room.forNew -= minutesPerNew
        room.minutes -= minutesPerNew
        this.unplaced -= 1
        const keyPoint: PlannedKeyPoint = { id: null, start: [], lastDay: day, looks: [day], isMissed: false, retrievability: 0, gains: null }
        keyPoint.retrievability = this.recallWith(keyPoint, keyPoint.looks)
        this.keyPoints.push(keyPoint)
      }
    }
  }

  private takeBestLook(): boolean {
    let best: { keyPoint: PlannedKeyPoint; day: number; gain: number } | null = null
    for (const [i, keyPoint] of this.keyPoints.entries()) {
      keyPoint.gains ??= this.gainsOf(keyPoint, i)
      for (const { day, gain } of keyPoint.gains) {
        if (gain > (best?.gain ?? LEAST_GAIN) && (this.room[day]?.minutes ?? 0) >= this.request.minutesPerLook) best = { keyPoint, day, gain }
      }
    }
    const room = best && this.room[best.day]
    if (!best || !room) return false
    room.minutes -= this.request.minutesPerLook
    best.keyPoint.looks = [...best.keyPoint.looks, best.day].sort((a, b) => a - b)
    best.keyPoint.retrievability += best.gain
    best.keyPoint.gains = null
    return true
  }

  private gainsOf(keyPoint: PlannedKeyPoint, index: number): { day: number; gain: number }[] {
    const stride = Math.max(1, Math.floor(this.dayCount / DAYS_CONSIDERED))
    const gains = []
    for (let day = Math.max(0, keyPoint.isMissed ? keyPoint.lastDay : keyPoint.lastDay + 1); day < this.dayCount; day += 1) {
      if (keyPoint.looks.includes(day) || (day % stride !== index % stride && day < this.dayCount - LAST_DAYS)) continue
      const gain = this.recallWith(keyPoint, [...keyPoint.looks, day].sort((a, b) => a - b)) - keyPoint.retrievability
      if (gain > LEAST_GAIN) gains.push({ day, gain })
    }
    return gains
  }

  private recallWith({ start, lastDay }: PlannedKeyPoint, looks: readonly number[]): number {
    let memory = start
    let last = lastDay
    for (const day of looks) {
      memory = afterLook(memory, Math.max(0, day - last), this.request)
      last = day
    }
    return recallOf(memory, this.dayCount - last, this.request)
  }
}

function shareOn(day: string, { weekdayShares }: DeadlineRequest): number {
  return weekdayShares[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 1
}
