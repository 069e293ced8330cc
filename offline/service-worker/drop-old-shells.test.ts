import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { dropOldShells } from './drop-old-shells'

/** The browser's caches, in the order in which they were made. */
let made: Map<string, Map<string, Response>>
beforeEach(() => {
  made = new Map()
  vi.stubGlobal('caches', { keys: async () => [...made.keys()], delete: async (name: string) => made.delete(name), open })
})
afterEach(() => void vi.unstubAllGlobals())

async function open(name: string) {
  const cache = made.get(name) ?? new Map<string, Response>()
  made.set(name, cache)
  return { match: async (key: string) => cache.get(key)?.clone(), put: async (key: string, value: Response) => void cache.set(key, value) }
}
const install = (build: number) => open(`hoedam-shell-${build}`)
const activate = (build: number, isAnyPageOpen: boolean) => dropOldShells(`hoedam-shell-${build}`, isAnyPageOpen)
const shells = () => [...made.keys()].filter((name) => name.startsWith('hoedam-shell-'))

it('keeps the files of the build that open pages are of, not of one that came and went while they were open', async () => {
  await install(1)
  await activate(1, true)
  await install(2) // waits, and the next takes its place
  await install(3)
  await activate(3, true)
  expect(shells()).toEqual(['hoedam-shell-1', 'hoedam-shell-3'])
  await install(4)
  await activate(4, true)
  expect(shells()).toEqual(['hoedam-shell-3', 'hoedam-shell-4'])
})

it('keeps the files of a build from before it was written down which is in use, and only its own while no page is open', async () => {
  await install(1)
  await install(2)
  await activate(2, true)
  expect(shells()).toEqual(['hoedam-shell-1', 'hoedam-shell-2'])
  await install(3)
  await activate(3, false)
  expect(shells()).toEqual(['hoedam-shell-3'])
})
