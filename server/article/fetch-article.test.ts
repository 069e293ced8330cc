import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchArticle } from './fetch-article'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('fetchArticle', () => {
  it.each([undefined, '', '0', 'false', 'true'])('asks nobody unless the operator switched it on (%s)', async (value) => {
    vi.stubEnv('HOEDAM_IMPORT_BY_URL', value)
    expect(await fetchArticle('http://127.0.0.1/')).toEqual({ type: 'refused', reason: 'switched-off' })
  })

  it('switched on it still refuses what is private', async () => {
    vi.stubEnv('HOEDAM_IMPORT_BY_URL', '1')
    expect(await fetchArticle('http://127.0.0.1/')).toEqual({ type: 'refused', reason: 'private-address' })
  })
})
