import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SmtpServer, startSmtpServer } from '../../test/smtp-server'
import { sendMail } from './send-mail'

let server: SmtpServer
beforeAll(async () => {
  server = await startSmtpServer()
})
afterAll(() => server.stop())

const mail = { to: 'min@example.org', subject: '공부할 시간', text: '요점이 하나 있어요.', unsubscribeAddress: 'https://study.example.org/api/reminders/x/unsubscribe' }
const send = (mood: SmtpServer['mood']) => {
  server.mood = mood
  return sendMail({ smtpUrl: server.url, from: 'Hoedam <study@example.org>' }, mail)
}

describe('sendMail', () => {
  it('hands a mail to a real server, with the address that ends such mails in one tap', async () => {
    expect(await send('takes')).toEqual({ type: 'sent' })
    const [received] = server.mails
    expect(received).toMatchObject({ from: 'study@example.org', to: ['min@example.org'] })
    const head = received?.raw.split('\r\n\r\n')[0]?.replace(/\r\n[ \t]+/g, ' ') ?? ''
    expect(head).toMatch(/^List-Unsubscribe: <https:\/\/study\.example\.org\/api\/reminders\/x\/unsubscribe>$/m)
    expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
    expect(head).toMatch(/^Auto-Submitted: auto-generated$/m)
    expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m)
  })
  it('says that a refused mail was not taken, without the recipient’s address', async () => {
    const refused = await send('refuses-recipient')
    expect(refused).toMatchObject({ type: 'refused', isServerDown: false, why: 'the mail server answered 550 to RCPT TO' })
    expect(await send('refuses-mail')).toMatchObject({ type: 'refused', isServerDown: false, why: expect.stringContaining('451') })
  })
  it('does not wait for a server that says nothing, and knows that it has taken nothing', async () => {
    expect(await send('hangs-at-once')).toEqual({ type: 'refused', isServerDown: true, why: 'the mail server did not answer in time' })
  })
  it('does not know what became of a mail that was handed over without an answer', async () => {
    expect(await send('hangs-at-the-end')).toEqual({ type: 'unknown', isServerDown: true, why: 'the mail server did not answer in time' })
  })
  it('says where there is no server', async () => {
    const gone = await startSmtpServer()
    await gone.stop()
    expect(await sendMail({ smtpUrl: gone.url, from: 'study@example.org' }, mail)).toMatchObject({ type: 'refused', isServerDown: true, why: expect.stringContaining('no connection') })
  })
})
