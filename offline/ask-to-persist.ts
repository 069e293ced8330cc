const KEY = 'hoedam-persist-asked'

/** Asks the browser not to clear what is kept here when it needs room: once, and once more where the app is installed, when it says yes more readily. */
export async function askToPersist(): Promise<void> {
  const where = matchMedia('(display-mode: standalone)').matches ? 'installed' : 'asked'
  if (localStorage.getItem(KEY) === where || (await navigator.storage?.persisted?.())) return
  localStorage.setItem(KEY, where)
  await navigator.storage?.persist?.()
}
