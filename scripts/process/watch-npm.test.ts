import { describe, expect, it } from 'vitest'
import { ancestorsUpToNpm, isPackageManager } from './watch-npm.mjs'

describe('isPackageManager', () => {
  it.each(['npm start', 'node /usr/bin/npm start', 'node /usr/lib/node_modules/npm/bin/npm-cli.js start', 'pnpm start', '/usr/bin/yarn dev', 'npx hoedam'])('knows %s', (line) => {
    expect(isPackageManager(line)).toBe(true)
  })
  it.each(['bash', '/sbin/init', 'node scripts/start.mjs', 'sshd: user', ''])('does not take %j for one', (line) => {
    expect(isPackageManager(line)).toBe(false)
  })
})

describe('ancestorsUpToNpm', () => {
  it('watches nobody when npm did not start us', () => {
    expect(ancestorsUpToNpm({})).toEqual([])
  })
})
