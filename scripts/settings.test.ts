import { describe, expect, it } from 'vitest'
import { localUrl, readSettings, root } from './settings.mjs'
import { addressLines } from './start/addresses.ts'

describe('readSettings', () => {
  it('has defaults for everything', () => {
    expect(readSettings({})).toEqual({ port: 3000, host: '127.0.0.1', publicUrl: null, externalDatabaseUrl: null, dataDir: `${root}/.hoedam`, demo: false, sendsMail: false })
  })
  it.each(['0', '65536', 'http', '3000.5'])('says what is wrong with PORT=%s', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(`PORT=${PORT}`)
  })
  it('says what is wrong with a PUBLIC_URL that is no address', () => {
    expect(() => readSettings({ PUBLIC_URL: 'hoedam.example.org' })).toThrow('PUBLIC_URL')
  })
  it.each(['hello', 'mysql://u:p@h/d', 'localhost:5432'])('says what is wrong with DATABASE_URL=%s, without repeating it', (DATABASE_URL) => {
    expect(() => readSettings({ DATABASE_URL })).toThrow(/^DATABASE_URL is no PostgreSQL address\. Give it like /)
  })
  it.each(['my-model', 'ftp://models.example.org', 'http://'])('says that HOEDAM_MODEL_BASE_URL=%s is no web address', (HOEDAM_MODEL_BASE_URL) => {
    expect(() => readSettings({ HOEDAM_MODEL_BASE_URL })).toThrow(/^HOEDAM_MODEL_BASE_URL is no web address\. /)
  })
  it.each([
    [{ SMTP_URL: 'smtp://mail.example.org' }, /^SMTP_URL is set and MAIL_FROM is not/],
    [{ MAIL_FROM: 'study@example.org' }, /^MAIL_FROM is set and SMTP_URL is not/],
    [{ SMTP_URL: 'mail.example.org', MAIL_FROM: 'study@example.org' }, /^SMTP_URL is no address of a mail server\./],
    [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'Hoedam' }, /^MAIL_FROM is no e-mail address\./],
    [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'Hoedam <study@example.org>' }, /^SMTP_URL is set and PUBLIC_URL is not/],
  ])('says what is missing for mail in %j', (environment, words) => {
    expect(() => readSettings(environment)).toThrow(words)
  })
  it('starts with mail set up, and does not repeat the password when it is set up wrongly', () => {
    const mail = { SMTP_URL: 'smtps://u:secret@mail.example.org', MAIL_FROM: 'Hoedam <study@example.org>' }
    expect(readSettings({ ...mail, PUBLIC_URL: 'https://study.example.org' }).sendsMail).toBe(true)
    expect(() => readSettings(mail)).toThrow(/^(?!.*secret)/)
  })
  it('starts with a model set', () => {
    expect(readSettings({ HOEDAM_MODEL_BASE_URL: 'http://127.0.0.1:11434/v1' }).port).toBe(3000)
  })
})

describe('addresses', () => {
  it('can be opened on this machine', () => {
    expect(localUrl('0.0.0.0', 80)).toBe('http://127.0.0.1:80')
    expect(localUrl('::', 80)).toBe('http://[::1]:80')
    expect(localUrl('10.1.2.3', 80)).toBe('http://10.1.2.3:80')
  })
  it('name the other devices’ way when the whole network may come', () => {
    const interfaces = { lan: [{ address: '10.1.2.3', family: 'IPv4', internal: false }], lo: [{ address: '127.0.0.1', family: 'IPv4', internal: true }] } as never
    expect(addressLines({ host: '0.0.0.0', port: 3000, publicUrl: null }, interfaces).join('\n')).toContain('http://10.1.2.3:3000')
    expect(addressLines({ host: '127.0.0.1', port: 3000, publicUrl: null }, interfaces).join('\n')).not.toContain('10.1.2.3')
  })
  it('are the public one where there is a proxy, with no advice to go round it', () => {
    expect(addressLines({ host: '127.0.0.1', port: 3000, publicUrl: 'https://study.example.org' })).toEqual([
      'Hoedam is ready: https://study.example.org (behind your proxy; here http://127.0.0.1:3000)',
    ])
  })
})
