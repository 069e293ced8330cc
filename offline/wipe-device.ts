import { dropHalfAnswer } from './half-answer'
import { type HoedamSchema, ofLearner, openHoedam } from './hoedam-db'
import { sealAnswers } from './sealed-answers'

/**
 * Takes from this device what it keeps of a learner: packs, plan, reviews, cards, receipt, an answer half given, and that it is theirs. What
 * has not been sent, or was refused, stays for its owner alone, sealed where the browser can. `sealKey`: for who is signed out already.
 */
export async function wipeDevice(learnerId: string, sealKey: CryptoKey | null = null): Promise<void> {
  dropHalfAnswer()
  await sealAnswers(learnerId, sealKey).catch(() => {}) // left as it is rather than lost; it is sent by nobody else
  await wipeStores(learnerId)
}

const BY_LEARNER_FIRST = ['packs', 'reviews', 'cards'] as const
const ONE_A_LEARNER = ['plans', 'receipts'] as const

/** Everything but what has not been sent or was refused. */
export async function wipeStores(learnerId: string): Promise<void> {
  const tx = (await openHoedam()).transaction([...BY_LEARNER_FIRST, ...ONE_A_LEARNER, 'owner'], 'readwrite')
  await Promise.all([
    ...BY_LEARNER_FIRST.map((name) => tx.objectStore(name).delete(ofLearner(learnerId))),
    ...ONE_A_LEARNER.map((name) => tx.objectStore(name).delete(learnerId)),
  ])
  const owner: HoedamSchema['owner']['value'] | undefined = await tx.objectStore('owner').get('owner')
  if (owner?.learnerId === learnerId) await tx.objectStore('owner').delete('owner')
  await tx.done
}
