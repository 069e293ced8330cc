import { readAnswer } from './post-json'

/** Posts the bytes of a file; what it is called and what is said of it goes into the address. Throws as `postJson` does. */
export async function postFile<T>(path: string, file: Blob): Promise<T> {
  return readAnswer<T>(await fetch(path, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file }))
}
