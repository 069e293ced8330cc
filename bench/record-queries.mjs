/**
 * Node preload for bench/class-pages.ts: appends each query that this process sends by pg to the file QUERY_LOG, a line of JSON each:
 * when it began and ended (ms since 1970), how many rows came back, and its text.
 */
import { appendFileSync } from 'node:fs'
import pg from 'pg'

const file = process.env.QUERY_LOG
const send = pg.Client.prototype.query

if (file) {
  pg.Client.prototype.query = function query(...args) {
    const text = typeof args[0] === 'string' ? args[0] : args[0]?.text
    const began = performance.timeOrigin + performance.now()
    const end = (rows) => appendFileSync(file, `${JSON.stringify({ began, ended: performance.timeOrigin + performance.now(), rows, text })}\n`)
    const callback = args.at(-1)
    if (typeof callback === 'function') {
      args[args.length - 1] = (error, result) => {
        end(result?.rows?.length ?? 0)
        callback(error, result)
      }
      return send.apply(this, args)
    }
    const sent = send.apply(this, args)
    if (typeof sent?.then === 'function') sent.then((result) => end(result?.rows?.length ?? 0), () => end(0))
    return sent
  }
}
