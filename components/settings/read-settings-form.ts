/** What the settings form shows and `PUT /api/settings` takes. */
export type ChosenSettings = {
  desiredRetention: number
  newPerDay: number
  reviewsPerDay: number | null
  /** Sunday first. */
  weekdayShares: number[]
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
  const [monday = 1, tuesday = 1, wednesday = 1, thursday = 1, friday = 1, saturday = 1, sunday = 1] = form.getAll('weekdayShares').map(Number)
  const percent = number('desiredRetention')
  return {
    desiredRetention: percent === null ? null : percent / 100,
    newPerDay: number('newPerDay'), reviewsPerDay: number('reviewsPerDay'),
    weekdayShares: [sunday, monday, tuesday, wednesday, thursday, friday, saturday],
    sessionUnit: text('sessionUnit'), sessionSize: number('sessionSize'), keyShortcuts: form.has('keyShortcuts'),
    timeZone: text('timeZone'), rolloverHour: number('rolloverHour'), theme: text('theme'), locale: text('locale'),
  }
}
