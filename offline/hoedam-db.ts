import type { AnswerReview, Review, UndoReview } from '#core/review/review'

/** A review as `POST /api/reviews` takes it. */
export type OutgoingReview =
  | (Pick<AnswerReview, 'id' | 'type' | 'questionId' | 'questionRevision' | 'response' | 'certainty' | 'hinted' | 'durationMs'> & { reviewedAt: string })
  | (Pick<UndoReview, 'id' | 'type' | 'questionId' | 'questionRevision' | 'targetReviewId'> & { reviewedAt: string })

type Stores = {
  /** What a guest answered and took back in this browser, by review id. */
  guestReviews: { review: Review }
  /** A learner's answers that the server has not acknowledged. They stay with their owner. */
  outbox: { learnerId: string; review: OutgoingReview }
}
type StoreName = keyof Stores

let opened: Promise<IDBDatabase> | null = null

/** The browser's database. Works over plain HTTP too. Opened anew when it could not be, or was closed under us. */
function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('hoedam', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('guestReviews')
      request.result.createObjectStore('outbox').createIndex('byLearner', 'learnerId')
    }
    request.onsuccess = () => {
      request.result.onclose = forget
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
  })
  opened.catch(forget)
  return opened
}

function forget() {
  opened = null
}

/** Runs one request in a transaction of its own; resolves once it is committed. */
async function run<T>(name: StoreName, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open()
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(name, mode)
    const request = work(transaction.objectStore(name))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
  })
}

/** Keeps a value by the id of its review, in the place of an earlier one. */
export async function keep<S extends StoreName>(name: S, value: Stores[S]): Promise<void> {
  await run(name, 'readwrite', (store) => store.put(value, value.review.id))
}

/** All values of a store, in the order of their ids. */
export function findAll<S extends StoreName>(name: S): Promise<Stores[S][]> {
  return run(name, 'readonly', (store) => store.getAll())
}

/** What waits in the outbox for one learner, in the order of the ids. */
export function findWaiting(learnerId: string): Promise<Stores['outbox'][]> {
  return run('outbox', 'readonly', (store) => store.index('byLearner').getAll(learnerId))
}

/** Forgets the values of these ids. */
export async function forgetAll(name: StoreName, ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((id) => run(name, 'readwrite', (store) => store.delete(id))))
}

export async function emptyStore(name: StoreName): Promise<void> {
  await run(name, 'readwrite', (store) => store.clear())
}
