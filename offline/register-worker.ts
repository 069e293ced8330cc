import type { UseNewVersion } from './use-new-version'

/**
 * Installs the service worker or its update. An update takes over once no study session is open. Resolves to null where
 * there are no workers: over plain HTTP, in some private windows, while developing.
 */
export async function registerWorker(): Promise<ServiceWorkerRegistration | null> {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return null
  const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => null)
  if (!registration) return null
  const offer = () => askForNewVersion(registration, false)
  offer()
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer))
  return registration
}

/** Tells a worker that waits, if one does, to take over: `wasAsked` at once, else only if no session is open. */
export function askForNewVersion(registration: ServiceWorkerRegistration, wasAsked: boolean): void {
  const message: UseNewVersion = { type: 'use-new-version', wasAsked }
  registration.waiting?.postMessage(message)
}
