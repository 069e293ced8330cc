import { expect, it } from 'vitest'
import { momentFormat } from './moment-format'

it('says the half of the day in the language of the reader', () => {
  const [morning, evening] = [Date.parse('2026-03-10T08:06:00Z'), Date.parse('2026-03-10T17:06:00Z')]
  const time = (locale: string) => momentFormat(locale, { hour: 'numeric', minute: 'numeric', timeZone: 'UTC' })
  expect([time('ko')(morning), time('ko')(evening)]).toEqual(['오전 8:06', '오후 5:06'])
  expect(time('en')(evening)).toMatch(/5:06\sPM/)
})
