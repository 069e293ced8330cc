import { describe, expect, it } from 'vitest'
import { readSettingsForm } from './read-settings-form'

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  for (const share of ['1', '1', '1', '1', '0.5', '0', '1']) data.append('weekdayShares', share) // Monday first, as on screen
  return data
}
const FILLED = {
  desiredRetention: '88', newPerDay: '7', reviewsPerDay: '', sessionUnit: 'minutes', sessionSize: '15', keyShortcuts: 'on',
  timeZone: 'Asia/Seoul', rolloverHour: '4', theme: 'dark', locale: 'ko',
}

describe('readSettingsForm', () => {
  it('gives shares for percents and no limit for an empty field', () => {
    expect(readSettingsForm(form(FILLED))).toEqual({
      desiredRetention: 0.88, newPerDay: 7, reviewsPerDay: null, weekdayShares: [1, 1, 1, 1, 1, 0.5, 0], sessionUnit: 'minutes', sessionSize: 15, keyShortcuts: true,
      timeZone: 'Asia/Seoul', rolloverHour: 4, theme: 'dark', locale: 'ko',
    })
  })
  it('reads a box that is not ticked as off', () => {
    const { keyShortcuts: _, ...rest } = FILLED
    expect(readSettingsForm(form(rest)).keyShortcuts).toBe(false)
  })
  it('sends nothing for a number that was cleared, so that it is refused on its field and not taken for 0', () => {
    expect(readSettingsForm(form({ ...FILLED, newPerDay: ' ', desiredRetention: '' }))).toMatchObject({ newPerDay: null, desiredRetention: null })
  })
})
