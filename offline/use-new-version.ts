/** Said to a service worker that waits. `wasAsked`: the learner wants it now, whatever is open. */
export type UseNewVersion = { type: 'use-new-version'; wasAsked: boolean }

export function isUseNewVersion(message: unknown): message is UseNewVersion {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'use-new-version'
}
