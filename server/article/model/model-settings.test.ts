import { describe, expect, it } from 'vitest'
import { readModelSettings } from './model-settings'

const BASE = 'http://127.0.0.1:11434/v1'

describe('readModelSettings', () => {
  it.each([{}, { HOEDAM_MODEL_BASE_URL: '' }, { HOEDAM_MODEL_NAME: 'some', HOEDAM_MODEL_API_KEY: 'key' }])('is off without a base URL: %j', (environment) => {
    expect(readModelSettings(environment)).toBeNull()
  })

  it('takes a base URL alone, as a local server needs no more', () => {
    expect(readModelSettings({ HOEDAM_MODEL_BASE_URL: BASE, HOEDAM_MODEL_NAME: '', HOEDAM_MODEL_API_KEY: '' })).toEqual({
      endpoint: new URL(`${BASE}/chat/completions`), name: null, apiKey: null,
    })
  })

  it('keeps path and query of the base URL', () => {
    const settings = readModelSettings({ HOEDAM_MODEL_BASE_URL: 'https://models.example.org/a/b/?version=1#x', HOEDAM_MODEL_NAME: 'some', HOEDAM_MODEL_API_KEY: 'key' })
    expect(settings?.endpoint.href).toBe('https://models.example.org/a/b/chat/completions?version=1')
    expect(settings).toMatchObject({ name: 'some', apiKey: 'key' })
  })

  it.each(['hello', 'ftp://models.example.org', 'file:///etc/passwd', '//models.example.org', 'javascript:alert(1)'])('says in a sentence that “%s” is no web address', (url) => {
    expect(() => readModelSettings({ HOEDAM_MODEL_BASE_URL: url })).toThrow(/^The model cannot be used: HOEDAM_MODEL_BASE_URL must be an http:\/\/ or https:\/\/ address\.$/)
  })

  it('wants no key in the address, and repeats none', () => {
    expect(() => readModelSettings({ HOEDAM_MODEL_BASE_URL: 'https://user:hidden@models.example.org' })).toThrow(/^(?!.*hidden).*HOEDAM_MODEL_API_KEY/)
  })

  it('refuses a key that no header can carry, without repeating it', () => {
    expect(() => readModelSettings({ HOEDAM_MODEL_BASE_URL: BASE, HOEDAM_MODEL_API_KEY: 'hidden\nX-Other: 1' })).toThrow(/^(?![^]*hidden)[^]*HOEDAM_MODEL_API_KEY must be printable/)
  })
})
