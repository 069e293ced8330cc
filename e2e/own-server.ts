import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/**
 * An app server of a journey's own, on the database of the app under test: the journey may stop it, so that the network is really
 * gone, and start it again. The address stays.
 */
export class OwnServer {
  private child: ChildProcess | null = null
  readonly url: string
  /** `port`: one that nobody else listens on. */
  constructor(private readonly port: number) {
    this.url = `http://127.0.0.1:${port}`
  }

  async start(): Promise<void> {
    const child = fork(path.join('test', 'second-app.ts'), [String(this.port)], { execArgv: ['--conditions=react-server', '--import', 'tsx'] })
    this.child = child
    const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit')])
    if (answer !== 'ready') throw new Error(`The second server ended with ${answer} before it was ready`)
  }

  /** As if the plug was pulled: nothing that is under way gets an answer. */
  async stop(): Promise<void> {
    const child = this.child
    this.child = null
    if (!child || child.exitCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
}
