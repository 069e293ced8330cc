/** A number with its unit in words: "12 minutes", "12분". */
export function amount(value: number, unit: 'minute' | 'second', locale: string, fractionDigits = 0): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: fractionDigits }).format(value)
}
