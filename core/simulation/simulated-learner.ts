/** A seeded learner who answers: retrieves or not, guesses at choices, slips, is more or less sure, takes time. */
import type { QuestionKind } from '../question/question'
import type { Certainty } from '../review/review'
import { DAY_MS, type Instant } from '../shared/instant'
import { seededRandom } from '../shared/seeded-random'
import { type ItemMemory, activation, anchoredOffset, practise, recallProbability } from './learner-memory'
import { ladderStepOf } from './ladder-step'

/**
 * Recall of an average item a day after a first session in which it was missed, then right twice. The one number chosen for this
 * learner, before the first run: somewhat better than the 0.79 that FSRS-6's default weights give for that history.
 */
const AVERAGE_NEXT_DAY_RECALL = 0.85
/** Spread of items in activation: ±1 standard deviation is about a factor of 2.5 in how long an item lasts. */
const ITEM_SPREAD = 0.3
/** What one knew before the first question. */
const KNOWN_BEFORE = 0.15
/** Among how many one guesses; what is not here cannot be guessed. */
const CHOICES: Partial<Record<QuestionKind, number>> = {
  'single-choice': 3, 'true-false': 2, 'who-claims-this': 3, 'fact-quote-or-inference': 3, 'which-article-says': 3, 'agree-or-differ': 3,
  'which-sentence-proves-it': 3,
}
/** Retrieved and yet wrong: a mis-tap, a wrong name for the right person. */
const SLIP = 0.02

export type SimulatedAnswer = {
  isRight: boolean
  certainty: Certainty
  durationMs: number
  /** Before the answer, in the form asked: no guess, no slip. */
  recallProbability: number
}

/** How a learner differs from the average one. */
export type LearnerTraits = {
  /** Added to the activation of a key point: below 0 it is remembered worse. */
  ease(keyPointId: string): number
  /** Share of the key points, 0–1, known before the first question. */
  knownBefore: number
}
const AVERAGE: LearnerTraits = { ease: () => 0, knownBefore: KNOWN_BEFORE }

/** What is learned: a key point, and the one that it is easily confused with. */
export type Learnable = { id: string; confusableId: string }

export type SimulatedLearner = {
  answer(keyPointId: string, kind: QuestionKind, at: Instant): SimulatedAnswer
  /** Probability that the answer is really retrieved in a question of this kind, no guess, no slip; 0 when never met. */
  recallProbability(keyPointId: string, kind: QuestionKind, at: Instant): number
}

/** A learner whose answers depend on the seed, the traits and what was asked so far alone. */
export function createLearner(keyPoints: readonly Learnable[], seed: string, startAt: Instant, traits = AVERAGE): SimulatedLearner {
  const random = seededRandom(`${seed} learner`)
  const mean = anchoredOffset(AVERAGE_NEXT_DAY_RECALL)
  const items = new Map(keyPoints.map(({ id }): [string, ItemMemory] => {
    const item: ItemMemory = { traces: [], offset: mean + ITEM_SPREAD * normal(random) + traits.ease(id), confusions: 0 }
    if (random() < traits.knownBefore) [30, 20, 10].forEach((days) => practise(item, startAt - days * DAY_MS))
    return [id, item]
  }))
  const confusable = new Map(keyPoints.map(({ id, confusableId }) => [id, confusableId]))
  const itemOf = (id: string): ItemMemory => {
    const item = items.get(id)
    if (!item) throw new Error(`No key point ${id}`)
    return item
  }
  return {
    recallProbability: (id, kind, at) => recallProbability(itemOf(id), ladderStepOf(kind), at),
    answer: (id, kind, at) => {
      const item = itemOf(id)
      const step = ladderStepOf(kind)
      const probability = recallProbability(item, step, at)
      const isRetrieved = random() < probability
      const choices = CHOICES[kind]
      const isRight = isRetrieved ? random() >= SLIP : choices !== undefined && random() < 1 / choices
      const certainty = isRetrieved ? certaintyWhenRetrieved(probability, random()) : certaintyWhenNot(random())
      const durationMs = answerTime(item, isRetrieved, step === 'recognition' ? 4000 : 6500, at) * Math.exp(0.3 * normal(random))
      practise(item, at)
      const other = items.get(confusable.get(id) ?? '')
      if (other && other !== item && other.traces.length > 0) other.confusions += 1
      return { isRight, certainty, durationMs: Math.round(durationMs), recallProbability: probability }
    },
  }
}

/** The surer, the stronger the memory; but the feeling is rough. */
function certaintyWhenRetrieved(probability: number, draw: number): Certainty {
  if (draw < 0.7 * probability) return 'sure'
  return draw < 0.92 ? 'fairly-sure' : 'unsure'
}

/** Most who guess know that they do. */
function certaintyWhenNot(draw: number): Certainty {
  return draw < 0.8 ? 'unsure' : draw < 0.97 ? 'fairly-sure' : 'sure'
}

/** ACT-R: the time to retrieve falls exponentially with activation; a failure takes until one gives up. */
function answerTime(item: ItemMemory, isRetrieved: boolean, readingMs: number, at: Instant): number {
  return readingMs + (isRetrieved ? Math.min(8000, 2000 * Math.exp(-activation(item, at))) : 8000)
}

/** Box–Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
