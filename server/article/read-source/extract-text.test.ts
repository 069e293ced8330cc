import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { extractText } from './extract-text'

const GENEROUS = { milliseconds: 30_000, bytes: 2_000_000_000 }

/** A PDF of one page that draws what the packed stream says. */
function pdf(stream: Uint8Array): Uint8Array {
  const parts = ['%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n',
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>\nendobj\n',
    `4 0 obj\n<</Length ${stream.length}/Filter/FlateDecode>>stream\n`, stream,
    '\nendstream\nendobj\n5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\ntrailer<</Size 6/Root 1 0 R>>\n%%EOF\n']
  return Buffer.concat(parts.map((part) => Buffer.from(part)))
}

const drawn = 'BT /F1 12 Tf 50 700 Td (It rained.) Tj ET'

describe('extractText', { timeout: 60_000 }, () => {
  it('gives the text', async () => {
    expect(await extractText('a.pdf', { kind: 'pdf', bytes: pdf(deflateSync(drawn)) })).toBe('It rained.')
  })

  it('ends a worker that takes too long', async () => {
    await expect(extractText('a.html', { kind: 'html', html: '<p>a' }, { ...GENEROUS, milliseconds: 1 })).rejects.toThrow('a.html takes too long to read and was given up.')
  })

  it('ends a worker that unpacks more than the memory allowed, outside the engine’s own limit', async () => {
    const stream = deflateSync(Buffer.concat([Buffer.alloc(150_000_000, ' '), Buffer.from(drawn)]), { level: 1 })
    expect(stream.length).toBeLessThan(1_000_000)
    await expect(extractText('a.pdf', { kind: 'pdf', bytes: pdf(stream) }, { ...GENEROUS, bytes: 100_000_000 })).rejects.toThrow('a.pdf takes too much memory to read and was given up.')
  })
})
