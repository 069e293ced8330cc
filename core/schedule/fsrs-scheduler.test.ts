import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RATINGS, type Rating } from '../review/review'
import { createScheduler, fromFsrsCard, newMemory, toFsrsCard } from './fsrs-scheduler'
import { type FsrsMemory, MEMORY_PHASES } from './memory'

const DEFAULT = { desiredRetention: 0.9, weights: null }
const START = Date.parse('2022-11-29T12:30:00Z')

/** Each rating is given at the moment the card comes due. */
function play(ratings: readonly Rating[]): FsrsMemory[] {
  const scheduler = createScheduler(DEFAULT)
  let memory = newMemory(START)
  return ratings.map((rating) => (memory = scheduler.next(memory, rating, memory.dueAt)))
}

describe('FSRS through our adapter', () => {
  it('reproduces the golden interval history of the reference implementations (FSRS-6 defaults, fuzz off)', () => {
    // Source: open-spaced-repetition/py-fsrs, tests/test_basic.py, test_review_card.
    const ratings = [...Array(6).fill('good'), 'again', 'again', ...Array(5).fill('good')]
    expect(play(ratings).map((memory) => memory.intervalDays)).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  })

  it('reproduces the golden memory state after a given history', () => {
    // Source: open-spaced-repetition/py-fsrs, tests/test_basic.py, test_memo_state.
    const scheduler = createScheduler(DEFAULT)
    let [memory, at] = [newMemory(START), START]
    const gapsInDays = [0, 0, 1, 3, 8, 21]
    for (const [i, gap] of gapsInDays.entries()) {
      at += gap * 86_400_000
      memory = scheduler.next(memory, i === 0 ? 'again' : 'good', at)
    }
    expect(memory.stabilityDays).toBeCloseTo(53.62691, 4)
    expect(memory.difficulty).toBeCloseTo(6.3574867, 4)
  })

  it('loses nothing on the way to an FSRS card and back', () => {
    const memories = fc.record({
      phase: fc.constantFrom(...MEMORY_PHASES), stabilityDays: fc.double({ min: 0, max: 36500, noNaN: true }),
      difficulty: fc.double({ min: 0, max: 10, noNaN: true }), dueAt: fc.integer({ min: 0, max: 4e12 }),
      intervalDays: fc.nat(36500), learningStep: fc.nat(3), reps: fc.nat(999), lapses: fc.nat(99),
      lastReviewAt: fc.option(fc.integer({ min: 0, max: 4e12 })),
    })
    fc.assert(fc.property(memories, (memory) => {
      expect(fromFsrsCard(toFsrsCard(memory))).toEqual(memory)
    }))
  })

  it('keeps every value finite and in range, whatever the ratings and gaps', () => {
    const step = fc.record({ rating: fc.constantFrom(...RATINGS), gapMs: fc.integer({ min: 0, max: 400 * 86_400_000 }) })
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const scheduler = createScheduler(DEFAULT)
      let memory = newMemory(START)
      let at = START
      for (const { rating, gapMs } of steps) {
        at += gapMs
        memory = scheduler.next(memory, rating, at)
        expect(memory.stabilityDays).toBeGreaterThan(0)
        expect(memory.stabilityDays).toBeLessThanOrEqual(36500)
        expect(memory.difficulty).toBeGreaterThanOrEqual(1)
        expect(memory.difficulty).toBeLessThanOrEqual(10)
        expect(memory.dueAt).toBeGreaterThanOrEqual(at)
        expect(scheduler.retrievability(memory, memory.dueAt)).toBeGreaterThan(0)
      }
    }))
  })

  it('forgets: retrievability starts at 1 and is the desired retention when stability days have passed', () => {
    const scheduler = createScheduler(DEFAULT)
    const memory = { ...newMemory(START), phase: 'review' as const, stabilityDays: 10, difficulty: 5, lastReviewAt: START, reps: 3 }
    expect(scheduler.retrievability(memory, START)).toBeCloseTo(1, 6)
    expect(scheduler.retrievability(memory, START + 10 * 86_400_000)).toBeCloseTo(0.9, 6)
    expect(scheduler.intervalDays(10)).toBe(10)
  })
})
