import { NextResponse } from 'next/server'

/** A file sent in pieces as they are made: an error half-way breaks the download off. name: in ASCII. */
export function download(pieces: AsyncGenerator<string | Uint8Array>, type: string, name: string): NextResponse {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
  return new NextResponse(body, { headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` } })
}
