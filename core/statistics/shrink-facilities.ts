export type ShrunkFacilities = {
  /** The mean, 0–1, that the facilities are drawn to; each answer of each question weighs in by how certain it is. */
  mean: number
  /** In the order of the input: the facility, 0–1, drawn to the mean by `shrinkage`, 0–1 (0: left as it is, 1: the mean). */
  questions: readonly { facility: number; shrinkage: number }[]
}

/** Morris's rule takes three degrees off: under four questions nothing is known of how far they lie apart. */
const LEAST_QUESTIONS = 4
const MOST_STEPS = 200

/**
 * Empirical-Bayes estimates of the facilities of a class's questions: with few answers each is drawn to the class's mean, the more so the less
 * the questions differ beyond chance. Morris 1983 (JASA 78, section 5) for unequal variances, with the binomial variance at the pooled share
 * right, m(1 − m) / answers; with equal numbers of answers this is the James–Stein estimate of Efron & Morris 1977. Null under four answered
 * questions. One without answers gets the mean.
 */
export function shrinkFacilities(questions: readonly { right: number; answers: number }[]): ShrunkFacilities | null {
  const answered = questions.filter(({ answers }) => answers > 0)
  const k = answered.length
  if (k < LEAST_QUESTIONS) return null
  const pooled = answered.reduce((sum, { right }) => sum + right, 0) / answered.reduce((sum, { answers }) => sum + answers, 0)
  const observed = answered.map(({ right, answers }) => ({ value: right / answers, variance: (pooled * (1 - pooled)) / answers }))
  const { mean, spread } = pooled > 0 && pooled < 1 ? fit(observed) : { mean: pooled, spread: 0 }
  return {
    mean,
    questions: questions.map(({ right, answers }) => {
      if (answers === 0) return { facility: mean, shrinkage: 1 }
      const variance = (pooled * (1 - pooled)) / answers
      const shrinkage = variance === 0 ? 0 : ((k - 3) / (k - 1)) * (variance / (variance + spread))
      return { facility: (1 - shrinkage) * (right / answers) + shrinkage * mean, shrinkage }
    }),
  }
}

/** The mean and the variance between questions beyond chance, each in turn until they stay. */
function fit(observed: readonly { value: number; variance: number }[]): { mean: number; spread: number } {
  const k = observed.length
  let [mean, spread] = [0, 0]
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const weights = observed.map(({ variance }) => 1 / (variance + spread))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const weighted = (of: (each: { value: number; variance: number }) => number) =>
      observed.reduce((sum, each, at) => sum + (weights[at] ?? 0) * of(each), 0) / total
    mean = weighted(({ value }) => value)
    const next = Math.max(0, weighted(({ value, variance }) => (k / (k - 1)) * (value - mean) ** 2 - variance))
    const isSettled = Math.abs(next - spread) < 1e-15
    spread = next
    if (isSettled) break
  }
  return { mean, spread }
}
