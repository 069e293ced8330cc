// A small mail server that speaks SMTP (RFC 5321) over a socket, for tests: it takes mails, refuses them, or falls silent.
import net from 'node:net'

export type SmtpMood =
  | 'takes'
  /** Answers 550 to the recipient. */
  | 'refuses-recipient'
  /** Answers 451 once it has all of the mail. */
  | 'refuses-mail'
  /** Takes connections and says nothing. */
  | 'hangs-at-once'
  /** Says nothing any more once it has all of the mail. */
  | 'hangs-at-the-end'

export type ReceivedMail = { from: string; to: string[]; raw: string }

export type SmtpServer = { url: string; mood: SmtpMood; mails: ReceivedMail[]; connections: number; stop: () => Promise<void> }

/** Listens on a free port of this machine. Its mood may be changed at any time. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    state.connections += 1
    serve(socket, state)
  })
  const state: SmtpServer = {
    url: '', mood: 'takes', mails: [], connections: 0,
    stop: () => new Promise((resolve) => {
      for (const socket of sockets) socket.destroy()
      server.close(() => resolve())
    }),
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a port was asked for')
  // A tenth of a second of silence is enough to give up here.
  state.url = `smtp://127.0.0.1:${address.port}?ignoreTLS=true&greetingTimeout=100&socketTimeout=300`
  return state
}

function serve(socket: net.Socket, state: SmtpServer): void {
  if (state.mood === 'hangs-at-once') return
  const say = (line: string) => socket.write(`${line}\r\n`)
  let mail: ReceivedMail = { from: '', to: [], raw: '' }
  let [buffer, isData] = ['', false]
  const command = (line: string) => {
    if (/^EHLO /i.test(line)) return say('250-mail.test\r\n250 SIZE 1000000')
    const from = /^MAIL FROM:<([^>]*)>/i.exec(line)?.[1]
    if (from !== undefined) {
      mail = { from, to: [], raw: '' }
      return say('250 OK')
    }
    const to = /^RCPT TO:<([^>]*)>/i.exec(line)?.[1]
    if (to !== undefined) {
      if (state.mood === 'refuses-recipient') return say(`550 <${to}> is not known here`)
      mail.to.push(to)
      return say('250 OK')
    }
    if (/^DATA$/i.test(line)) {
      isData = true
      return say('354 Go on')
    }
    if (/^QUIT$/i.test(line)) return socket.end('221 Bye\r\n')
    return say('502 Not known')
  }
  const dataLine = (line: string) => {
    if (line !== '.') return void (mail.raw += `${line.replace(/^\./, '')}\r\n`)
    isData = false
    if (state.mood === 'hangs-at-the-end') return
    if (state.mood === 'refuses-mail') return say('451 Not now')
    state.mails.push(mail)
    return say('250 Taken')
  }
  socket.on('data', (chunk) => {
    buffer += chunk.toString('utf8')
    for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
      const line = buffer.slice(0, end)
      buffer = buffer.slice(end + 2)
      if (isData) dataLine(line)
      else command(line)
    }
  })
  say('220 mail.test ESMTP')
}
