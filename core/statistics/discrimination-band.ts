/** The rule of thumb of Ebel & Frisbie, Essentials of Educational Measurement, 5th ed. 1991. */
export type DiscriminationBand = 'very-good' | 'good' | 'marginal' | 'poor'

/** How good a discrimination index is: from 0.40 very good, from 0.30 good, from 0.20 marginal, else poor. */
export function discriminationBand(discriminationIndex: number): DiscriminationBand {
  const hundredths = Math.round(discriminationIndex * 100) // the table has two decimals
  if (hundredths >= 40) return 'very-good'
  if (hundredths >= 30) return 'good'
  return hundredths >= 20 ? 'marginal' : 'poor'
}
