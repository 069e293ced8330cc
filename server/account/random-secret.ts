import { createHash, randomBytes, randomInt } from 'node:crypto'

/** A token for a link: 192 random bits. */
export function randomToken(): string {
  return randomBytes(24).toString('base64url')
}

/** What is stored of a token. The token is random and long, so a plain hash does. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Without letters and digits that are taken for one another. */
const SYMBOLS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password that can be read out: three groups of four symbols, 59 bits. */
export function randomPassword(): string {
  const group = () => Array.from({ length: 4 }, () => SYMBOLS[randomInt(SYMBOLS.length)]).join('')
  return [group(), group(), group()].join('-')
}
