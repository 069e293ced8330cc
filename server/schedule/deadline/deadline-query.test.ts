import { describe, expect, it } from 'vitest'
import type { DeadlineChoice } from '#core/schedule/deadline-choice'
import { deadlineHref, fieldsOf, readDeadlineQuery } from './deadline-query'

const choice = (values: Partial<DeadlineChoice> = {}): DeadlineChoice => (
  { scope: 'all', scopeIds: [], targetOn: '2026-12-20', minutesADay: 15, goal: 0.95, ...values }
)
/** As Next reads an address. */
function queryOf(href: string): Record<string, string | string[]> {
  const { searchParams } = new URL(href, 'http://hoedam.test')
  return Object.fromEntries([...new Set(searchParams.keys())].map((key) => {
    const values = searchParams.getAll(key)
    return [key, values.length === 1 ? (values[0] ?? '') : values]
  }))
}

describe('the address of the deadline page', () => {
  it.each([
    choice(), choice({ scope: 'articles', scopeIds: ['berg', 'herald'] }), choice({ scope: 'topics', scopeIds: ['sanctions & more'] }),
  ])('leads back to the choice %j', (wanted) => {
    expect(readDeadlineQuery(queryOf(deadlineHref(wanted)))).toEqual({ type: 'asked', choice: wanted, fields: fieldsOf(wanted) })
  })
  it('asks nothing without a date', () => {
    expect(readDeadlineQuery({ minutes: '15' })).toEqual({ type: 'none' })
  })
  it.each([
    [{ on: '2026-02-30' }, 'targetOn'], [{ on: '' }, 'targetOn'], [{ minutes: 'ten' }, 'minutesADay'], [{ minutes: '' }, 'minutesADay'],
    [{ minutes: '241' }, 'minutesADay'], [{ scope: 'mine' }, 'scopeIds'],
  ])('says which field of %j is wrong and keeps what was typed', (part, field) => {
    const query: Record<string, string | string[]> = { ...queryOf(deadlineHref(choice())), ...part }
    const read = readDeadlineQuery(query)
    expect(read).toMatchObject({ type: 'wrong', field, fields: { targetOn: query.on, minutesADay: query.minutes } })
  })
  it('takes what was ticked for the scope that was chosen alone', () => {
    const query = { scope: 'articles', article: 'berg', topic: ['a', 'b'], on: '2026-12-20', minutes: '15', goal: '90' }
    expect(readDeadlineQuery(query)).toMatchObject({ type: 'asked', choice: { scopeIds: ['berg'] }, fields: { topicIds: ['a', 'b'] } })
  })
})
