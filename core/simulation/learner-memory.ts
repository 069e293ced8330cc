/**
 * The memory of the simulated learner: the ACT-R base-level model with decay that depends on activation at practice (Pavlik and
 * Anderson 2005, Cognitive Science 29), with their published constants. It is not FSRS: every practice leaves a trace of its
 * own, the traces fade as powers of time, and practice at high activation leaves a trace that fades faster (the spacing effect).
 */
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../shared/instant'
import type { LadderStep } from './ladder-step'

const DECAY_INTERCEPT = 0.177
const DECAY_SCALE = 0.217
const THRESHOLD = -0.704
const NOISE = 0.255
/** Outside a session little interferes, so time counts for less. */
const TIME_SCALE_OUTSIDE = 0.025
const SESSION_MS = HOUR_MS / 2

/** How much less activation is needed where the answer stands among others, or the rest of the sentence is shown; and more for a bare question. */
const THRESHOLD_SHIFT: Readonly<Record<LadderStep, number>> = { recognition: -0.5, supported: -0.1, free: 0.1 }

/** Activation lost with each practice of what is easily confused with it, as the logarithm of their number (fan effect). */
const INTERFERENCE = 0.1

export type Trace = { at: Instant; decay: number }
export type ItemMemory = {
  traces: Trace[]
  /** How easily this item is remembered, added to its activation. */
  offset: number
  /** Practices of the confusable item since this one was last practised. */
  confusions: number
}

/** Activation, in natural logarithms; −∞ without traces. */
export function activation({ traces, offset, confusions }: ItemMemory, at: Instant): number {
  const sum = traces.reduce((total, trace) => total + psychologicalSeconds(at - trace.at) ** -trace.decay, 0)
  return Math.log(sum) + offset - INTERFERENCE * Math.log(1 + confusions)
}

/** Probability, 0–1, that the answer is really retrieved: no guess, no slip. */
export function recallProbability(item: ItemMemory, step: LadderStep, at: Instant): number {
  return 1 / (1 + Math.exp((THRESHOLD + THRESHOLD_SHIFT[step] - activation(item, at)) / NOISE))
}

/** Seeing the question and then its answer leaves a trace, right or wrong. */
export function practise(item: ItemMemory, at: Instant): void {
  const before = item.traces.length === 0 ? 0 : Math.exp(activation(item, at))
  item.traces.push({ at, decay: DECAY_SCALE * before + DECAY_INTERCEPT })
  item.confusions = 0
}

/**
 * The offset with which an average item that was missed at first and answered right one and ten minutes later is recalled
 * with `probability` a day later. Anchors the learner to an average one; nothing else about it is chosen.
 */
export function anchoredOffset(probability: number): number {
  let [low, high] = [-10, 10]
  for (let i = 0; i < 60; i += 1) {
    const item: ItemMemory = { traces: [], offset: (low + high) / 2, confusions: 0 }
    for (const minutes of [0, 1, 11]) practise(item, minutes * MINUTE_MS)
    const activationWanted = THRESHOLD + NOISE * Math.log(probability / (1 - probability))
    if (activation(item, DAY_MS) < activationWanted) low = item.offset
    else high = item.offset
  }
  return (low + high) / 2
}

function psychologicalSeconds(ms: number): number {
  const inSession = Math.min(ms, SESSION_MS)
  return Math.max(1, (inSession + TIME_SCALE_OUTSIDE * (ms - inSession)) / 1000)
}
