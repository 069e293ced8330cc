/**
 * Fits FSRS-6 weights to one learner by fsrs-rs. Its only build that installs everywhere is the one for Linux on x64 with glibc;
 * on other systems the package is not there and everybody keeps the default weights. Tens of milliseconds of a worker thread of
 * its own: call it off the request path.
 */
import { createRequire } from 'node:module'
import type { Rating, Review } from '../../../core/review/review'
import { type FitDecision, type TrainingSet, decideFit, trainingSet } from '../../../core/schedule/fit-decision'

export type Fit =
  | Extract<FitDecision, { type: 'too-few-reviews' }>
  | { type: 'unavailable' }
  | (Exclude<FitDecision, { type: 'too-few-reviews' }> & { weights: readonly number[] })

/**
 * New weights from a learner's counted reviews, and whether to take them (`type: 'adopt'`) or not (`keep`), with the log loss on the
 * held-back answers of both. Taking them means to store them and to fold all cards of the learner again.
 */
export async function fitParameters(reviews: readonly Review[], weightsBefore: readonly number[] | null): Promise<Fit> {
  const training = trainingSet(reviews)
  if ('type' in training) return training
  const binding = loadBinding()
  if (!binding) return { type: 'unavailable' }
  const weights = await binding.computeParameters(toItems(training, binding), {
    enableShortTerm: true, numRelearningSteps: RELEARNING_STEPS, timeout: POLL_MS,
  })
  return { ...decideFit({ reviews, heldBackFrom: training.heldBackFrom, weightsBefore, weightsAfter: weights }), weights }
}

/** One step of ten minutes, as our scheduler has. */
const RELEARNING_STEPS = 1
/** How often the result is looked for; the package's 500 ms would be most of the time it takes. */
const POLL_MS = 5
const NUMBER_OF_RATING: Readonly<Record<Rating, number>> = { again: 1, hard: 2, good: 3, easy: 4 }

/** The package has no types of its own. */
type BindingReview = { readonly rating: number; readonly deltaT: number }
type BindingItem = { readonly reviews: readonly BindingReview[] }
type Binding = {
  FSRSBindingReview: new (rating: number, deltaDays: number) => BindingReview
  FSRSBindingItem: new (reviews: BindingReview[]) => BindingItem
  computeParameters(
    items: BindingItem[], options: { enableShortTerm: boolean; numRelearningSteps: number; timeout: number },
  ): Promise<number[]>
}

let loaded: { binding: Binding | null } | null = null

function loadBinding(): Binding | null {
  loaded ??= { binding: requireBinding() }
  return loaded.binding
}

function requireBinding(): Binding | null {
  try {
    // Composed, so that the bundler does not look for a file that most systems lack.
    return createRequire(import.meta.url)(['@open-spaced-repetition', 'binding-linux-x64-gnu'].join('/')) as Binding
  } catch {
    return null
  }
}

/** fsrs-rs learns from one item for each answer after a gap of days: the history up to it. */
function toItems({ histories }: TrainingSet, binding: Binding): BindingItem[] {
  return histories.flatMap((history) => {
    const reviews = history.map(({ rating, deltaDays }) => new binding.FSRSBindingReview(NUMBER_OF_RATING[rating], deltaDays))
    return history.flatMap(({ deltaDays }, i) => (deltaDays > 0 ? [new binding.FSRSBindingItem(reviews.slice(0, i + 1))] : []))
  })
}
