/**
 * Node preload of the app's server: makes `x-forwarded-for` tell the truth. Next fills this header only where the client
 * sent none, so anybody could choose an address and slip under the limits on sign-in.
 * Behind a proxy (PUBLIC_URL is set) the last entry is the proxy's own word; without one the socket knows.
 */
import http from 'node:http'

const behindProxy = Boolean(process.env.PUBLIC_URL)
const { emit } = http.Server.prototype

/** @param {string} event @param {any[]} rest */
http.Server.prototype.emit = function (event, ...rest) {
  if (event === 'request') {
    const [request] = rest
    const told = String(request.headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim()
    request.headers['x-forwarded-for'] = (behindProxy && told) || request.socket.remoteAddress || 'unknown'
  }
  return emit.call(this, event, ...rest)
}
