// What the operator may set from outside, with its defaults. Read in one place, so that every script agrees.
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')

export function readSettings(environment = process.env) {
  const port = environment.PORT ? Number(environment.PORT) : 3000
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT=${environment.PORT} is no port. Give a whole number from 1 to 65535, for example PORT=3000.`)
  }
  const publicUrl = environment.PUBLIC_URL || null
  if (publicUrl && !/^https?:\/\/[^/]/.test(publicUrl)) {
    throw new Error(`PUBLIC_URL=${publicUrl} is no web address. Give it with http:// or https://, for example PUBLIC_URL=https://hoedam.example.org`)
  }
  const externalDatabaseUrl = environment.DATABASE_URL || null
  if (externalDatabaseUrl && !(/^postgres(ql)?:\/\//.test(externalDatabaseUrl) && URL.canParse(externalDatabaseUrl))) {
    throw new Error('DATABASE_URL is no PostgreSQL address. Give it like DATABASE_URL=postgresql://user:password@host:5432/hoedam')
  }
  // Only npm run article asks the model; whoever sets it wrongly is told at the start too.
  const modelUrl = environment.HOEDAM_MODEL_BASE_URL || null
  if (modelUrl && !(/^https?:\/\//.test(modelUrl) && URL.canParse(modelUrl))) {
    throw new Error('HOEDAM_MODEL_BASE_URL is no web address. Give it with http:// or https://, for example HOEDAM_MODEL_BASE_URL=http://127.0.0.1:11434/v1')
  }
  const [smtpUrl, mailFrom] = [environment.SMTP_URL || null, environment.MAIL_FROM || null]
  if (!smtpUrl !== !mailFrom) {
    throw new Error(`${smtpUrl ? 'SMTP_URL is set and MAIL_FROM is not' : 'MAIL_FROM is set and SMTP_URL is not'}. Set both to send reminders by mail, or neither.`)
  }
  if (smtpUrl && !(/^smtps?:\/\//.test(smtpUrl) && URL.canParse(smtpUrl))) {
    throw new Error('SMTP_URL is no address of a mail server. Give it like SMTP_URL=smtps://user:password@mail.example.org')
  }
  if (mailFrom && !/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/.test(mailFrom)) {
    throw new Error('MAIL_FROM is no e-mail address. Give it like MAIL_FROM="Hoedam <study@example.org>"')
  }
  if (smtpUrl && !publicUrl) {
    throw new Error('SMTP_URL is set and PUBLIC_URL is not. Links in mails begin with PUBLIC_URL: set it to the address that people use.')
  }
  return {
    port,
    host: environment.HOST || '127.0.0.1',
    publicUrl,
    externalDatabaseUrl,
    dataDir: environment.HOEDAM_DATA_DIR ? path.resolve(environment.HOEDAM_DATA_DIR) : path.join(root, '.hoedam'),
    demo: environment.HOEDAM_DEMO === '1',
    sendsMail: smtpUrl !== null,
  }
}

/** Where the lock of a data directory is. */
export function lockFile(dataDir) {
  return path.join(dataDir, 'lock')
}

/** The address to reach a server by from this machine. */
export function localUrl(host, port) {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}
