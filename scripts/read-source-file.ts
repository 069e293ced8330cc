import { readFileSync, type Stats, statSync } from 'node:fs'
import { MOST_SOURCE_BYTES, type ReadSource, readSource } from '#server/article/read-source/read-source'
import { Unusable } from '#server/article/read-source/unusable'

/** Reads an article from a file of at most 5 MB; throws `Unusable` for whatever cannot be read. */
export async function readSourceFile(file: string): Promise<ReadSource> {
  return readSource(file, bytesOf(file))
}

function bytesOf(file: string): Uint8Array {
  const stats = statsOf(file)
  if (!stats) throw new Unusable(`${file} does not exist.`)
  if (!stats.isFile()) throw new Unusable(`${file} is no file.`)
  if (stats.size > MOST_SOURCE_BYTES) throw new Unusable(`${file} is larger than 5 MB.`)
  try {
    return readFileSync(file)
  } catch {
    throw new Unusable(`${file} cannot be read.`)
  }
}

/** Null when there is no such file; a name too long, a loop of links or a folder that is a file cannot even be looked at. */
function statsOf(file: string): Stats | null {
  try {
    return statSync(file, { throwIfNoEntry: false }) ?? null
  } catch {
    throw new Unusable(`${file} cannot be read.`)
  }
}
