import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type ModelRequest = { path: string | undefined; authorization: string | undefined; body: string }
export type FakeModel = { baseUrl: string; requests: ModelRequest[]; stop: () => Promise<void> }

/** A server on this machine that speaks the chat completions protocol, or whatever `answer` makes of it. */
export async function startFakeModel(answer: (response: ServerResponse, request: ModelRequest) => void): Promise<FakeModel> {
  const requests: ModelRequest[] = []
  const server = createServer((incoming, response) => {
    void readAll(incoming).then((body) => {
      const request = { path: incoming.url, authorization: incoming.headers.authorization, body }
      requests.push(request)
      answer(response, request)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { baseUrl: `http://127.0.0.1:${port}/v1`, requests, stop }
}

/** Answers as a model does that says `content`. */
export function say(response: ServerResponse, content: string | null): void {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion', choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }] }))
}

async function readAll(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
