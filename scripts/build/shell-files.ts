// Which of a build's files the offline page needs, whatever of it is opened: the files that its page names, and every
// part of the program that one of them may fetch later.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The addresses of those files, sorted. `nextDir`: the folder of the build; `page`: as in "/offline/page". */
export function shellFiles(nextDir: string, page: string): string[] {
  const read = (file: string) => readFileSync(path.join(nextDir, file), 'utf8')
  const { rootMainFiles } = JSON.parse(read('build-manifest.json')) as { rootMainFiles: string[] }
  const manifest = read(path.join('server', 'app', `${page}_client-reference-manifest.js`))
  const found = new Set([...rootMainFiles, ...namesIn(manifest)])
  if (rootMainFiles.length === 0 || found.size <= rootMainFiles.length) throw new Error(`The build names no files of ${page}.`)
  for (const name of found) {
    if (name.endsWith('.js')) for (const later of namesIn(read(name))) found.add(later)
    if (name.endsWith('.css')) for (const [, font = ''] of read(name).matchAll(/url\(["']?\.\.\/(media\/[^"')]+\.woff2)/g)) found.add(`static/${font}`)
  }
  return [...found].map((name) => `/_next/${name}`).sort()
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/static\/chunks\/[\w.~-]+\.(?:js|css)/g)].map(([name]) => name)
}
