/** What the server said no to: `{code, message, field?}`. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  constructor(readonly status: number, readonly code: string, message: string, readonly field: string | null) {
    super(message)
  }
}

/** The server expected another account's session: somebody else signed in in this browser meanwhile. */
export function isOtherAccount(error: unknown): boolean {
  return error instanceof RequestError && error.code === 'other-account'
}

/** Nobody is signed in in this browser any more. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof RequestError && error.code === 'not-signed-in'
}

/** Gives a request up after so many ms. */
type Patience = { withinMs?: number }

/** Posts JSON to this site and returns the answer. Throws RequestError, TypeError without a network, or a time-out as DOMException. */
export function postJson<T>(path: string, body: object, patience: Patience = {}): Promise<T> {
  return sendJson('POST', path, body, patience)
}

/** As `postJson`, for what is put in the place of what was there. */
export function putJson<T>(path: string, body: object): Promise<T> {
  return sendJson('PUT', path, body)
}

async function sendJson<T>(method: string, path: string, body: object, patience: Patience = {}): Promise<T> {
  const response = await fetch(path, {
    method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), ...within(patience),
  })
  return readAnswer<T>(response)
}

export async function getJson<T>(path: string, patience: Patience = {}): Promise<T> {
  return readAnswer<T>(await fetch(path, within(patience)))
}

function within({ withinMs }: Patience): { signal?: AbortSignal } {
  return withinMs === undefined ? {} : { signal: AbortSignal.timeout(withinMs) }
}

/** The answer of a request, or RequestError. */
export async function readAnswer<T>(response: Response): Promise<T> {
  const answer = await response.json().catch(() => null)
  if (response.ok) return answer as T
  throw new RequestError(response.status, answer?.code ?? 'internal', answer?.message ?? response.statusText, answer?.field ?? null)
}
