import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RIGHT, WRONG, answerReview } from '../../test/factories/answer-review'
import { countedReviews } from '../review/counted-reviews'
import { NO_MEDIANS } from '../review/median-duration'
import { compareReviews } from '../review/review-order'
import { foldReviews } from '../schedule/fold-reviews'
import { createScheduler } from '../schedule/fsrs-scheduler'
import { studyDay } from '../schedule/study-day'
import { DAY_MS, MINUTE_MS } from '../shared/instant'
import { type DaySums, addDay, daySums } from './day-sums'
import { type ExposureReview, type FirstMeeting, firstMeetings } from './first-meetings'
import { ratedLog } from './rated-log'
import { rollupChanges } from './rollup-changes'
import { readStudyLog } from './study-log'
import { trueRetention } from './true-retention'
import { wasDue } from './was-due'

const START = Date.parse('2026-03-02T09:00:00Z')
const scheduler = createScheduler({ desiredRetention: 0.9, weights: null })
const dayRule = { timeZone: 'Asia/Seoul', rolloverHour: 4 }
const rules = { scheduler, medians: NO_MEDIANS, dayRule }

type Rollups = { days: Map<string, DaySums>; met: Map<string, FirstMeeting> }

/** From all reviews at once, each answer's card being the fold of what came before it: slow, and plainly right. */
function naive(all: readonly ExposureReview[], invalidated: ReadonlySet<string>): Rollups {
  const counted = countedReviews(all, invalidated).toSorted(compareReviews)
  const undone = new Set(counted.flatMap((review) => (review.type === 'undo' ? [`${review.keyPointId} ${review.targetReviewId}`] : [])))
  const days = new Map<string, DaySums>()
  const rated = new Set<string>()
  for (const review of counted) {
    if (review.type === 'undo' || undone.has(`${review.keyPointId} ${review.id}`)) continue
    const own = counted.filter(({ keyPointId }) => keyPointId === review.keyPointId)
    const upTo = own.filter((other) => other.type === 'undo' || compareReviews(other, review) <= 0)
    const rating = foldReviews(upTo, scheduler, NO_MEDIANS).ratings.get(review.id) ?? null
    const before = foldReviews(upTo.filter(({ id }) => id !== review.id), scheduler, NO_MEDIANS)
    const day = studyDay(review.correctedAt, dayRule)
    const isFirst = rating !== null && !rated.has(`${day} ${review.keyPointId}`)
    if (rating !== null) rated.add(`${day} ${review.keyPointId}`)
    if (review.score.type !== 'scored' || review.answeredAsGuest) continue
    const isReview = isFirst && before.card !== null && wasDue(before.card, day, dayRule)
    addDay(days, day, {
      answers: 1, right: review.score.earned, durationMs: Math.min(review.durationMs, 120_000),
      reviewed: isReview ? 1 : 0, recalled: isReview && rating !== 'again' ? 1 : 0,
    })
  }
  return { days, met: new Map(firstMeetings(all, invalidated).map((meeting) => [meeting.keyPointId, meeting])) }
}

function apply({ days, met }: Rollups, changes: ReturnType<typeof rollupChanges>): Rollups {
  const next = { days: new Map(days), met: new Map(met) }
  for (const [day, sums] of changes.days) addDay(next.days, day, sums)
  for (const [day, sums] of next.days) if (sums.answers === 0) next.days.delete(day)
  for (const meeting of changes.met) next.met.set(meeting.keyPointId, meeting)
  for (const keyPointId of changes.unmet) next.met.delete(keyPointId)
  return next
}

// Times fall on few instants of some weeks, so that events are late, on one day, at one moment; what is undone may come later or never.
const anyAnswer = fc.record({
  keyPointId: fc.constantFrom('a', 'b'), questionRevision: fc.constantFrom('1', '2'),
  score: fc.constantFrom(RIGHT, RIGHT, WRONG, { type: 'unscorable', reason: 'unknown-option' } as const),
  form: fc.constantFrom('recognition', 'recall'), certainty: fc.constantFrom('unsure', 'fairly-sure', 'sure'),
  correctedAt: fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 3 })).map(([day, part]) => START + day * DAY_MS + part * 20 * MINUTE_MS),
  durationMs: fc.integer({ min: 500, max: 200_000 }), hinted: fc.constantFrom(false, false, true),
}).chain((values) => fc.constantFrom(false, false, false, true).map((answeredAsGuest): ExposureReview => ({ ...answerReview(values), answeredAsGuest })))
type Event = { type: 'stored'; reviews: ExposureReview[] } | { type: 'invalidated'; revision: string }
const anyHistory = fc.array(fc.record({ answer: anyAnswer, isUndone: fc.integer({ min: 0, max: 4 }).map((n) => n === 0) }), { maxLength: 40 })
  .map((steps) => steps.flatMap(({ answer, isUndone }, at): ExposureReview[] => (isUndone
    ? [answer, { ...answer, id: `01958000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`, type: 'undo', targetReviewId: answer.id }]
    : [answer])))
const anyEvents = anyHistory.chain((history) => fc.tuple(
  fc.shuffledSubarray(history, { minLength: history.length, maxLength: history.length }), // any order of arrival
  fc.integer({ min: 1, max: 5 }), fc.array(fc.record({ at: fc.nat(12), revision: fc.constantFrom('kp.cloze.a 1', 'kp.cloze.a 2') }), { maxLength: 2 }),
)).map(([arriving, size, invalidations]) => {
  const events: Event[] = []
  for (let from = 0; from < arriving.length; from += size) events.push({ type: 'stored', reviews: arriving.slice(from, from + size) })
  for (const { at, revision } of invalidations) events.splice(at, 0, { type: 'invalidated', revision })
  return events
})

describe('rollupChanges', () => {
  it('keeps what a recomputation over all reviews gives: late events, undos before their targets, repeats, invalidations', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      let rollups: Rollups = { days: new Map(), met: new Map() }
      let stored: ExposureReview[] = []
      let invalidated: ReadonlySet<string> = new Set()
      const change = (next: ExposureReview[], nextInvalidated: ReadonlySet<string>) => {
        const [before, after] = [countedReviews(stored, invalidated), countedReviews(next, nextInvalidated)]
        rollups = apply(rollups, rollupChanges({ ...rules, before, after, rated: ratedLog(after, scheduler, NO_MEDIANS) }))
        stored = next
        invalidated = nextInvalidated
        expect(rollups).toEqual(naive(stored, invalidated))
      }
      for (const event of events) {
        if (event.type === 'invalidated') change(stored, new Set([...invalidated, event.revision]))
        else change([...stored, ...event.reviews], invalidated)
      }
      const again = rollupChanges({ ...rules, before: stored, after: [...stored, ...stored], rated: ratedLog(stored, scheduler, NO_MEDIANS) })
      expect(again).toEqual({ days: new Map(), met: [], unmet: [] })
    }), { numRuns: 200 })
  })
  it('does the sums that true retention and the study log give where nothing was answered as a guest', () => {
    fc.assert(fc.property(anyHistory, (history) => {
      const reviews = history.map((review) => ({ ...review, answeredAsGuest: false }))
      const days = [...daySums(reviews, ratedLog(reviews, scheduler, NO_MEDIANS), dayRule).values()]
      const { answers } = readStudyLog({ ...rules, reviews, invalidatedRevisions: new Set() })
      const { halfYear } = trueRetention({ answers, dayRule, today: '2026-04-30', desiredRetention: 0.9 })
      const sum = (of: keyof DaySums) => days.reduce((total, day) => total + day[of], 0)
      expect({ hits: sum('recalled'), count: sum('reviewed'), answers: sum('answers') }).toEqual({ hits: halfYear.hits, count: halfYear.count, answers: answers.length })
    }), { numRuns: 100 })
  })
})
