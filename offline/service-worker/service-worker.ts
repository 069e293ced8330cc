/**
 * The app without a network. What is kept, where and why: docs/decisions/0023-a-service-worker-by-hand.md.
 * Nothing that is a person's is in these caches; that is in the database of the browser, by learner.
 */
import { answerPage, answerStudy } from './answer-navigation'
import { answerPack } from './answer-pack'
import { dropOldShells } from './drop-old-shells'
import { routeRequest } from './route-request'
import { SHELL_CACHE, fillShellCache, findFile, findShell } from './shell-cache'
import { SYNC_TAG } from '../background-sync'
import { findOwner } from '../device-owner'
import { hasQuestions } from '../has-questions'
import { sendWhatWaits } from '../send-what-waits'
import { isUseNewVersion } from '../use-new-version'

declare const self: ServiceWorkerGlobalScope

/** Background Sync, which the types of the platform leave out because Chromium alone has it. */
type SyncEvent = ExtendableEvent & { tag: string }

self.addEventListener('install', (event) => event.waitUntil(fillShellCache()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { method, url, mode } = request
  switch (routeRequest({ method, url, isNavigation: mode === 'navigate', origin: self.location.origin })) {
    case 'static':
      return event.respondWith(findFile(request).then((kept) => kept ?? fetch(request)))
    case 'icon':
      return event.respondWith(fetch(request).catch(async () => (await findFile(request)) ?? Response.error()))
    case 'pack':
      return event.respondWith(answerPack(request))
    case 'shell':
      event.waitUntil(Promise.resolve(event.preloadResponse).catch(() => {}))
      return event.respondWith(findShell().then((shell) => shell ?? fetch(request)))
    case 'study':
      return event.respondWith(answerStudy({ fromNetwork: fetchPage(event), hasQuestions: () => hasQuestions().catch(() => false) }))
    case 'page':
      return event.respondWith(answerPage({ fromNetwork: fetchPage(event) }))
    case 'pass':
  }
})

self.addEventListener('message', (event) => {
  if (isUseNewVersion(event.data)) event.waitUntil(useNewVersion(event.data.wasAsked))
})

self.addEventListener('sync' as keyof ServiceWorkerGlobalScopeEventMap, (event) => {
  const { tag, waitUntil } = event as SyncEvent
  if (tag === SYNC_TAG) waitUntil.call(event, sendOwnersAnswers())
})

/** Fails when the server could not be reached after all, or has not taken everything: then the browser wakes the worker again. */
async function sendOwnersAnswers(): Promise<void> {
  const owner = await findOwner()
  if (owner && (await sendWhatWaits(owner.learnerId)) === 'not-yet') throw new Error('Answers still wait.')
}

async function activate(): Promise<void> {
  await self.registration.navigationPreload?.enable()
  await dropOldShells(SHELL_CACHE, (await pages()).length > 0)
  await self.clients.claim() // parts that a page fetches later are there from now on
}

async function fetchPage(event: FetchEvent): Promise<Response> {
  return ((await event.preloadResponse) as Response | undefined) ?? fetch(event.request)
}

/** A session under way goes on with the version that it began with, unless its learner has asked for the new one. */
async function useNewVersion(wasAsked: boolean): Promise<void> {
  const studying = (await pages()).some(({ url }) => ['/study', '/offline'].includes(new URL(url).pathname))
  if (wasAsked || !studying) await self.skipWaiting()
}

function pages() {
  return self.clients.matchAll({ type: 'window', includeUncontrolled: true })
}
