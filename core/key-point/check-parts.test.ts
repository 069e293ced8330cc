import { describe, expect, it } from 'vitest'
import { makeContent, makeLure, makeQuote } from '#test/content-factory'
import { checkContent } from './check-content'
import { isSurelyBefore } from './is-surely-before'
import type { DatedEvent, HeldPosition, KeyPoint } from './key-point'
import { keyPointSchema } from './key-point-schema'

const sample = makeContent()
function keyPoint(id: string): KeyPoint {
  const found = sample.keyPoints.find((each) => each.id === id)
  if (!found) throw new Error(`the sample has no ${id}`)
  return found
}
const wishes = keyPoint('three-wishes')
const chronology = keyPoint('strait-chronology')
const cargo = keyPoint('cargo')
const reasons = (changed: KeyPoint) => checkContent({ ...sample, keyPoints: [changed] }).map(({ path, reason }) => `${path.join('.')}: ${reason}`)

const withRow = (change: Partial<HeldPosition>): KeyPoint => ({
  ...wishes, pairs: { question: 'Who?', rows: (wishes.pairs?.rows ?? []).map((row, at) => (at === 1 ? { ...row, ...change } : row)) },
})
const withEvent = (change: Partial<DatedEvent>): KeyPoint => ({
  ...chronology, sequence: { question: 'When?', events: (chronology.sequence?.events ?? []).map((event, at) => (at === 1 ? { ...event, ...change } : event)) },
})
const withMembers = (items: string[], lure = 'salt'): KeyPoint => ({ ...cargo, members: { question: 'Which?', items, lures: [makeLure(lure, 'No.'), makeLure('silk', 'No.')] } })

describe('what a key point compares, puts in order or lists', () => {
  it('is sound in the sample', () => {
    for (const sound of [wishes, chronology, cargo]) expect(reasons(sound)).toEqual([])
  })

  it.each<[string, KeyPoint, string]>([
    ['somebody unknown', withRow({ who: 'nowhere' }), 'pairs.rows.1.who: there is no term “nowhere”'],
    ['one row twice', withRow({ who: 'norland' }), 'pairs.rows.1.who: has a row already'],
    ['one position twice', withRow({ position: 'Free waters' }), 'pairs.rows.1.position: is the position of another row'],
    ['a position that names its holder', withRow({ position: 'tickets for Sudland' }), 'pairs.rows.1.position: names Sudland, whose position it is'],
    ['a row’s quote that is not there', withRow({ evidence: makeQuote('herald', 3, 'gone') }), 'pairs.rows.1.evidence.exact: is not found exactly once in paragraph 3 of the brief of herald'],
    ['an event before its predecessor', withEvent({ on: '2005' }), 'sequence.events.1.on: 2005 is not surely later than 2009'],
    ['an event in the year of its predecessor', withEvent({ on: '2009-05' }), 'sequence.events.1.on: 2009-05 is not surely later than 2009'],
    ['a date that nothing gives', withEvent({ on: '2013' }), 'sequence.events.1.on: neither the term nor the quote has the year 2013'],
    ['a date that the term does not give', withEvent({ termId: 'portsea' }), 'sequence.events.1.on: neither the term nor the quote has the year 2012'],
    ['an unknown event', withEvent({ termId: 'nowhere' }), 'sequence.events.1.termId: there is no term “nowhere”'],
    ['an event that tells its year', withEvent({ event: 'the plan of 2012' }), 'sequence.events.1.event: tells its own year'],
    ['an event’s quote that is not there', withEvent({ evidence: makeQuote('herald', 3, 'gone 2012') }), 'sequence.events.1.evidence.exact: is not found exactly once in paragraph 3 of the brief of herald'],
    ['a member that the statement lacks', withMembers(['wheat', 'oats']), 'members.items.1: does not occur in the statement'],
    ['half a word as member', withMembers(['wheat', 'timbe']), 'members.items.1: does not occur in the statement'],
    ['a member twice', withMembers(['wheat', 'Wheat']), 'members.items.1: repeats another one'],
    ['a wrong member that the statement has', withMembers(['wheat', 'timber'], 'coal'), 'members.lures.0.text: stands in the statement'],
  ])('reports %s', (_name, changed, problem) => {
    expect(reasons(changed)).toContain(problem)
  })

  const written = { id: 'x', kind: 'fact', statement: 'x', asOf: '2015', evidence: [makeQuote('herald', 3, 'x')], topics: ['x'], asks: wishes.asks }
  const row = { who: 'norland', position: 'x', evidence: makeQuote('herald', 3, 'x') }
  it.each<[string, object, boolean]>([
    ['three rows', { pairs: { question: 'Who?', rows: [row, row, row] } }, true],
    ['two rows', { pairs: { question: 'Who?', rows: [row, row] } }, false],
    ['seven rows', { pairs: { question: 'Who?', rows: Array.from({ length: 7 }, () => row) } }, false],
    ['two events', { sequence: { question: 'When?', events: [1, 2].map(() => ({ event: 'x', on: '2015', evidence: row.evidence })) } }, false],
    ['a day that is none', { sequence: { question: 'When?', events: [1, 2, 3].map(() => ({ event: 'x', on: 'in May', evidence: row.evidence })) } }, false],
    ['one member', { members: { question: 'Which?', items: ['x'], lures: cargo.members?.lures } }, false],
    ['no question', { members: { question: 'Which', items: ['x', 'y'], lures: cargo.members?.lures } }, false],
  ])('as written in a file, with %s', (_name, parts, isTaken) => {
    expect(keyPointSchema('herald').safeParse({ ...written, ...parts }).success).toBe(isTaken)
  })
})

describe('isSurelyBefore', () => {
  it.each([['2018', '2019', true], ['2018-04', '2018-05', true], ['2018-12-31', '2019', true], ['2018', '2018-04', false], ['2018-04-27', '2018-04', false], ['2019', '2018', false], ['2019', '2019', false]])('%s, %s: %s', (one, other, expected) => {
    expect(isSurelyBefore(one, other)).toBe(expected)
  })
})
