import { v7 as uuidV7 } from 'uuid'

const KEY = 'hoedam-device'

/** A random name of this browser, so that a learner's devices can be told apart. No trace of the machine is in it. */
export function deviceId(): string {
  try {
    const known = localStorage.getItem(KEY)
    if (known) return known
    const fresh = uuidV7()
    localStorage.setItem(KEY, fresh)
    return fresh
  } catch {
    return uuidV7() // storage is switched off: a new name each time does no harm
  }
}
