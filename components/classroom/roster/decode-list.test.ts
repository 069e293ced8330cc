import { describe, expect, it } from 'vitest'
import { decodeList } from './decode-list'

const TEXT = 'Name,Class\n김민지,A\nMina,B\n'

function utf16(text: string, { bigEndian = false, mark = false } = {}): Uint8Array {
  const little = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return new Uint8Array(bigEndian ? little.swap16() : little)
}

describe('decodeList', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['UTF-16 with its mark', utf16(TEXT, { mark: true })],
    ['UTF-16 with its mark, big end first', utf16(TEXT, { mark: true, bigEndian: true })],
    ['UTF-16 without a mark', utf16(TEXT)],
    ['UTF-16 without a mark, big end first', utf16(TEXT, { bigEndian: true })],
    ['EUC-KR', new Uint8Array([...Buffer.from('Name,Class\n'), 0xb1, 0xe8, 0xb9, 0xce, 0xc1, 0xf6, ...Buffer.from(',A\nMina,B\n')])],
  ])('reads %s', (_, bytes) => {
    expect(decodeList(bytes)?.replace('\uFEFF', '')).toBe(TEXT)
  })

  it('says of a picture that it is no text', () => {
    expect(decodeList(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xff]))).toBeNull()
  })
})
