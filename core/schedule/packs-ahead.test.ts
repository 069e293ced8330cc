import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../shared/instant'
import type { Leech } from './leech-remedies'
import type { Card } from './memory'
import { DAYS_AHEAD, packsAhead } from './packs-ahead'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const keyPointIds = Array.from({ length: 40 }, (_, i) => `kp-${i}`)
const packs = [0, 1, 2, 3].map((i) => ({ id: `a.${i + 1}`, hash: `h${i}`, keyPointIds: keyPointIds.slice(i * 10, i * 10 + 10) }))

function card(keyPointId: string, values: Partial<Card> = {}): [string, Card] {
  return [keyPointId, {
    keyPointId, phase: 'review', stabilityDays: 30, difficulty: 5, dueAt: NOW + 100 * DAY_MS, intervalDays: 100, learningStep: 0, reps: 3, lapses: 0,
    lastReviewAt: NOW, firstAnsweredAt: NOW, lastAnsweredAt: NOW, lastQuestionId: 'q', recallProven: true, reaskPending: false, ...values,
  }]
}
const allKnown = keyPointIds.map((id) => card(id))
const ids = (over: Partial<Parameters<typeof packsAhead>[1]>) => packsAhead(packs, {
  keyPointIds, planned: {}, leeches: [], deadlineDays: {}, settings: { timeZone: 'UTC', rolloverHour: 4, newPerDay: 1 }, cards: new Map(allKnown), now: NOW, ...over,
}).map(({ id }) => id)

describe('the packs that a device keeps', () => {
  it('are none of those whose key points are all known for longer than two weeks', () => {
    expect(ids({})).toEqual([])
  })
  it('are those with a key point that is due within two weeks, on the last day too, or over it', () => {
    const due = (days: number) => ids({ cards: new Map([...allKnown, card('kp-15', { dueAt: NOW + days * DAY_MS })]) })
    expect([due(-50), due(0), due(DAYS_AHEAD), due(DAYS_AHEAD + 1)]).toEqual([['a.2'], ['a.2'], ['a.2'], []])
  })
  it('go by the day on which a key point is shown', () => {
    const planned = { 'kp-15': { dueOn: '2026-03-20', reviewedAt: NOW, intervalDays: 100 } }
    expect(ids({ planned })).toEqual(['a.2'])
  })
  it('are those with one of the next new key points: as many as two weeks’ allowance', () => {
    const unseen = (newPerDay: number) => ids({ cards: new Map(), settings: { timeZone: 'UTC', rolloverHour: 4, newPerDay } })
    expect([unseen(0), unseen(1), unseen(2), unseen(10)]).toEqual([[], ['a.1', 'a.2'], ['a.1', 'a.2', 'a.3'], ['a.1', 'a.2', 'a.3', 'a.4']])
  })
  it('are those that the plan for a date asks for, whatever the allowance', () => {
    const day = { keyPointIds, introduce: ['kp-39'], review: ['kp-20'], nextOn: '2026-03-12' }
    expect(ids({ deadlineDays: { '2026-03-11': day } })).toEqual(['a.3', 'a.4'])
  })
  it('are those with what is asked again in another form', () => {
    expect(ids({ cards: new Map([...allKnown, card('kp-0', { reaskPending: true })]) })).toEqual(['a.1'])
  })
  it('are those with a key point that is drilled against another, until the drill is done', () => {
    const leech: Leech = {
      keyPointId: 'kp-0', lapses: 4, reps: 9, decidedAt: NOW + 1, remedy: { type: 'contrast-drill', companionId: 'kp-30' }, endedAt: null,
      evidence: { lapses: 4, byQuestion: [], confusedWith: [], classFirstExposures: null, classMeanFacility: null },
    }
    expect(ids({ leeches: [leech] })).toEqual(['a.4'])
    expect(ids({ leeches: [{ ...leech, decidedAt: NOW - 1 }] })).toEqual([])
  })
  it('hold nothing for the sake of what cannot be asked', () => {
    expect(ids({ keyPointIds: keyPointIds.slice(0, 10), cards: new Map([...allKnown, card('kp-15', { dueAt: NOW })]) })).toEqual([])
  })
})
