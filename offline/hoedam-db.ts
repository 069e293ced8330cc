import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { StudyPack } from '#core/question/study-pack'
import type { AnswerReview, Review, UndoReview } from '#core/review/review'
import type { DevicePlan } from '#core/schedule/device-plan'
import type { Card } from '#core/schedule/memory'
import type { Receipt } from '#core/schedule/receipt'
import type { SyncedReview } from '#core/schedule/sync-answer'

/** A review as `POST /api/reviews` takes it. */
export type OutgoingReview =
  | (Pick<AnswerReview, 'id' | 'type' | 'questionId' | 'questionRevision' | 'response' | 'certainty' | 'hinted' | 'durationMs'> & { reviewedAt: string })
  | (Pick<UndoReview, 'id' | 'type' | 'questionId' | 'questionRevision' | 'targetReviewId'> & { reviewedAt: string })

/** The browser's stores. Whatever is a learner's has that learner first in its key. */
export interface HoedamSchema extends DBSchema {
  /** What a guest answered and took back in this browser, by review id. */
  guestReviews: { key: string; value: { review: Review } }
  /** A learner's answers that the server has not acknowledged, by review id. They stay with their owner. */
  outbox: { key: string; value: { learnerId: string; review: OutgoingReview }; indexes: { byLearner: string } }
  /** Answers that the server refuses, with its reason: kept to be shown, never sent again. */
  quarantine: { key: string; value: QuarantinedReview; indexes: { byLearner: string } }
  /** All of a learner's reviews that this device knows: those acknowledged as the server has them, the others as graded here. */
  reviews: { key: [string, string]; value: KeptReview; indexes: { byKeyPoint: [string, string] } }
  /** What the reviews fold into, by learner and key point. */
  cards: { key: [string, string]; value: KeptCard }
  packs: { key: [string, string]; value: { learnerId: string; id: string; hash: string; pack: StudyPack } }
  plans: { key: string; value: KeptPlan }
  /** What other devices changed, to be shown once, by learner. */
  receipts: { key: string; value: { learnerId: string; receipt: Receipt } }
  /** Whose device this is now: one entry, "owner", while somebody is signed in. */
  owner: { key: 'owner'; value: DeviceOwner }
  /** Answers of who is signed out, unreadable until their owner signs in again, by learner and an id of the seal. */
  sealed: { key: [string, string]; value: SealedAnswers }
}

export type QuarantinedReview = { learnerId: string; review: OutgoingReview; reason: string; message: string; quarantinedAt: number }
export type KeptReview = { learnerId: string; keyPointId: string; review: SyncedReview; isAcknowledged: boolean }
export type KeptPlan = { learnerId: string; plan: DevicePlan; cursor: string; syncedAt: number; /** Server's clock less the device's, ms. */ clockOffsetMs: number }
/** `card` null: reviews of the key point came or went, and it is to be folded anew before it is read. */
export type KeptCard = { learnerId: string; keyPointId: string; card: Card | null }
export type DeviceOwner = {
  learnerId: string
  name: string
  locale: string
  /** As `deviceId` gives it, for where there is no local storage: the service worker. */
  deviceId: string
  /** Seals what has not been sent when its owner signs out; missing until it was fetched, and over plain HTTP. */
  sealKey?: CryptoKey
}
/** AES-GCM: what waited and what was refused, as JSON. */
export type SealedAnswers = { learnerId: string; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

type StoreWithIds = 'guestReviews' | 'outbox' | 'quarantine'

let opened: Promise<IDBPDatabase<HoedamSchema>> | null = null
/** Rejects while a page of an older version, which does not let go of the database, keeps it from being opened. */
let blocked: Promise<never> | null = null

/**
 * The browser's database. Works over plain HTTP too. Opened anew when it could not be, or was closed under us. Throws where it cannot be had,
 * rather than have an answer wait for another tab to be closed: then it is sent at once.
 */
export function openHoedam(): Promise<IDBPDatabase<HoedamSchema>> {
  opened ??= open()
  return blocked ? Promise.race([opened, blocked]) : opened
}

function open(): Promise<IDBPDatabase<HoedamSchema>> {
  let isHeld = () => {}
  blocked = new Promise((_, reject) => {
    isHeld = () => reject(new Error('A page of an older version keeps the database.'))
  })
  blocked.catch(() => {}) // heard of by whoever asks for the database
  const opening = openDB<HoedamSchema>('hoedam', 2, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('guestReviews')
        db.createObjectStore('outbox').createIndex('byLearner', 'learnerId')
      }
      if (from < 2) {
        db.createObjectStore('quarantine').createIndex('byLearner', 'learnerId')
        db.createObjectStore('reviews').createIndex('byKeyPoint', ['learnerId', 'keyPointId'])
        for (const name of ['cards', 'packs', 'plans', 'receipts', 'owner', 'sealed'] as const) db.createObjectStore(name)
      }
    },
    blocked: isHeld,
    // A newer version of the app in another tab needs the database: let go of it, the next call opens it again.
    blocking: (_from, _to, event) => {
      ;(event.target as IDBDatabase).close()
      opened = null
    },
    terminated: () => {
      opened = null
    },
  })
  opening.then(() => { blocked = null }, () => { opened = null })
  return opening
}

/** All keys that begin with this learner. */
export function ofLearner(learnerId: string): IDBKeyRange {
  return IDBKeyRange.bound([learnerId], [learnerId, []]) // a list sorts after every text
}

/** Keeps a value by the id of its review, in the place of an earlier one. Resolves once it is committed. */
export async function keep<S extends StoreWithIds>(name: S, value: HoedamSchema[S]['value']): Promise<void> {
  await (await openHoedam()).put(name, value, value.review.id)
}

/** All values of a store, in the order of their ids. */
export async function findAll<S extends StoreWithIds>(name: S): Promise<HoedamSchema[S]['value'][]> {
  return (await openHoedam()).getAll(name)
}

/** What waits in the outbox for one learner, in the order of the ids. */
export async function findWaiting(learnerId: string): Promise<HoedamSchema['outbox']['value'][]> {
  return (await openHoedam()).getAllFromIndex('outbox', 'byLearner', learnerId)
}

/** Forgets the values of these ids, all or none. */
export async function forgetAll(name: StoreWithIds, ids: readonly string[]): Promise<void> {
  const transaction = (await openHoedam()).transaction(name, 'readwrite')
  await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done])
}

export async function emptyStore(name: StoreWithIds): Promise<void> {
  await (await openHoedam()).clear(name)
}
