import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A web server on this machine. `asked` are the requests that came, `connections` how many were opened. */
export type PageServer = { port: number; asked: IncomingMessage[]; connections: () => number; stop: () => Promise<void> }

/** Starts one at this address, on any port or the given one. */
export async function startPageServer(host: string, answer: (request: IncomingMessage, response: ServerResponse) => void, port = 0): Promise<PageServer> {
  const asked: IncomingMessage[] = []
  let connections = 0
  const server = createServer((request, response) => {
    asked.push(request)
    answer(request, response)
  })
  server.on('connection', () => {
    connections += 1
  })
  server.listen(port, host)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port, asked, connections: () => connections,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
