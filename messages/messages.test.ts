import { readFileSync, readdirSync } from 'node:fs'
import { createTranslator } from 'use-intl/core' // next-intl's own formatter, without React
import { describe, expect, it } from 'vitest'
import en from './en.json'
import ko from './ko.json'

/** "home.how.answer" → its message. */
function flatten(messages: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]: [string, unknown]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value as object, `${prefix}${key}.`)],
    ),
  )
}

function placeholders(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name))].sort()
}

const english = flatten(en)
const korean = flatten(ko)

const root = new URL('..', import.meta.url)
const sources = ['app', 'components', 'server/schedule/reminder'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(new URL(`${folder}/${name}`, root), 'utf8') })),
)

/** Which namespace the strings of a `labels` prop come from, by the name of their type. */
const labelTypes = new Map(
  sources.flatMap(({ text }) =>
    [...text.matchAll(/type (\w+Labels) = \(typeof \w+\)\['(\w+)'\]/g)].map(
      ([, type = '', namespace = '']): [string, string] => [type, namespace],
    ),
  ),
)

/** The keys that a file uses; those with a variable part end in "*". One call may fit several namespaces of its file. */
function usedKeys({ name, text }: { name: string; text: string }): { at: string; candidates: string[] }[] {
  const namespaces = [...text.matchAll(/getTranslations\('(\w+)'\)/g)].map(([, namespace = '']) => namespace)
  if (text.includes('reminderTranslator(')) namespaces.push('reminderWords') // words that are sent, without a request
  const calls = [...text.matchAll(/\b(?:t|guest|classroom|people|roster|school|dashboard|progress)(?:\.raw)?\(\s*(?:'([\w.]+)'|`([\w.]+\.)\$\{)/g)]
  const ternaries = [...text.matchAll(/\bt\(\w+ \? '([\w.]+)' : '([\w.]+)'\)/g)].flatMap(([, a = '', b = '']) => [a, b])
  const keys = [...calls.map(([, key, prefix]) => key ?? `${prefix}*`), ...ternaries]
  const fromCalls = keys.map((key) => ({
    at: `${name}: ${key}`, candidates: namespaces.map((namespace) => `${namespace}.${key}`),
  }))
  const labelSpaces = [...labelTypes].filter(([type]) => new RegExp(`\\b${type}\\b`).test(text)).map(([, space]) => space)
  const fromLabels = [...text.matchAll(/\blabels\??\.(\w+)/g)].map(([, key = '']) => ({
    at: `${name}: labels.${key}`, candidates: labelSpaces.flatMap((space) => [`${space}.${key}`, `${space}.${key}.*`]),
  }))
  return [...fromCalls, ...fromLabels]
}

const exists = (key: string) =>
  key.endsWith('*') ? [...english.keys()].some((known) => known.startsWith(key.slice(0, -1))) : english.has(key)

describe('messages', () => {
  it('has the same keys in both languages', () => {
    expect([...korean.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('fills the same places in both languages', () => {
    for (const [key, message] of english) {
      expect({ key, places: placeholders(korean.get(key) ?? '') }).toEqual({ key, places: placeholders(message) })
    }
  })

  it.each([['en', english], ['ko', korean]] as const)('can be worded in %s for none, one and many', (locale, messages) => {
    const fail = (error: Error) => {
      throw error
    }
    const t = createTranslator({ locale, messages: locale === 'en' ? en : ko, onError: fail }) as unknown as (
      key: string, values: Record<string, unknown>,
    ) => string
    for (const [key, message] of messages) {
      for (const count of [0, 1, 3]) {
        const values = Object.fromEntries(placeholders(message).map((place) => [place, count]))
        expect(t(key, values), key).not.toMatch(/[{}]/)
      }
    }
  })

  it('stays calm: no exclamation marks', () => {
    const loud = [...english, ...korean].filter(([, message]) => /[!！]/.test(message))
    expect(loud).toEqual([])
  })

  it('has every key that app/ and components/ use', () => {
    const uses = sources.flatMap(usedKeys)
    expect(uses.length).toBeGreaterThan(100)
    expect(uses.filter(({ candidates }) => !candidates.some(exists)).map(({ at }) => at)).toEqual([])
  })

  it('has no key that nothing uses', () => {
    const used = sources.flatMap(usedKeys).flatMap(({ candidates }) => candidates).filter(exists)
    const isUsed = (key: string) =>
      used.some((use) => (use.endsWith('*') ? key.startsWith(use.slice(0, -1)) : key === use))
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([])
  })
})
