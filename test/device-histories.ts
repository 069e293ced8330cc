import fc from 'fast-check'
import type { Question } from '#core/question/question'
import { FORM_OF_KIND, type QuestionForm } from '#core/question/question'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/shared/instant'
import type { OutgoingReview } from '#offline/hoedam-db'
import { outgoingAnswer, outgoingUndo } from './factories/outgoing-answer'
import { ModelDevice } from './model-device'
import type { ModelServer } from './model-server'

/** What happens next, on which of the devices, and so long after what happened before. */
export type Step = { device: number; afterMs: number } & (
  | { does: 'answer'; question: number; isRight: boolean; certainty: 'unsure' | 'fairly-sure' | 'sure'; hinted: boolean; durationMs: number }
  /** Takes one of its last answers back; the clock may say that it did so before. */
  | { does: 'undo'; back: number; earlierMs: number }
  /** Sends and takes; `breaksAfter` so many answers of the server the connection is gone, the last of them lost on its way. */
  | { does: 'sync'; breaksAfter: number | null }
  /** Sends again what the server has, as after a lost acknowledgement, the last first. */
  | { does: 'repeat' }
  | { does: 'clock'; aheadMs: number }
  | { does: 'invalidate'; question: number }
)
export type History = { aheadMs: readonly number[]; steps: readonly Step[] }

const START = Date.parse('2026-03-02T09:00:00Z')
const SENT_AT_ONCE = 5
const QUESTIONS = 8

const skew = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: -40 * DAY_MS, max: 40 * DAY_MS }) }, { weight: 1, arbitrary: fc.integer({ min: -MINUTE_MS, max: MINUTE_MS }) })
const certainty = fc.constantFrom('unsure' as const, 'fairly-sure' as const, 'sure' as const)
const afterMs = fc.oneof(fc.integer({ min: 0, max: 20 * MINUTE_MS }), fc.integer({ min: 0, max: 3 * DAY_MS }), fc.constant(0))
const when = { device: fc.nat(3), afterMs }
const anyStep = (invalidates: boolean): fc.Arbitrary<Step> => fc.oneof(
  { weight: 12, arbitrary: fc.record({ ...when, does: fc.constant('answer' as const), question: fc.nat(QUESTIONS - 1), isRight: fc.boolean(), certainty, hinted: fc.boolean(), durationMs: fc.integer({ min: 0, max: 20_000 }) }) },
  { weight: 3, arbitrary: fc.record({ ...when, does: fc.constant('undo' as const), back: fc.nat(3), earlierMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 * HOUR_MS })) }) },
  { weight: 4, arbitrary: fc.record({ ...when, does: fc.constant('sync' as const), breaksAfter: fc.option(fc.nat(4)) }) },
  { weight: 1, arbitrary: fc.record({ ...when, does: fc.constant('repeat' as const) }) },
  { weight: 1, arbitrary: fc.record({ ...when, does: fc.constant('clock' as const), aheadMs: skew }) },
  ...(invalidates ? [{ weight: 1, arbitrary: fc.record({ ...when, does: fc.constant('invalidate' as const), question: fc.nat(QUESTIONS - 1) }) }] : []),
)

/** Anything that two to four devices of one learner may go through. */
export function anyHistory({ invalidates }: { invalidates: boolean }): fc.Arbitrary<History> {
  return fc.record({ aheadMs: fc.array(skew, { minLength: 2, maxLength: 4 }), steps: fc.array(anyStep(invalidates), { minLength: 5, maxLength: 80, size: 'max' }) })
}

/**
 * Lets devices go through a history and at its end come together with the server, one after the other, until nothing waits anywhere.
 * Gives the devices, how many reviews were made, and when it was over.
 */
export function runHistory({ aheadMs, steps }: History, server: ModelServer): { devices: ModelDevice[]; made: number; now: number } {
  const devices = aheadMs.map((ahead, at) => new ModelDevice(`device-${at}`, ahead))
  const asked = questionsOfBothForms(server.questions)
  const done = new Map<ModelDevice, { outgoing: Extract<OutgoingReview, { type: 'answer' }>; question: Question }[]>(devices.map((device) => [device, []]))
  let [now, made] = [START, 0]
  for (const step of steps) {
    now += step.afterMs
    const device = devices[step.device % devices.length]
    if (!device) continue
    const own = done.get(device) ?? []
    if (step.does === 'answer') {
      const question = asked[step.question % asked.length]
      if (!question) continue
      const { isRight, certainty: sure, hinted, durationMs } = step
      const outgoing = outgoingAnswer(question, device.clock(now), { id: idOf(made, step.question), isRight, certainty: sure, hinted, durationMs })
      device.keep(outgoing, question)
      own.push({ outgoing, question })
      made += 1
    } else if (step.does === 'undo') {
      const taken = own.at(-1 - step.back)
      if (!taken) continue
      device.keep({ ...outgoingUndo(taken.outgoing, device.clock(now) - step.earlierMs), id: idOf(made, 9) }, taken.question)
      made += 1
    } else if (step.does === 'sync') sync(device, server, now, step.breaksAfter)
    else if (step.does === 'repeat') repeat(device, server, now, own.map(({ outgoing }) => outgoing))
    else if (step.does === 'clock') device.aheadMs = step.aheadMs
    else server.invalidate(asked[step.question % asked.length] ?? failed())
  }
  // The first has to hear of what the last has sent.
  for (const device of [...devices, ...devices]) sync(device, server, now, null)
  return { devices, made, now }
}

function sync(device: ModelDevice, server: ModelServer, now: number, breaksAfter: number | null): void {
  let answers = 0
  /** Whether the server's answer arrives. */
  const arrives = () => breaksAfter === null || (answers += 1) <= breaksAfter
  const waiting = [...device.outbox.values()]
  for (let from = 0; from < waiting.length; from += SENT_AT_ONCE) {
    const results = server.submit({ clientNow: device.clock(now), deviceId: device.deviceId, reviews: waiting.slice(from, from + SENT_AT_ONCE) }, now)
    if (!arrives()) return
    device.settle(results)
  }
  for (let hasMore = true; hasMore;) {
    const answer = server.sync(device.cursor, now)
    if (!arrives()) return
    device.take(answer, now)
    hasMore = answer.hasMore
  }
  device.cards()
}

function repeat(device: ModelDevice, server: ModelServer, now: number, sent: readonly OutgoingReview[]): void {
  const known = sent.filter(({ id }) => server.stored.has(id)).slice(-SENT_AT_ONCE).reverse()
  if (known.length > 0) device.settle(server.submit({ clientNow: device.clock(now), deviceId: device.deviceId, reviews: known }, now))
}

/** Ids need not be in the order of the clock: devices whose clocks differ make them too. */
function idOf(made: number, mixed: number): string {
  return `0195${mixed.toString(16)}000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`
}

/** As many to be recognised as to be recalled, of fewer key points than questions. */
function questionsOfBothForms(questions: readonly Question[]): Question[] {
  const ofForm = (form: QuestionForm) => questions.filter(({ kind }) => FORM_OF_KIND[kind] === form).slice(0, QUESTIONS / 2)
  return [...ofForm('recognition'), ...ofForm('recall')]
}

function failed(): never {
  throw new Error('no questions')
}
