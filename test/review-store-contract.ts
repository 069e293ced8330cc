import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Question } from '#core/question/question'
import { foldLog } from '#core/schedule/fold-log'
import type { Card } from '#core/schedule/memory'
import { DAY_MS } from '#core/shared/instant'
import type { OutgoingReview } from '#offline/hoedam-db'
import { gradedHere, outgoingAnswer, outgoingUndo } from './factories/outgoing-answer'

/** A place that keeps learners' reviews and folds them into cards: the server's database, or a device. Its clock is right. */
export type ReviewStore = {
  put: (learner: 'mina' | 'juno', reviews: readonly OutgoingReview[]) => Promise<('stored' | 'known' | 'refused')[]>
  cards: (learner: 'mina' | 'juno') => Promise<ReadonlyMap<string, Card>>
  /** The revision was found wrong. */
  invalidate: (question: Question) => Promise<void>
}

const START = Date.parse('2026-03-02T09:00:00Z')

/** What every store of reviews must do. `makeStore` gives an empty one in which both learners may answer these questions. */
export function describeReviewStore(name: string, questions: () => readonly Question[], makeStore: () => Promise<ReviewStore>, { histories }: { histories: number }): void {
  describe(`reviews kept by ${name}`, () => {
    let store: ReviewStore
    beforeEach(async () => { store = await makeStore() })

    const questionOf = ({ questionId }: OutgoingReview) => {
      const question = questions().find(({ id }) => id === questionId)
      if (!question) throw new Error(`There is no ${questionId}`)
      return question
    }
    const [first, second] = [() => pick(0), () => pick(1)]
    const pick = (at: number): Question => {
      const found = questions()[at]
      if (!found) throw new Error('Too few questions')
      return found
    }
    /** What the core makes of them. */
    const folded = (reviews: readonly OutgoingReview[]) => {
      const graded = reviews.map((review) => {
        const { graded } = gradedHere(review, questionOf(review))
        return { ...graded, correctedAt: graded.reviewedAt }
      })
      return inOrder(foldLog(graded, null).cards)
    }
    const kept = async (learner: 'mina' | 'juno' = 'mina') => inOrder(await store.cards(learner))

    it('takes the same review as often as it comes, and counts it once', async () => {
      const answer = outgoingAnswer(first(), START)
      expect(await store.put('mina', [answer])).toEqual(['stored'])
      expect(await store.put('mina', [answer])).toEqual(['known'])
      expect(await kept()).toEqual(folded([answer]))
    })

    it('refuses another review under a known id, and keeps the first', async () => {
      const answer = outgoingAnswer(first(), START)
      await store.put('mina', [answer])
      expect(await store.put('mina', [{ ...answer, certainty: 'sure' }])).toEqual(['refused'])
      expect(await kept()).toEqual(folded([answer]))
    })

    it('takes an answer back, also when the taking back comes before it', async () => {
      const slip = outgoingAnswer(first(), START, { isRight: false })
      const undo = outgoingUndo(slip, START + 1000)
      await store.put('mina', [undo])
      expect(await kept()).toEqual([])
      await store.put('mina', [slip])
      expect(await kept()).toEqual(folded([slip, undo]))
      expect(await kept()).toMatchObject([{ reps: 0, phase: 'new' }])
    })

    it('folds anew when an answer comes late', async () => {
      const [early, late] = [outgoingAnswer(first(), START, { isRight: false }), outgoingAnswer(first(), START + 5 * DAY_MS)]
      await store.put('mina', [late])
      expect(await kept()).toEqual(folded([late]))
      await store.put('mina', [early])
      expect(await kept()).toEqual(folded([early, late]))
      expect(await kept()).not.toEqual(folded([late]))
    })

    it('keeps learners apart', async () => {
      const [hers, his] = [outgoingAnswer(first(), START), outgoingAnswer(second(), START)]
      await store.put('mina', [hers])
      await store.put('juno', [his])
      expect(await kept('mina')).toEqual(folded([hers]))
      expect(await kept('juno')).toEqual(folded([his]))
    })

    it('gives the same cards whatever the order and the repetition in which reviews come', async () => {
      const steps = fc.array(fc.record({
        question: fc.nat(3), at: fc.integer({ min: 0, max: 20 * DAY_MS }), isRight: fc.boolean(),
        certainty: fc.constantFrom('unsure' as const, 'fairly-sure' as const, 'sure' as const), undoneAfterMs: fc.option(fc.integer({ min: -DAY_MS, max: DAY_MS }), { freq: 4 }),
      }), { minLength: 1, maxLength: 15 }).map((all) => all.flatMap(({ question, at, isRight, certainty, undoneAfterMs }) => {
        const answer = outgoingAnswer(pick(question), START + 2 * DAY_MS + at, { isRight, certainty })
        return undoneAfterMs === null ? [answer] : [answer, outgoingUndo(answer, START + 2 * DAY_MS + at + undoneAfterMs)]
      }))
      const arrivals = steps.chain((reviews) => fc.tuple(
        fc.constant(reviews), fc.shuffledSubarray([...reviews, ...reviews], { minLength: reviews.length * 2, maxLength: reviews.length * 2 }), fc.integer({ min: 1, max: 20 }),
      ))
      await fc.assert(fc.asyncProperty(arrivals, async ([reviews, arriving, atOnce]) => {
        store = await makeStore()
        for (let from = 0; from < arriving.length; from += atOnce) await store.put('mina', arriving.slice(from, from + atOnce))
        expect(await kept()).toEqual(folded(reviews))
      }), { numRuns: histories })
    })

    it('counts no answer to a revision that was found wrong, be it kept before or after', async () => {
      const wrong = questions().at(-1) ?? first()
      const [before, fine, after] = [outgoingAnswer(wrong, START), outgoingAnswer(first(), START), outgoingAnswer(wrong, START + DAY_MS)]
      await store.put('mina', [before, fine])
      await store.invalidate(wrong)
      expect(await kept()).toEqual(folded([fine]))
      await store.put('mina', [after])
      expect(await kept()).toEqual(folded([fine]))
    })
  })
}

function inOrder(cards: ReadonlyMap<string, Card>): Card[] {
  return [...cards.values()].sort((a, b) => (a.keyPointId < b.keyPointId ? -1 : 1))
}
