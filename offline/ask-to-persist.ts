const KEY = 'hoedam-persist-asked'

/** Asks the browser, once, not to clear what is kept here when it needs room. It may say no. */
export async function askToPersist(): Promise<void> {
  if (localStorage.getItem(KEY)) return
  localStorage.setItem(KEY, 'asked')
  await navigator.storage?.persist?.()
}
