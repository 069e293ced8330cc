import { type Receipt, mergeReceipts } from '#core/schedule/receipt'
import { openHoedam } from './hoedam-db'

/** Keeps what is to be told to a learner, together with what was not seen yet. Returns `receipt`. */
export async function keepReceipt(learnerId: string, receipt: Receipt | null): Promise<Receipt | null> {
  if (!receipt) return null
  const tx = (await openHoedam()).transaction('receipts', 'readwrite')
  const unseen = await tx.store.get(learnerId)
  const merged = unseen ? mergeReceipts(unseen.receipt, receipt) : receipt
  if (merged) await tx.store.put({ learnerId, receipt: merged }, learnerId)
  else await tx.store.delete(learnerId)
  await tx.done
  return receipt
}

/** What a learner was not told yet; null when there is nothing. */
export async function findReceipt(learnerId: string): Promise<Receipt | null> {
  return (await (await openHoedam()).get('receipts', learnerId))?.receipt ?? null
}

export async function forgetReceipt(learnerId: string): Promise<void> {
  await (await openHoedam()).delete('receipts', learnerId)
}
