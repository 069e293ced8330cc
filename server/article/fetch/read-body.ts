import type { IncomingMessage } from 'node:http'
import type { Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Refused } from './refused'

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress,
}

/**
 * The body of an answer, unpacked. Both what comes in and what it unpacks to are counted as they come, so that a small body
 * that unpacks to a giant one is given up at the limit. Throws `Refused`.
 */
export async function readBody(response: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  if (Number(response.headers['content-length'] ?? 0) > mostBytes) throw new Refused('too-large')
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase()
  if (encoding === '' || encoding === 'identity') return collect(response, mostBytes)
  // One packing is enough for an article; packings in packings are made to harm.
  const unpacker = Object.hasOwn(UNPACKERS, encoding) ? UNPACKERS[encoding]?.() : undefined
  if (!unpacker) throw new Refused('broken-answer')
  let received = 0
  response.on('data', (chunk: Buffer) => {
    received += chunk.length
    if (received > mostBytes) unpacker.destroy(new Refused('too-large'))
  })
  response.on('error', () => unpacker.destroy(new Refused('broken-answer')))
  return collect(response.pipe(unpacker), mostBytes)
}

async function collect(stream: Readable, mostBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > mostBytes) throw new Refused('too-large')
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('broken-answer')
  }
  return Buffer.concat(chunks)
}
