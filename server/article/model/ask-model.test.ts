import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { type FakeModel, say, startFakeModel } from '#test/fake-model'
import { askModel, MODEL_LIMITS, type ModelLimits } from './ask-model'
import type { ModelSettings } from './model-settings'

const KEY = 'sk-hidden-123'
const running: FakeModel[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((model) => model.stop()))
})

async function start(answer: (response: ServerResponse) => void): Promise<FakeModel> {
  const model = await startFakeModel(answer)
  running.push(model)
  return model
}

const settingsFor = (baseUrl: string): ModelSettings => ({ endpoint: new URL(`${baseUrl}/chat/completions`), name: 'some', apiKey: KEY })
const QUESTION = [{ role: 'user', content: 'Well?' }] as const

async function ask(answer: (response: ServerResponse) => void, limits: ModelLimits = MODEL_LIMITS) {
  const model = await start(answer)
  return { model, outcome: await askModel(settingsFor(model.baseUrl), QUESTION, limits) }
}

describe('askModel', () => {
  it('asks once, in the protocol, with the key in the header alone', async () => {
    const { model, outcome } = await ask((response) => say(response, 'An answer.'))
    expect(outcome).toEqual({ type: 'answered', text: 'An answer.' })
    expect(model.requests).toEqual([{
      path: '/v1/chat/completions', authorization: `Bearer ${KEY}`,
      body: JSON.stringify({ model: 'some', messages: QUESTION, stream: false }),
    }])
  })

  it('leaves out name and key that are not set', async () => {
    const model = await start((response) => say(response, 'An answer.'))
    await askModel({ ...settingsFor(model.baseUrl), name: null, apiKey: null }, QUESTION, MODEL_LIMITS)
    expect(model.requests).toEqual([{ path: '/v1/chat/completions', authorization: undefined, body: JSON.stringify({ messages: QUESTION, stream: false }) }])
  })

  it.each<[string, (response: ServerResponse) => void, string]>([
    ['an error', (response) => response.writeHead(500).end(KEY), 'answered with HTTP status 500'],
    ['too many requests', (response) => response.writeHead(429, { 'retry-after': '1' }).end(), 'answered with HTTP status 429'],
    ['what is no JSON', (response) => response.end(`<html>${KEY}</html>`), 'did not answer in the chat completions protocol'],
    ['no body', (response) => response.end(), 'did not answer in the chat completions protocol'],
    ['no choices', (response) => response.end('{"choices":[]}'), 'did not answer in the chat completions protocol'],
    ['another shape', (response) => response.end('{"choices":[{"message":{"content":7}}]}'), 'did not answer in the chat completions protocol'],
    ['a refusal without content', (response) => say(response, null), 'gave an empty answer'],
    ['blanks', (response) => say(response, ' \n'), 'gave an empty answer'],
    ['5 MB', (response) => say(response, 'x'.repeat(5_000_000)), 'answered with more than 1 MB'],
    ['a broken connection', (response) => response.destroy(), 'cannot be reached or broke off'],
  ])('fails in one sentence, and asks no second time, on %s', async (_what, answer, sentence) => {
    const { model, outcome } = await ask(answer)
    expect(outcome).toEqual({ type: 'failed', problem: `The model at ${new URL(model.baseUrl).host} ${sentence}.` })
    expect(model.requests).toHaveLength(1)
  })

  it('does not read on when an answer without end is too long', async () => {
    const { outcome } = await ask((response) => {
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      }
      response.on('drain', pour)
      pour()
    })
    expect(outcome).toMatchObject({ problem: expect.stringContaining('more than 1 MB') })
  })

  it.each([301, 307, 308])('does not follow a redirect (%i), so that neither key nor text goes elsewhere', async (status) => {
    const other = await start((response) => say(response, 'An answer.'))
    const { outcome } = await ask((response) => response.writeHead(status, { location: `${other.baseUrl}/chat/completions` }).end())
    expect(outcome).toMatchObject({ type: 'failed', problem: expect.stringContaining('which is not followed') })
    expect(other.requests).toEqual([])
  })

  it('waits no longer than it may for the first byte', async () => {
    const { outcome } = await ask(() => undefined, { ...MODEL_LIMITS, timeoutMs: 150 })
    expect(outcome).toMatchObject({ problem: expect.stringContaining('did not finish its answer within 0.15 s') })
  })

  it('waits no longer than it may for the last byte of an answer that drips', async () => {
    let drip: NodeJS.Timeout | undefined
    const { outcome } = await ask((response) => {
      drip = setInterval(() => response.write(' '), 20)
    }, { ...MODEL_LIMITS, timeoutMs: 300 })
    clearInterval(drip)
    expect(outcome).toMatchObject({ problem: expect.stringContaining('did not finish its answer within 0.3 s') })
  })

  it('says that nobody is there', async () => {
    const gone = await startFakeModel((response) => say(response, 'An answer.'))
    await gone.stop()
    expect(await askModel(settingsFor(gone.baseUrl), QUESTION, MODEL_LIMITS)).toMatchObject({ type: 'failed', problem: expect.stringContaining('cannot be reached') })
  })
})
