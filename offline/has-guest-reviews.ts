/**
 * Whether a guest has answered in this browser. Asked on every page of a learner, so without the database library; it
 * never makes the database. Resolves to false where there is no storage.
 */
export function hasGuestReviews(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('hoedam')
    opening.onupgradeneeded = () => opening.transaction?.abort() // there was none, and there is to be none
    opening.onerror = () => resolve(false)
    opening.onsuccess = () => {
      const database = opening.result
      const counting = database.transaction('guestReviews').objectStore('guestReviews').count()
      counting.onsuccess = () => resolve(counting.result > 0)
      counting.onerror = () => reject(counting.error)
      database.close() // once the count is done
    }
  })
}
