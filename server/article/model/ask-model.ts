import * as z from 'zod'
import type { ModelSettings } from './model-settings'

export type ModelMessage = { role: 'system' | 'user'; content: string }

/** `timeoutMs` counts from the request to the last byte of the answer. */
export type ModelLimits = { timeoutMs: number; mostBytes: number }
export const MODEL_LIMITS: ModelLimits = { timeoutMs: 60_000, mostBytes: 1_000_000 }

/** `problem` is a sentence of ours: nothing that the other side sent, and no setting but the host. */
export type ModelAnswer = { type: 'answered'; text: string } | { type: 'failed'; problem: string }

/** A refusal has no content. Servers add fields of their own: they are passed over. */
const completion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1) })

/** One request, without retry; a redirect is not followed, for the key and the text are meant for this host alone. */
export async function askModel(settings: ModelSettings, messages: readonly ModelMessage[], limits: ModelLimits): Promise<ModelAnswer> {
  const failed = (what: string): ModelAnswer => ({ type: 'failed', problem: `The model at ${settings.endpoint.host} ${what}.` })
  const signal = AbortSignal.timeout(limits.timeoutMs)
  let body: string | null
  try {
    const response = await fetch(settings.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(settings.apiKey === null ? {} : { authorization: `Bearer ${settings.apiKey}` }) },
      body: JSON.stringify({ ...(settings.name === null ? {} : { model: settings.name }), messages, stream: false }),
      redirect: 'manual',
      signal,
    })
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel()
      return failed('wanted to send the request elsewhere, which is not followed')
    }
    if (!response.ok) {
      await response.body?.cancel()
      return failed(`answered with HTTP status ${response.status}`)
    }
    body = await readAtMost(response, limits.mostBytes)
  } catch {
    // The error itself may repeat the address or a header.
    return failed(signal.aborted ? `did not finish its answer within ${limits.timeoutMs / 1000} s` : 'cannot be reached or broke off')
  }
  if (body === null) return failed(`answered with more than ${limits.mostBytes / 1_000_000} MB`)
  const content = contentOf(body)
  if (content === undefined) return failed('did not answer in the chat completions protocol')
  return content === null || content.trim() === '' ? failed('gave an empty answer') : { type: 'answered', text: content }
}

/** The text of the first choice; null when it has none, undefined when the body is nothing of the kind. */
function contentOf(body: string): string | null | undefined {
  try {
    const parsed = completion.safeParse(JSON.parse(body))
    return parsed.success ? (parsed.data.choices[0]?.message.content ?? null) : undefined
  } catch {
    return undefined
  }
}

/** The body as text; null when it is longer: then the rest is not read. */
async function readAtMost(response: Response, mostBytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > mostBytes) return null
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}
