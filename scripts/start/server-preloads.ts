import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../settings.mjs'

/** What the app's server loads before anything else. */
const preloads = ['client-address.mjs', 'compressible-answers.mjs', 'closing-connections.mjs']

/** Node's options with these preloads after those that are there. */
export function withServerPreloads(nodeOptions = ''): string {
  const imports = preloads.map((file) => `--import=${pathToFileURL(path.join(root, 'scripts/start', file)).href}`)
  return [nodeOptions, ...imports].join(' ').trim()
}
