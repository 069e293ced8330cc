import { fork } from 'node:child_process'
import path from 'node:path'
import type { ImportProposals, ImportSourceText } from '../../../core/question/generate/import-proposals'

/** Found from the folder that every entry of ours runs in, as the worker that reads files is. */
const PROGRAM = path.resolve(/* turbopackIgnore: true */ process.cwd(), 'server/article/import/worker/propose.ts')
/** 20,000 words take some 13 s on two slow cores that have nothing else to do. */
export const PROPOSE_LIMIT_MS = 120_000
const MOST_MEMORY_MB = 768

export type Proposed = { type: 'proposed'; proposals: ImportProposals } | { type: 'failed'; reason: 'too-slow' | 'broken' }

/** Has a process of its own make the proposals, with little memory, little time and an empty environment. Never throws. */
export function proposeInProcess(source: ImportSourceText, limitMs = PROPOSE_LIMIT_MS): Promise<Proposed> {
  return new Promise((resolve) => {
    const child = fork(PROGRAM, [], {
      // The type of Next's environment demands NODE_ENV.
      env: { NODE_ENV: 'production', PATH: process.env.PATH ?? '' },
      execArgv: [`--max-old-space-size=${MOST_MEMORY_MB}`, '--conditions=react-server', '--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const end = (result: Proposed) => {
      clearTimeout(timer)
      child.removeAllListeners()
      child.on('error', () => undefined)
      child.kill('SIGKILL')
      resolve(result)
    }
    const timer = setTimeout(() => end({ type: 'failed', reason: 'too-slow' }), limitMs)
    child.once('message', (proposals: ImportProposals) => end({ type: 'proposed', proposals }))
    child.once('error', () => end({ type: 'failed', reason: 'broken' }))
    child.once('exit', () => end({ type: 'failed', reason: 'broken' }))
    child.send(source, () => undefined)
  })
}
