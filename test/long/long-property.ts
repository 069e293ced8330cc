import fc from 'fast-check'

/** What came of some inputs: how many held, and the smallest found that did not. */
export type LongResult = { passed: number; failure: { input: string; message: string } | null }

/** A property that is worth far more inputs than a unit test has time for. */
export type LongProperty = {
  name: string
  /** Inputs at a scale of 1, which is what `npm test` runs; all properties together have about 10,000. */
  inputs: number
  /** As many as are worth the time, however large the scale. */
  mostInputs: number
  /** How long an input of this length may take at most, where that is more than the second that any may take. */
  msPer1000Letters: number
  /** Tries so many inputs; the same seed tries the same. `around` runs each check and may look at how it goes. */
  run: (inputs: number, seed: number, around?: (check: () => void, input: () => string) => void) => LongResult
}

/** Makes a property of a check that throws for an input that it does not hold for. */
export function longProperty<Input>(name: string, inputs: number, arbitrary: fc.Arbitrary<Input>, check: (input: Input) => void, { msPer1000Letters = 0, mostInputs = Infinity } = {}): LongProperty {
  return {
    name,
    inputs,
    mostInputs,
    msPer1000Letters,
    run(count, seed, around = (each) => each()) {
      const details = fc.check(fc.property(arbitrary, (input) => around(() => check(input), () => fc.stringify(input))), { numRuns: count, seed })
      if (!details.failed) return { passed: count, failure: null }
      const message = details.errorInstance instanceof Error ? details.errorInstance.stack ?? details.errorInstance.message : String(details.errorInstance)
      return { passed: details.numRuns - 1, failure: { input: fc.stringify(details.counterexample), message } }
    },
  }
}
