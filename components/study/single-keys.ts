import { useSyncExternalStore } from 'react'

/** Whether single letters and digits act; the server writes the reader's choice on `<html>`. Enter always does. */
export function singleKeysAct(): boolean {
  return document.documentElement.dataset.singleKeys !== 'off'
}

/** The same, for what is shown of the keys. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(() => () => {}, singleKeysAct, () => true)
}
