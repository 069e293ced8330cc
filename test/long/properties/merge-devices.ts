import { strict as assert } from 'node:assert'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { countedReviews } from '#core/review/counted-reviews'
import { foldAllReviews } from '#core/schedule/fold-all-reviews'
import { createScheduler } from '#core/schedule/fsrs-scheduler'
import { makeContent } from '../../content-factory'
import { anyHistory, runHistory } from '../../device-histories'
import { ModelServer } from '../../model-server'
import { longProperty } from '../long-property'

const { published } = generateQuestions(makeContent())
const scheduler = createScheduler({ desiredRetention: 0.9, weights: null })

/** One state on all devices, which is the replay of the sorted union of what was done on them; nothing lost, nothing twice. */
export const devicesComeTogether = longProperty(
  'devices that were offline, with wrong clocks, lost answers and taken-back ones, come to the cards of all their reviews in order',
  2_000, anyHistory({ invalidates: true }), (history) => {
    const server = new ModelServer('mina', published, 7)
    const { devices, made } = runHistory(history, server)
    assert.equal(server.stored.size, made)
    const union = countedReviews([...server.stored.values()].map(({ review }) => review), server.invalidated)
    const replayed = foldAllReviews(union, scheduler).cards
    for (const { stabilityDays, difficulty, dueAt } of replayed.values()) assert.ok([stabilityDays, difficulty, dueAt].every(Number.isFinite))
    assert.deepEqual(server.cards(), replayed)
    for (const device of devices) {
      assert.equal(device.outbox.size, 0)
      assert.deepEqual(device.cards(), replayed)
    }
  }, { mostInputs: 20_000 },
)
