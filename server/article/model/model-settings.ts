import * as z from 'zod'

/** Where the optional model is: an endpoint that speaks the OpenAI chat completions protocol. */
export type ModelSettings = {
  /** The address that requests go to. */
  endpoint: URL
  /** Null: the field is left out of requests; servers with a single model take that. */
  name: string | null
  /** Null: no authorisation is sent. Never shown, logged or made part of an error. */
  apiKey: string | null
}

const schema = z.object({
  HOEDAM_MODEL_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
    .refine((text) => !/^[^/]*\/\/[^/?#]*@/.test(text), 'must hold no user name or password: the key goes into HOEDAM_MODEL_API_KEY'),
  HOEDAM_MODEL_NAME: z.string().max(200, { error: 'must have at most 200 characters' }).optional(),
  // Anything else would be refused as a header, in an error that repeats it.
  HOEDAM_MODEL_API_KEY: z.string().regex(/^[\x21-\x7e]+$/, { error: 'must be printable ASCII without spaces' }).optional(),
})

/** Off unless HOEDAM_MODEL_BASE_URL is set; name and key may be left out. Throws a sentence that names each wrong setting and repeats no value. */
export function readModelSettings(environment: Readonly<Record<string, string | undefined>>): ModelSettings | null {
  const given = {
    HOEDAM_MODEL_BASE_URL: environment.HOEDAM_MODEL_BASE_URL || undefined,
    HOEDAM_MODEL_NAME: environment.HOEDAM_MODEL_NAME || undefined,
    HOEDAM_MODEL_API_KEY: environment.HOEDAM_MODEL_API_KEY || undefined,
  }
  if (given.HOEDAM_MODEL_BASE_URL === undefined) return null
  const result = schema.safeParse(given)
  if (!result.success) {
    throw new Error(`The model cannot be used: ${result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}.`)
  }
  const endpoint = new URL(result.data.HOEDAM_MODEL_BASE_URL)
  endpoint.pathname = `${endpoint.pathname.replace(/\/+$/, '')}/chat/completions`
  endpoint.hash = ''
  return { endpoint, name: result.data.HOEDAM_MODEL_NAME ?? null, apiKey: result.data.HOEDAM_MODEL_API_KEY ?? null }
}
