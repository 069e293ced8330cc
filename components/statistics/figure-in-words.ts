/** A correlation or a difference of shares, −1 to 1, with two decimals and its sign. */
export function signed(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(value).replace('-', '−')
}
