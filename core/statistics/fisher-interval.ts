import { Z_95 } from './normal-quantile'

/**
 * 95 % interval of a correlation, −1 to 1, of `n` pairs, by Fisher's z: artanh(r) ± 1.96 / √(n − 3) (Fisher 1921). Null under four
 * pairs, and at −1 and 1, where it would shrink to a point that the data do not bear out. For a point-biserial correlation it is an approximation.
 */
export function fisherInterval(correlation: number, n: number): { low: number; high: number } | null {
  if (n < 4 || Math.abs(correlation) > 1 - 1e-12) return null
  const z = Math.atanh(correlation)
  const reach = Z_95 / Math.sqrt(n - 3)
  return { low: Math.tanh(z - reach), high: Math.tanh(z + reach) }
}
