import { once } from 'node:events'
import { Agent, createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import './closing-connections.mjs'

it('lets a request that is under way be answered when the server stops, and then does not wait for its connection to be left', async () => {
  let finish = () => {}
  const server = createServer((_, answer) => { finish = () => answer.end('the answer') })
  server.keepAliveTimeout = 70_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const agent = new Agent({ keepAlive: true }) // as a proxy's pool
  const asked = get({ port: (server.address() as AddressInfo).port, agent })
  await once(server, 'request')

  const stopped = new Promise<void>((resolve) => server.close(() => resolve()))
  finish()
  const [answer] = await once(asked, 'response')
  const pieces: Buffer[] = []
  for await (const piece of answer) pieces.push(piece)
  expect(Buffer.concat(pieces).toString()).toBe('the answer')
  await stopped
  agent.destroy()
})
