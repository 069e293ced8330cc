// Asks the system whether we may listen somewhere.
import { createServer } from 'node:net'

/** null when host:port is free, else the reason in a sentence. */
export function portProblem(host, port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(explain(error, host, port)))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)))
  })
}

function explain(error, host, port) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is already in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`
  }
  if (error.code === 'EACCES') return `This user may not listen on port ${port}. Choose a port above 1023: PORT=3000 npm start`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return `HOST=${host} is not an address of this machine. Use 127.0.0.1 for this machine only, or 0.0.0.0 for the whole network.`
  }
  return `Cannot listen on ${host}:${port}: ${error.message}`
}

/** A port on this machine that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
