import { afterEach, expect, it, vi } from 'vitest'
import { answerPack } from './answer-pack'

afterEach(() => void vi.unstubAllGlobals())
const request = new Request('https://study.example.org/api/practice/pack')
const cachesThat = (put: (key: string, value: Response) => Promise<void>, kept?: Response) =>
  vi.stubGlobal('caches', { open: async () => ({ put }), match: async () => kept })

it('gives the guests’ pack that the network brought, though the browser has no room to keep it', async () => {
  cachesThat(async () => { throw new DOMException('full', 'QuotaExceededError') })
  vi.stubGlobal('fetch', async () => Response.json({ from: 'network' }))
  expect(await (await answerPack(request)).json()).toEqual({ from: 'network' })
})

it('gives the one that is kept without a network, and keeps the newest', async () => {
  const kept: unknown[] = []
  cachesThat(async (_, value) => void kept.push(await value.json()), Response.json({ from: 'here' }))
  vi.stubGlobal('fetch', async () => Response.json({ from: 'network' }))
  expect(await (await answerPack(request)).json()).toEqual({ from: 'network' })
  expect(kept).toEqual([{ from: 'network' }])
  vi.stubGlobal('fetch', async () => { throw new TypeError('no network') })
  expect(await (await answerPack(request)).json()).toEqual({ from: 'here' })
})

it('gives the one that is kept while a proxy answers for a stopped server, and passes on what the server itself answers', async () => {
  cachesThat(async () => { throw new Error('nothing to keep') }, Response.json({ from: 'here' }))
  vi.stubGlobal('fetch', async () => new Response('<h1>Bad Gateway</h1>', { status: 502 }))
  expect(await (await answerPack(request)).json()).toEqual({ from: 'here' })
  vi.stubGlobal('fetch', async () => Response.json({ code: 'internal' }, { status: 500 }))
  expect((await answerPack(request)).status).toBe(500)
})
