import { expect, it } from 'vitest'
import { dressShell } from './dress-shell'

const shell = '<!DOCTYPE html><html lang="ko" class="serif"><head></head></html>'

it('dresses the shell in light, keys and whether somebody is signed in, and leaves it as it is by default', () => {
  expect(dressShell(shell, { locale: 'ko', theme: 'dark', singleKeys: false, hasOwner: true }))
    .toBe('<!DOCTYPE html><html data-theme="dark" data-single-keys="off" data-owner="here" lang="ko" class="serif"><head></head></html>')
  expect(dressShell(shell, { locale: 'ko', theme: null, singleKeys: true, hasOwner: false })).toBe(shell)
})

it('writes nothing into the page but light and dark', () => {
  expect(dressShell(shell, { locale: 'ko', theme: '"><script>', singleKeys: true, hasOwner: false })).toBe(shell)
})
