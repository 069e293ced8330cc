import { type OutgoingReview, type QuarantinedReview, ofLearner, openHoedam } from './hoedam-db'
import { getJson } from './post-json'

type Unsent = { outbox: OutgoingReview[]; quarantine: QuarantinedReview[] }

/**
 * Encrypts what waits and what was refused with the key of its owner, which leaves the device with the owner. Without a key (over plain
 * HTTP, or none could be fetched) it stays as it is: it is sent for its owner only, never shown.
 */
export async function sealAnswers(learnerId: string, sealKey: CryptoKey | null): Promise<void> {
  const unsent = await findUnsent(learnerId)
  const key = sealKey ?? (await keyForUnsent(learnerId))
  if (!key || isNothing(unsent)) return
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(unsent)))
  const tx = (await openHoedam()).transaction(['outbox', 'quarantine', 'sealed'], 'readwrite')
  await tx.objectStore('sealed').put({ learnerId, iv, data }, [learnerId, [...iv].join('-')])
  // Only what is sealed: an answer that came meanwhile stays.
  for (const { id } of unsent.outbox) await tx.objectStore('outbox').delete(id)
  for (const { review } of unsent.quarantine) await tx.objectStore('quarantine').delete(review.id)
  await tx.done
}

/** The key to seal what there is to seal; null when there is nothing, or no key to be had. */
export async function keyForUnsent(learnerId: string): Promise<CryptoKey | null> {
  return isNothing(await findUnsent(learnerId)) ? null : sealKeyOf(learnerId)
}

function isNothing({ outbox, quarantine }: Unsent): boolean {
  return outbox.length + quarantine.length === 0
}

/** Puts what was sealed back for its owner, who is signed in. What another key sealed stays sealed. */
export async function unsealAnswers(learnerId: string): Promise<void> {
  const db = await openHoedam()
  const sealed = await db.getAll('sealed', ofLearner(learnerId))
  const key = sealed.length > 0 ? await sealKeyOf(learnerId) : null
  if (!key) return
  for (const { iv, data } of sealed) {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data).catch(() => null)
    if (!text) continue
    const unsent: Unsent = JSON.parse(new TextDecoder().decode(text))
    const tx = db.transaction(['outbox', 'quarantine', 'sealed'], 'readwrite')
    for (const review of unsent.outbox) await tx.objectStore('outbox').put({ learnerId, review }, review.id)
    for (const refused of unsent.quarantine) await tx.objectStore('quarantine').put(refused, refused.review.id)
    await tx.objectStore('sealed').delete([learnerId, [...iv].join('-')])
    await tx.done
  }
}

/** The learner's key: as kept while they are signed in, or as the server gives it to them; null where there is none to have. */
export async function sealKeyOf(learnerId: string): Promise<CryptoKey | null> {
  if (!globalThis.crypto?.subtle) return null
  const owner = await (await openHoedam()).get('owner', 'owner')
  if (owner?.learnerId === learnerId && owner.sealKey) return owner.sealKey
  const answer = await getJson<{ learnerId: string; key: string }>('/api/sync/key', { withinMs: 5_000 }).catch(() => null)
  if (answer?.learnerId !== learnerId) return null
  const bytes = Uint8Array.from(atob(answer.key), (symbol) => symbol.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  await saveSealKey(learnerId, key)
  return key
}

/** While the learner is the owner of the device. */
async function saveSealKey(learnerId: string, sealKey: CryptoKey): Promise<void> {
  const tx = (await openHoedam()).transaction('owner', 'readwrite')
  const owner = await tx.store.get('owner')
  if (owner?.learnerId === learnerId) await tx.store.put({ ...owner, sealKey }, 'owner')
  await tx.done
}

async function findUnsent(learnerId: string): Promise<Unsent> {
  const tx = (await openHoedam()).transaction(['outbox', 'quarantine'])
  const [waiting, quarantine] = await Promise.all([
    tx.objectStore('outbox').index('byLearner').getAll(learnerId), tx.objectStore('quarantine').index('byLearner').getAll(learnerId),
  ])
  return { outbox: waiting.map(({ review }) => review), quarantine }
}
