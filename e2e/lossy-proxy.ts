import { once } from 'node:events'
import { createServer, request as forward } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Stands between browser and server and can lose answers on their way back: what was asked for has been done, and nobody is told. */
export type LossyProxy = { url: string; /** How many of the next answers to `path` are lost. */ lose: (path: string, answers: number) => void; lost: () => number; stop: () => Promise<void> }

export async function startLossyProxy(target: string): Promise<LossyProxy> {
  const { hostname, port } = new URL(target)
  const toLose = new Map<string, number>()
  let lost = 0
  const server = createServer((asked, answer) => {
    const onward = forward({ hostname, port, path: asked.url, method: asked.method, headers: asked.headers }, (answered) => {
      const path = new URL(asked.url ?? '/', target).pathname
      const left = toLose.get(path) ?? 0
      if (left > 0) {
        toLose.set(path, left - 1)
        lost += 1
        // The server is done with it once its answer is whole.
        answered.resume().on('end', () => asked.socket.destroy())
        return
      }
      answer.writeHead(answered.statusCode ?? 502, answered.rawHeaders)
      answered.pipe(answer)
    })
    // Nobody behind it: the browser meets what it would meet without us.
    onward.on('error', () => asked.socket.destroy())
    asked.pipe(onward)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lose: (path, answers) => void toLose.set(path, answers),
    lost: () => lost,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
