/** Thirty symbols that are not taken for one another: no 0 and O, no 1, I and L, no U beside V. */
export const JOIN_CODE_SYMBOLS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
export const JOIN_CODE_LENGTH = 8

const WHOLE = new RegExp(`^[${JOIN_CODE_SYMBOLS}]{${JOIN_CODE_LENGTH}}$`)

/** A class code as somebody typed it, with small letters, spaces or hyphens; null when it is none. */
export function readJoinCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}]/gu, '')
  return WHOLE.test(code) ? code : null
}

/** “ABCD-EFGH”: easier to read out and to copy. */
export function joinCodeInWords(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
