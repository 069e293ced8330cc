const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]

/** A partial date (YYYY, YYYY-MM or YYYY-MM-DD) in English: “25 April 2019”, “April 2019”, “2019”. */
export function dateInWords(on: string): string {
  const [year = '', month, day] = on.split('-')
  return [day === undefined ? null : String(Number(day)), month === undefined ? null : MONTHS[Number(month) - 1], year]
    .filter((part) => part !== null && part !== undefined)
    .join(' ')
}
