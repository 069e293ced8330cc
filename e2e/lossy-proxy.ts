import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer, request as forward } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What becomes of requests to a path. `lost`: done by the server, but the answer never arrives. `refused`: it never reaches the server. `altered`: the answer has this after it. */
type Fate = { type: 'lost'; answers: number } | { type: 'refused' } | { type: 'altered'; more: string }

/** Stands between browser and server and does what networks do. */
export type LossyProxy = {
  url: string
  fates: Map<string, Fate>
  lost: () => number
  /** What comes of requests while the server is stopped: nothing, or a 502 as a proxy in front of it answers. */
  withoutServer: 'silence' | 'bad-gateway'
  stop: () => Promise<void>
}

export async function startLossyProxy(target: string): Promise<LossyProxy> {
  const { hostname, port } = new URL(target)
  const fates = new Map<string, Fate>()
  let lost = 0

  function pass(asked: IncomingMessage, answer: ServerResponse) {
    const path = new URL(asked.url ?? '/', target).pathname
    const fate = fates.get(path)
    if (fate?.type === 'refused') return void asked.socket.destroy()
    const { 'if-none-match': _, 'if-modified-since': __, ...unconditional } = asked.headers
    const headers = fate?.type === 'altered' ? { ...unconditional, 'accept-encoding': 'identity' } : asked.headers
    const onward = forward({ hostname, port, path: asked.url, method: asked.method, headers }, (answered) => {
      if (fate?.type === 'lost' && fate.answers > 0) {
        fate.answers -= 1
        lost += 1
        // The server is done with it once its answer is whole.
        answered.resume().on('end', () => asked.socket.destroy())
        return
      }
      const { 'content-length': ___, ...answerHeaders } = answered.headers
      answer.writeHead(answered.statusCode ?? 502, fate?.type === 'altered' ? { ...answerHeaders, etag: '' } : answered.headers)
      answered.pipe(answer, { end: false })
      answered.on('end', () => answer.end(fate?.type === 'altered' ? fate.more : undefined))
    })
    onward.on('error', () => {
      if (network.withoutServer === 'bad-gateway') answer.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>')
      else asked.socket.destroy()
    })
    asked.pipe(onward)
  }

  const server = createServer(pass)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const network: LossyProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, fates, lost: () => lost, withoutServer: 'silence',
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return network
}
