// Against real servers on this machine. The rules of these tests hold 127.0.0.1 to be public and everything else to be what it is;
// on 127.0.0.2, on the same port, is what nobody may reach.
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Writable } from 'node:stream'
import { brotliCompressSync, createGzip, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { FetchRefusal } from '#core/article/fetch-refusal'
import { type PageServer, startPageServer } from '#test/page-server'
import { type Address, FETCH_RULES, type FetchRules } from './fetch-rules'
import { fetchUnder } from './fetch-under'
import { isPublicAddress } from './is-public-address'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

let answer: Answer = () => undefined
let open: PageServer
let secret: PageServer | null
beforeAll(async () => {
  open = await startPageServer('127.0.0.1', (request, response) => answer(request, response))
  // Not every system has this address; there the refusals alone are looked at.
  secret = await startPageServer('127.0.0.2', (_request, response) => page(response, 'secret'), open.port).catch(() => null)
})
afterAll(async () => {
  await Promise.all([open.stop(), secret?.stop()])
})
const timers: NodeJS.Timeout[] = []
afterEach(() => {
  for (const timer of timers.splice(0)) clearInterval(timer)
  open.asked.length = 0
  expect(secret?.connections() ?? 0).toBe(0)
})

const OPEN: Address = { address: '127.0.0.1', family: 4 }
const PRIVATE: Address = { address: '127.0.0.2', family: 4 }

function rules(changes: Partial<FetchRules> = {}): FetchRules {
  return {
    ...FETCH_RULES, resolve: async () => [OPEN], isPublic: (address) => address === '127.0.0.1' || isPublicAddress(address),
    ports: new Set([String(open.port)]), ...changes,
  }
}
const url = (rest = '/', host = 'news.test') => `http://${host}:${open.port}${rest}`
const fetchWith = (given: Answer, changes?: Partial<FetchRules>, address = url()) => {
  answer = given
  return fetchUnder(rules(changes), address)
}
const refused = (reason: FetchRefusal) => ({ type: 'refused', reason })

function page(response: ServerResponse, body: string | Uint8Array, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
}
const redirectTo = (location: string, status = 302): Answer => (request, response) => {
  if (request.url === '/') response.writeHead(status, { location }).end('elsewhere')
  else page(response, 'there')
}

describe('fetchUnder', () => {
  it.each([
    ['text/html', 'text/html'], ['Text/HTML; charset=EUC-KR', 'text/html'], ['text/plain', 'text/plain'], ['application/pdf', 'application/pdf'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])('fetches %s', async (given, contentType) => {
    const result = await fetchWith((_, response) => page(response, 'It rained.', { 'content-type': given }), {}, url('/a?b=c#d'))
    expect(result).toEqual({ type: 'fetched', bytes: Buffer.from('It rained.'), contentType, finalUrl: url('/a?b=c') })
  })

  it.each([['gzip', gzipSync], ['x-gzip', gzipSync], ['deflate', deflateSync], ['br', brotliCompressSync], ['GZIP', gzipSync], ['identity', Buffer.from]] as const)('unpacks %s', async (encoding, pack) => {
    const result = await fetchWith((_, response) => page(response, pack(Buffer.from('It rained.')), { 'content-encoding': encoding }))
    expect(result).toMatchObject({ type: 'fetched', bytes: Buffer.from('It rained.') })
  })

  it('takes a body of exactly the most', async () => {
    const result = await fetchWith((_, response) => page(response, Buffer.alloc(5_000_000, 'a')))
    expect(result.type === 'fetched' && result.bytes.length).toBe(5_000_000)
  })

  it('sends no cookie, referrer or authorisation, takes none along and goes through no proxy', async () => {
    for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'ALL_PROXY']) vi.stubEnv(name, `http://127.0.0.2:${open.port}`)
    try {
      await fetchWith((request, response) => {
        if (request.url === '/') response.writeHead(302, { location: '/there', 'set-cookie': 'session=1' }).end()
        else page(response, 'there')
      })
    } finally {
      vi.unstubAllEnvs()
    }
    expect(open.asked.map(({ url: path }) => path)).toEqual(['/', '/there'])
    for (const { headers } of open.asked) expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
    expect(open.asked[0]?.headers).toMatchObject({ host: `news.test:${open.port}`, connection: 'close' })
  })
})

describe('fetchUnder on addresses that it does not ask', () => {
  const asking = async (address: string, changes?: Partial<FetchRules>) => {
    const resolve = vi.fn(async () => [OPEN])
    const result = await fetchWith((_, response) => page(response, 'x'), { resolve, ports: FETCH_RULES.ports, ...changes }, address)
    expect(open.asked).toEqual([])
    return { result, lookUps: resolve.mock.calls.length }
  }

  it.each(['', ' ', 'example', '/a', '//example.org/', 'http://', 'http://[fe80::1%25eth0]/', 'http://[::1%eth0]/', 'http://1.2.3.4.5/', 'http://256.1.1.1/', 'http://a b/', 'http://exa%00mple/', 'http://example.org:70000/', `http://example.org/${'a'.repeat(2_000)}`])('“%.50s” is no address', async (address) => {
    expect(await asking(address)).toEqual({ result: refused('no-address'), lookUps: 0 })
  })

  it.each(['file:///etc/passwd', 'ftp://example.org/', 'gopher://example.org/', 'data:text/html,x', 'javascript:alert(1)', 'ws://example.org/', 'blob:http://example.org/1', 'about:blank', 'unix:/var/run/docker.sock', 'view-source:http://example.org/', 'FILE:///etc/passwd'])('%s is not http', async (address) => {
    expect(await asking(address)).toEqual({ result: refused('not-http'), lookUps: 0 })
  })

  it.each(['http://name@example.org/', 'http://name:word@example.org/', 'http://:word@example.org/', 'https://example.org@127.0.0.2/', 'http://a%40b@example.org/'])('%s holds credentials', async (address) => {
    expect(await asking(address)).toEqual({ result: refused('credentials'), lookUps: 0 })
  })

  it.each(['http://example.org:22/', 'http://example.org:25/', 'http://example.org:5432/', 'https://example.org:8443/', 'http://example.org:0/', 'http://example.org:8080/'])('%s has another port than the web’s', async (address) => {
    expect(await asking(address)).toEqual({ result: refused('port'), lookUps: 0 })
  })

  it.each([
    'http://127.0.0.2/', 'http://127.1.2.3/', 'http://2130706434/', 'http://0x7f000002/', 'http://0x7f.0.0.2/', 'http://0177.0.0.2/', 'http://017700000002/', 'http://127.2/', 'http://127.0.2/', 'http://0/', 'http://10.1/',
    'http://127。0。0。2/', 'http://①②⑦.0.0.2/', 'http://%31%32%37.0.0.2/', 'http://127.0.0.2./', 'http:\\\\127.0.0.2\\', 'http:127.0.0.2',
    'http://10.0.0.1/', 'http://192.168.1.1/', 'http://172.20.0.1/', 'http://169.254.169.254/latest/meta-data/', 'http://100.100.100.200/', 'http://[::1]/', 'http://[::]/', 'http://[::ffff:127.0.0.2]/', 'http://[::ffff:7f00:2]/', 'http://[::127.0.0.2]/',
    'http://[64:ff9b::7f00:2]/', 'http://[2002:7f00:2::]/', 'http://[fe80::1]/', 'http://[fd00::1]/', 'http://[0:0:0:0:0:0:0:1]/', 'https://127.0.0.2/', 'HTTP://127.0.0.2/',
  ])('%s is a private address', async (address) => {
    expect(await asking(address)).toEqual({ result: refused('private-address'), lookUps: 0 })
  })
})

describe('fetchUnder on what a name leads to', () => {
  const leadingTo = (...addresses: Address[]) => fetchWith((_, response) => page(response, 'x'), { resolve: async () => addresses })

  it.each(['127.0.0.2', '10.0.0.1', '192.168.0.1', '172.16.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::1', 'fe80::1%eth0', 'fd00::1', '::ffff:127.0.0.2', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:7f00:2::', 'not-an-address'])('a name of %s is refused', async (address) => {
    expect(await leadingTo({ address, family: address.includes(':') ? 6 : 4 })).toEqual(refused('private-address'))
    expect(open.asked).toEqual([])
  })

  it('every address of a name has to be public, the last one too', async () => {
    expect(await leadingTo(OPEN, { address: '93.184.216.34', family: 4 }, PRIVATE)).toEqual(refused('private-address'))
    expect(await leadingTo(PRIVATE, OPEN)).toEqual(refused('private-address'))
    expect(open.asked).toEqual([])
  })

  it.each(['localhost', 'localhost.', 'LOCALHOST', 'a.localhost', 'db.internal', 'intranet', 'metadata.google.internal'])('%s is as private as what it leads to', async (host) => {
    expect(await fetchWith((_, response) => page(response, 'x'), { resolve: async () => [PRIVATE] }, url('/', host))).toEqual(refused('private-address'))
  })

  it('a name that leads nowhere is unknown', async () => {
    expect(await leadingTo()).toEqual(refused('unknown-host'))
    expect(await fetchWith(() => undefined, { resolve: () => Promise.reject(new Error('ENOTFOUND')) })).toEqual(refused('unknown-host'))
  })

  it('the rules of the app hold this machine to be private', async () => {
    expect(await fetchUnder({ ...FETCH_RULES, ports: rules().ports }, url('/', 'localhost'))).toEqual(refused('private-address'))
    expect(await fetchUnder({ ...FETCH_RULES, ports: rules().ports }, url('/', '127.0.0.1'))).toEqual(refused('private-address'))
    expect(open.asked).toEqual([])
  })

  it('a name is looked up once for a request, so that a second answer, a private one, is never heard', async () => {
    const answers = [[OPEN], [PRIVATE]]
    const resolve = vi.fn(async () => answers.shift() ?? [PRIVATE])
    expect(await fetchWith((_, response) => page(response, 'there'), { resolve })).toMatchObject({ type: 'fetched', bytes: Buffer.from('there') })
    expect(resolve).toHaveBeenCalledTimes(1)
  })

  it('a redirect to the same name looks it up again, and refuses a private answer', async () => {
    const answers = [[OPEN], [PRIVATE]]
    expect(await fetchWith(redirectTo('/there'), { resolve: async () => answers.shift() ?? [] })).toEqual(refused('private-address'))
    expect(open.asked).toHaveLength(1)
  })

  it('a public address that is dead does not keep another one of the name from answering', async () => {
    const dead = { address: '127.0.0.9', family: 4 }
    expect(await fetchWith((_, response) => page(response, 'there'), { resolve: async () => [dead, OPEN], isPublic: () => true })).toMatchObject({ type: 'fetched' })
  })
})

describe('fetchUnder on redirects', () => {
  it.each([301, 302, 303, 307, 308])('follows %i and names the address that answered', async (status) => {
    expect(await fetchWith(redirectTo('there?x#y', status))).toMatchObject({ type: 'fetched', bytes: Buffer.from('there'), finalUrl: url('/there?x') })
  })

  const hops: Answer = (request, response) => {
    const left = Number(request.url?.slice(1))
    if (left === 0) page(response, 'there')
    else response.writeHead(302, { location: `/${left - 1}` }).end()
  }
  it('follows three, and not a fourth', async () => {
    expect(await fetchWith(hops, {}, url('/3'))).toMatchObject({ type: 'fetched' })
    expect(await fetchWith(hops, {}, url('/4'))).toEqual(refused('too-many-redirects'))
    expect(open.asked.map((request) => request.url)).toEqual(['/3', '/2', '/1', '/0', '/4', '/3', '/2', '/1'])
  })

  it('does not run in circles', async () => {
    expect(await fetchWith((_, response) => response.writeHead(301, { location: '/' }).end())).toEqual(refused('too-many-redirects'))
  })

  it.each<[string, FetchRefusal]>([
    ['http://127.0.0.2:PORT/', 'private-address'], ['http://2130706434:PORT/', 'private-address'], ['http://0x7f.2:PORT/', 'private-address'], ['//127.0.0.2:PORT/', 'private-address'],
    ['http://[::ffff:127.0.0.2]:PORT/', 'private-address'], ['http://[::1]:PORT/', 'private-address'], ['http://169.254.169.254:PORT/', 'private-address'], ['https://127.0.0.2:PORT/', 'private-address'],
    ['http://name:word@news.test:PORT/', 'credentials'], ['http://127.0.0.1:1/', 'port'], ['http://news.test:22/', 'port'],
    ['file:///etc/passwd', 'not-http'], ['data:text/html,x', 'not-http'], ['javascript:alert(1)', 'not-http'], ['ftp://news.test/', 'not-http'],
    ['http://[', 'broken-redirect'], ['http://', 'broken-redirect'], [`/${'a'.repeat(2_001)}`, 'broken-redirect'],
  ])('one to %.40s is refused: %s', async (location, reason) => {
    expect(await fetchWith(redirectTo(location.replace('PORT', String(open.port))))).toEqual(refused(reason))
  })

  it('one that leads nowhere is broken', async () => {
    expect(await fetchWith((_, response) => response.writeHead(302).end())).toEqual(refused('broken-redirect'))
  })

  it('a name is checked at each of them', async () => {
    const resolve = async (host: string) => [host === 'inside.test' ? PRIVATE : OPEN]
    expect(await fetchWith(redirectTo(url('/', 'inside.test')), { resolve })).toEqual(refused('private-address'))
  })

  it('nothing is read of what a redirect pours', async () => {
    expect(await fetchWith((request, response) => {
      if (request.url !== '/') return page(response, 'there')
      response.writeHead(302, { location: '/there' })
      pour(response)
    })).toMatchObject({ type: 'fetched' })
  })
})

/** Writes without end, as fast as it is taken. */
function pour(into: Writable): void {
  const more = () => {
    while (!into.destroyed && into.write(Buffer.alloc(65_536, 'a')));
  }
  into.on('drain', more)
  more()
}

/** The same, packed. */
function pourPacked(response: ServerResponse): void {
  const gzip = createGzip()
  gzip.pipe(response)
  response.on('close', () => gzip.destroy())
  pour(gzip)
}

/** 20 MB of one letter, in some 20 kB and less. */
const giant = Buffer.alloc(20_000_000, 'a')

describe('fetchUnder on giant bodies', () => {
  it.each<[string, Answer]>([
    ['one byte too many', (_, response) => page(response, Buffer.alloc(5_000_001))],
    ['a length that says so', (_, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000001' }).flushHeaders()],
    ['a length beyond numbers', (_, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-length': '9'.repeat(15) }).flushHeaders()],
    ['no end', (_, response) => pour(response.writeHead(200, { 'content-type': 'text/html' }))],
    ['no end, not packed, as it says', (_, response) => pour(response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'identity' }))],
    ['no end, packed', (_, response) => pourPacked(response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }))],
    ['a gzip bomb', (_, response) => page(response, gzipSync(giant), { 'content-encoding': 'gzip' })],
    ['a deflate bomb', (_, response) => page(response, deflateSync(giant), { 'content-encoding': 'deflate' })],
    ['a Brotli bomb', (_, response) => page(response, brotliCompressSync(giant), { 'content-encoding': 'br' })],
    ['gzip with more members than one', (_, response) => page(response, Buffer.concat(Array.from({ length: 60 }, () => gzipSync(Buffer.alloc(100_000)))), { 'content-encoding': 'gzip' })],
    ['a plain text', (_, response) => page(response, Buffer.alloc(6_000_000, 'a'), { 'content-type': 'text/plain' })],
    ['a PDF', (_, response) => page(response, Buffer.alloc(6_000_000), { 'content-type': 'application/pdf' })],
  ])('refuses %s', async (_what, given) => {
    expect(await fetchWith(given)).toEqual(refused('too-large'))
  })
})

describe('fetchUnder on slow servers', () => {
  const QUICK = { mostMs: 250 }
  const drip = (response: ServerResponse, chunk: string | Buffer) => timers.push(setInterval(() => response.write(chunk), 20))

  it.each<[string, Answer]>([
    ['never answers', () => undefined],
    ['sends its head and no body', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).flushHeaders()],
    ['drips its body', (_, response) => { drip(response.writeHead(200, { 'content-type': 'text/html' }), 'a') }],
    ['drips a packed body', (_, response) => { drip(response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }), gzipSync('a')) }],
    ['drips its head', (request) => { timers.push(setInterval(() => request.socket.write('HTTP/1.1 100 Continue\r\n\r\n'), 20)) }],
    ['drips one letter of its head after another', (request) => {
      const head = [...`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(10_000)}`]
      timers.push(setInterval(() => request.socket.write(head.shift() ?? ''), 20))
    }],
    ['promises more than it sends', (_, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' }).write('a')],
    ['redirects, and then never answers', redirectToSilence],
  ])('gives up one that %s', async (_what, given) => {
    expect(await fetchWith(given, QUICK)).toEqual(refused('too-slow'))
  })

  it('gives up a name that takes for ever to be looked up', async () => {
    expect(await fetchWith(() => undefined, { ...QUICK, resolve: () => new Promise(() => undefined) })).toEqual(refused('too-slow'))
  })

  it('gives the time for all redirects together', async () => {
    const slowly: Answer = (request, response) => void setTimeout(() => hop(request, response), 120)
    const hop: Answer = (request, response) => response.writeHead(302, { location: `${request.url ?? ''}a` }).end()
    expect(await fetchWith(slowly, QUICK)).toEqual(refused('too-slow'))
  })

  it('leaves no connection behind', async () => {
    let closed: Promise<unknown> | undefined
    await fetchWith((request, response) => {
      closed = once(request.socket, 'close')
      response.writeHead(200, { 'content-type': 'text/html' }).flushHeaders()
    }, QUICK)
    await closed
  })
})

function redirectToSilence(request: IncomingMessage, response: ServerResponse): void {
  if (request.url === '/') response.writeHead(302, { location: '/there' }).end()
}

describe('fetchUnder on answers that are no article', () => {
  it.each([201, 204, 206, 304, 400, 401, 403, 404, 407, 410, 418, 429, 500, 503])('refuses status %i', async (status) => {
    expect(await fetchWith((_, response) => response.writeHead(status, { 'content-type': 'text/html' }).end())).toEqual(refused('status'))
  })

  it.each([undefined, '', 'application/json', 'image/png', 'image/svg+xml', 'text/css', 'text/javascript', 'application/octet-stream', 'application/zip', 'application/msword', 'video/mp4', 'multipart/form-data', 'text/html2', 'text', 'html', 'application/xml', 'x, text/html'])('refuses the type “%s”', async (type) => {
    expect(await fetchWith((_, response) => response.writeHead(200, type === undefined ? {} : { 'content-type': type }).end('x'))).toEqual(refused('content-type'))
  })

  it.each<[string, string, Uint8Array]>([
    ['an unknown packing', 'zstd', Buffer.from('x')], ['two packings', 'gzip, gzip', gzipSync(gzipSync('x'))], ['a packing of JavaScript’s', 'constructor', Buffer.from('x')],
    ['what is not packed as it says', 'gzip', Buffer.from('It rained.')], ['Brotli that is none', 'br', Buffer.from('It rained.')], ['deflate without its head', 'deflate', deflateRawSync('It rained.')],
    ['a packed body cut off', 'gzip', gzipSync(Buffer.from('It rained. '.repeat(99))).subarray(0, 30)], ['a packed body that is empty', 'gzip', Buffer.alloc(0)],
  ])('refuses %s', async (_what, encoding, body) => {
    expect(await fetchWith((_, response) => page(response, body, { 'content-encoding': encoding }))).toEqual(refused('broken-answer'))
  })

  it('refuses a body that breaks off', async () => {
    expect(await fetchWith((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' }).write('a', () => response.destroy())
    })).toEqual(refused('broken-answer'))
  })

  it('refuses a connection that is closed without an answer', async () => {
    expect(await fetchWith((request) => request.socket.destroy())).toEqual(refused('unreachable'))
  })
})

describe('fetchUnder on what is no web server', () => {
  const servers: Server[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })
  async function saying(words: string, scheme = 'http'): Promise<unknown> {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end(words))
    })
    servers.push(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const port = String((server.address() as AddressInfo).port)
    return fetchUnder(rules({ ports: new Set([port]) }), `${scheme}://news.test:${port}/`)
  }

  it.each([
    ['SSH', 'SSH-2.0-OpenSSH_9.2\r\n'], ['SMTP', '220 mail.test ESMTP\r\n'], ['Redis', '-ERR unknown command\r\n'], ['HTTP/0.9', '<p>It rained.</p>'],
    ['a head of 100 kB', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`], ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na'],
    ['chunks and a length', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\na'],
  ])('refuses the answer of %s', async (_what, words) => {
    expect(await saying(words)).toEqual(refused('broken-answer'))
  })

  it('refuses another protocol that it is asked to change to', async () => {
    expect(await saying('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n')).toEqual(refused('unreachable'))
  })

  it('refuses https without a certificate', async () => {
    expect(await saying('HTTP/1.1 200 OK\r\n\r\n', 'https')).toEqual(refused('unreachable'))
  })

  it('says that nobody is there', async () => {
    const server = createTcpServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const port = String((server.address() as AddressInfo).port)
    server.close()
    await once(server, 'close')
    expect(await fetchUnder(rules({ ports: new Set([port]) }), `http://news.test:${port}/`)).toEqual(refused('unreachable'))
  })
})
