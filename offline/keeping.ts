const KEY = 'hoedam-keeping'

/** Whether this device is to be kept ready for study without a network: unless its learner has said no here. */
export function isKeeping(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true // storage is switched off: nothing can be kept, and nothing said about it
  }
}

export function setKeeping(keeps: boolean): void {
  if (keeps) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, 'off')
}
