import { createHash, randomBytes, randomInt } from 'node:crypto'
import { JOIN_CODE_LENGTH, JOIN_CODE_SYMBOLS } from '../../core/classroom/join-code'

/** A token for a link: 192 random bits. */
export function randomToken(): string {
  return randomBytes(24).toString('base64url')
}

/** A secret for an address that is kept for long: 256 random bits. */
export function randomAddressSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** A key for AES-GCM in base64: 256 random bits. */
export function randomSealKey(): string {
  return randomBytes(32).toString('base64')
}

/** What is stored of a token. The token is random and long, so a plain hash does. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Without letters and digits that are taken for one another. */
const SYMBOLS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password that can be read out: three groups of four symbols, 59 bits. */
export function randomPassword(): string {
  return [drawn(SYMBOLS, 4), drawn(SYMBOLS, 4), drawn(SYMBOLS, 4)].join('-')
}

/** A code to join a class by, 39 bits: attempts are limited, and it opens nothing but a place in the class. */
export function randomJoinCode(): string {
  return drawn(JOIN_CODE_SYMBOLS, JOIN_CODE_LENGTH)
}

function drawn(symbols: string, length: number): string {
  return Array.from({ length }, () => symbols[randomInt(symbols.length)]).join('')
}
