/** What the settings form shows and `PUT /api/settings` takes. */
export type ChosenSettings = {
  desiredRetention: number
  newPerDay: number
  reviewsPerDay: number | null
  sessionUnit: string
  sessionSize: number
  keyShortcuts: boolean
  timeZone: string
  rolloverHour: number
  theme: string
  locale: string
}

/** The form's fields as the API takes them. What is no number becomes null there, so that the server names the field. */
export function readSettingsForm(form: FormData): { [K in keyof ChosenSettings]: ChosenSettings[K] | null } {
  const text = (field: string) => String(form.get(field) ?? '').trim()
  const number = (field: string) => (text(field) === '' ? null : Number(text(field)))
  const percent = number('desiredRetention')
  return {
    desiredRetention: percent === null ? null : percent / 100,
    newPerDay: number('newPerDay'), reviewsPerDay: number('reviewsPerDay'),
    sessionUnit: text('sessionUnit'), sessionSize: number('sessionSize'), keyShortcuts: form.has('keyShortcuts'),
    timeZone: text('timeZone'), rolloverHour: number('rolloverHour'), theme: text('theme'), locale: text('locale'),
  }
}
