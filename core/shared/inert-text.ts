/** What a spreadsheet takes for the beginning of a formula, and what programs put cells and rows apart by, besides commas. */
const FORMULA = '[=+\\-@＝＋－＠]'
const AFTER_SEPARATOR = new RegExp(`([;\\t\\r\\n])(?=[ "]*${FORMULA})`, 'g')
const AT_START = new RegExp(`^(?:[\\t\\r\\n]|[ "]*${FORMULA})`)

/**
 * Text for a cell of a CSV file, with an apostrophe before whatever a spreadsheet would run as a formula (OWASP, "CSV Injection"): at its
 * start, and after a semicolon, a tab or a line end in it, where a program that reads these as separators begins another cell.
 */
export function inertText(text: string): string {
  const apart = text.replace(AFTER_SEPARATOR, "$1'")
  return AT_START.test(text) ? `'${apart}` : apart
}
