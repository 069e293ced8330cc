import { createTransport } from 'nodemailer'
import type { MailSettings } from '../env'

export type Mail = {
  to: string
  subject: string
  text: string
  /** The address that ends these mails, by a POST to it (RFC 8058); null: there are no more to end. */
  unsubscribeAddress: string | null
}

/**
 * What became of a mail. refused: it was not taken, for certain. unknown: the connection was lost at a moment when it may have been taken.
 * isServerDown: the next mail would fare no better.
 */
export type Delivery = { type: 'sent' } | { type: 'refused' | 'unknown'; why: string; isServerDown: boolean }

const CONNECT_MS = 10_000
/** The longest that a server may be silent in the middle of it. */
const SILENT_MS = 30_000

/** Sends one mail over a connection of its own. SMTP_URL may set the time-outs otherwise (`?socketTimeout=…`). Never throws for what a mail server does. */
export async function sendMail({ smtpUrl, from }: MailSettings, { to, subject, text, unsubscribeAddress }: Mail): Promise<Delivery> {
  const transport = createTransport({
    url: smtpUrl, connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, dnsTimeout: CONNECT_MS, socketTimeout: SILENT_MS,
    disableFileAccess: true, disableUrlAccess: true,
  })
  const list = unsubscribeAddress === null ? {} : { 'List-Unsubscribe': `<${unsubscribeAddress}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  try {
    // Nobody answers a machine, and holiday notes are not wanted (RFC 3834).
    await transport.sendMail({ from, to, subject, text, headers: { ...list, 'Auto-Submitted': 'auto-generated' } })
    return { type: 'sent' }
  } catch (error) {
    return failure(error)
  } finally {
    transport.close()
  }
}

/** Codes with which nodemailer says that no mail had been handed over yet. */
const BEFORE_THE_MAIL = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'EPROXY', 'ECONFIG', 'EREQUIRETLS'])

/** In words without the recipient's address, which a server's own words often repeat. */
function failure(error: unknown): Delivery {
  const { code, responseCode, command, timeoutType, syscall } = facts(error)
  const isAboutThisMail = (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined
  if (isAboutThisMail) return { type: 'refused', why: `the mail server answered ${responseCode} to ${command}`, isServerDown: false }
  const isCertain = responseCode !== undefined || BEFORE_THE_MAIL.has(code) || syscall === 'connect' || (code === 'ETIMEDOUT' && timeoutType !== 'SOCKET_TIMEOUT')
  const why = responseCode !== undefined ? `the mail server answered ${responseCode} to ${command}`
    : code === 'ETIMEDOUT' ? 'the mail server did not answer in time' : `there was no connection to the mail server (${code})`
  return { type: isCertain ? 'refused' : 'unknown', why, isServerDown: true }
}

function facts(error: unknown) {
  const of = (key: string) => (error instanceof Error && key in error ? (error as Error & Record<string, unknown>)[key] : undefined)
  const responseCode = of('responseCode')
  return {
    code: String(of('code') ?? 'unknown'), command: String(of('command') ?? ''), timeoutType: of('timeoutType'), syscall: of('syscall'),
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
  }
}
