// Bundles offline/service-worker into public/sw.js, with the list of the build's files that the offline page needs.
// public/sw.js is made by every build and in no commit.
import { createHash } from 'node:crypto'
import path from 'node:path'
import { build } from 'esbuild'
import { root } from '../settings.mjs'
import { shellFiles } from './shell-files.ts'

/** After `next build`. `inputs`: what the build was made from; the same inputs give the same worker. */
export async function buildServiceWorker(inputs: string): Promise<void> {
  const files = shellFiles(path.join(root, '.next'), '/offline/page')
  const name = createHash('sha256').update(JSON.stringify([inputs, files])).digest('hex').slice(0, 12)
  await build({
    entryPoints: [path.join(root, 'offline/service-worker/service-worker.ts')],
    outfile: path.join(root, 'public/sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { BUILD_NAME: JSON.stringify(name), SHELL_FILES: JSON.stringify(files) },
    logLevel: 'warning',
  })
}
