import { dropHalfAnswer } from './half-answer'
import { ofLearner, openHoedam } from './hoedam-db'
import { wipeStores } from './wipe-device'

/** Wipes all that this browser keeps of a learner, answers that were never sent with it: for an account that is gone. A guest's answers stay. */
export async function forgetLearner(learnerId: string): Promise<void> {
  dropHalfAnswer()
  await wipeStores(learnerId)
  const tx = (await openHoedam()).transaction(['outbox', 'quarantine', 'sealed'], 'readwrite')
  for (const name of ['outbox', 'quarantine'] as const) {
    const store = tx.objectStore(name)
    for (const id of await store.index('byLearner').getAllKeys(learnerId)) await store.delete(id)
  }
  await tx.objectStore('sealed').delete(ofLearner(learnerId))
  await tx.done
}
