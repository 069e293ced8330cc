import { readFileSync, statSync } from 'node:fs'
import { MOST_SOURCE_BYTES, type ReadSource, readSource } from '#server/article/read-source/read-source'
import { Unusable } from '#server/article/read-source/unusable'

/** Reads an article from a file of at most 5 MB; throws `Unusable` for whatever cannot be read. */
export async function readSourceFile(file: string): Promise<ReadSource> {
  return readSource(file, bytesOf(file))
}

function bytesOf(file: string): Uint8Array {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats) throw new Unusable(`${file} does not exist.`)
  if (!stats.isFile()) throw new Unusable(`${file} is no file.`)
  if (stats.size > MOST_SOURCE_BYTES) throw new Unusable(`${file} is larger than 5 MB.`)
  try {
    return readFileSync(file)
  } catch {
    throw new Unusable(`${file} cannot be read.`)
  }
}
