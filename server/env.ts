import * as z from 'zod'

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
  NEXTAUTH_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
  MAIL_FROM: z.string().regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/, { error: 'must be an e-mail address' }).optional(),
}).refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL === !MAIL_FROM, { path: ['SMTP_URL'], error: 'and MAIL_FROM must both be set, or neither' })
  .refine(({ SMTP_URL, PUBLIC_URL }) => !SMTP_URL || PUBLIC_URL, { path: ['SMTP_URL'], error: 'needs PUBLIC_URL, the address that links in mails begin with' })

export type Env = z.output<typeof schema>

let parsed: Env | null = null

/** The settings of the process, checked once. Throws a sentence that names each wrong setting. */
export function env(): Env {
  if (parsed) return parsed
  const result = schema.safeParse({
    ...process.env, PUBLIC_URL: process.env.PUBLIC_URL || undefined, SMTP_URL: process.env.SMTP_URL || undefined, MAIL_FROM: process.env.MAIL_FROM || undefined,
  })
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')
    throw new Error(`The settings are not complete: ${problems}. \`npm start\` sets what it can by itself.`)
  }
  parsed = result.data
  return parsed
}

/** Whether people reach the app over TLS, by the proxy that PUBLIC_URL speaks of. */
export function isOverTls(): boolean {
  return env().PUBLIC_URL?.startsWith('https:') ?? false
}

/** Whether the operator lets teachers bring in articles by their address: then, and only then, the app asks other machines. */
export function isImportByUrlOn(): boolean {
  return process.env.HOEDAM_IMPORT_BY_URL === '1'
}

export type MailSettings = { smtpUrl: string; from: string }

/** How mail is sent; null: the operator has not set it up, and none is. */
export function mailSettings(): MailSettings | null {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = env()
  return smtpUrl && from ? { smtpUrl, from } : null
}

/** The address of one of our pages for use elsewhere, from PUBLIC_URL alone: a Host header is anybody's words. Null where that is not set. */
export function publicAddress(path: string): string | null {
  const { PUBLIC_URL } = env()
  return PUBLIC_URL ? PUBLIC_URL.replace(/\/+$/, '') + path : null
}
