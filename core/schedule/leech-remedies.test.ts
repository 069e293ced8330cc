import { describe, expect, it } from 'vitest'
import { newMemory } from './fsrs-scheduler'
import { type Leech, isInForce, isToTriage, pausesOf, pickOtherForm, withDrills } from './leech-remedies'
import type { Card } from './memory'

const card = (keyPointId: string, values: Partial<Card> = {}): Card => ({
  ...newMemory(0), phase: 'review', keyPointId, reps: 10, lapses: 4, firstAnsweredAt: 0, lastAnsweredAt: 100, lastQuestionId: 'q',
  recallProven: true, reaskPending: false, ...values,
})
const evidence = { lapses: 4, byQuestion: [], confusedWith: [], classFirstExposures: null, classMeanFacility: null }
const leech = (remedy: Leech['remedy'], values: Partial<Leech> = {}): Leech => ({ keyPointId: 'a', lapses: 4, reps: 10, decidedAt: 100, remedy, evidence, endedAt: null, ...values })
const cards = (...list: Card[]) => new Map(list.map((each) => [each.keyPointId, each]))
const drill = leech({ type: 'contrast-drill', companionId: 'b' })

describe('isToTriage', () => {
  it.each([[3, undefined, false], [4, undefined, true], [7, undefined, true], [5, 4, false], [6, 4, true], [8, 6, true]])(
    'of %i lapses, decided last at %s: %s', (lapses, before, expected) => {
      expect(isToTriage(lapses, before === undefined ? undefined : { lapses: before })).toBe(expected)
    })
})

describe('pausesOf', () => {
  it('holds what is paused and not asked for again', () => {
    const paused = [leech({ type: 'pause-key-point' }), leech({ type: 'pause-question', questionId: 'q1' }, { keyPointId: 'c' }),
      leech({ type: 'pause-key-point' }, { keyPointId: 'd', endedAt: 1 }), drill]
    expect(pausesOf(paused)).toEqual({ keyPointIds: new Set(['a']), questionIds: new Set(['q1']) })
  })
})

describe('withDrills', () => {
  const items = ['x', 'a', 'y', 'b'].map((keyPointId) => ({ keyPointId, reason: 'due' as const }))
  const asked = (leeches: Leech[], known = cards(card('a'), card('b')), askable = new Set(['x', 'a', 'y', 'b'])) =>
    withDrills(items, leeches, known, askable).map(({ keyPointId, reason }) => `${keyPointId} ${reason}`)

  it('asks the companion right after the key point, and once', () => {
    expect(asked([drill])).toEqual(['x due', 'a due', 'b contrast', 'y due'])
  })
  it('is done when the companion was answered', () => {
    expect(asked([drill], cards(card('a'), card('b', { lastAnsweredAt: 101 })))).toEqual(['x due', 'a due', 'y due', 'b due'])
  })
  it('waits until the key point itself is asked, and leaves out what cannot be asked', () => {
    expect(withDrills(items.slice(2), [drill], cards(card('a')), new Set(['b']))).toEqual(items.slice(2))
    expect(asked([drill], cards(card('a')), new Set(['x', 'a', 'y']))).toEqual(['x due', 'a due', 'y due', 'b due'])
  })
})

describe('isInForce', () => {
  it('asks in another form for three rated answers', () => {
    const other = leech({ type: 'other-form' })
    expect([10, 12, 13].map((reps) => isInForce(other, cards(card('a', { reps }))))).toEqual([true, true, false])
  })
  it('lasts for a pause until it is ended', () => {
    expect(isInForce(leech({ type: 'pause-key-point' }), cards())).toBe(true)
    expect(isInForce(leech({ type: 'pause-key-point' }, { endedAt: 5 }), cards())).toBe(false)
  })
})

describe('pickOtherForm', () => {
  const probes = [
    { id: 'a.cloze.1', kind: 'cloze' as const, lastAnsweredAt: 1 }, { id: 'a.cloze.2', kind: 'cloze' as const, lastAnsweredAt: null },
    { id: 'a.short-answer.1', kind: 'short-answer' as const, lastAnsweredAt: 9 }, { id: 'a.true-false.1', kind: 'true-false' as const, lastAnsweredAt: 8 },
  ]
  const failed = { ...evidence, byQuestion: [{ questionId: 'a.cloze.1', answers: 4, failures: 3 }] }
  it('takes a kind that was not failed, the least recently seen, though the failed kind has one that is unseen', () => {
    expect(pickOtherForm(probes, failed, null)?.id).toBe('a.true-false.1')
    expect(pickOtherForm(probes, failed, 'a.true-false.1')?.id).toBe('a.short-answer.1')
  })
  it('asks the question asked last only when there is no other', () => {
    expect(pickOtherForm(probes.slice(0, 1), failed, 'a.cloze.1')?.id).toBe('a.cloze.1')
    expect(pickOtherForm([], failed, null)).toBeNull()
  })
})
