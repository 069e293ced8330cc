/**
 * Node preload of the app's server: once it stops, a connection is closed as soon as nothing is under way on it. Node closes only those that
 * are idle at that moment; any other would be kept for its whole keep-alive time, with a proxy asking on over it, and hold up the stop.
 */
import http from 'node:http'

const LOOK_AGAIN_MS = 100
const { close } = http.Server.prototype

/** @param {(error?: Error) => void} [done] */
http.Server.prototype.close = function (done) {
  const timer = setInterval(() => this.closeIdleConnections(), LOOK_AGAIN_MS).unref()
  this.once('close', () => clearInterval(timer))
  return close.call(this, done)
}
