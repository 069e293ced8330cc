import { getJson, RequestError } from '#offline/post-json'

/** Signs in through next-auth's own routes, without its client library. Throws as `postJson` does. */
export async function signIn(name: string, password: string): Promise<void> {
  await postForm('/api/auth/callback/credentials', { name, password })
}

/** Throws as `postJson` does; then the reader is still signed in. */
export async function signOut(): Promise<void> {
  await postForm('/api/auth/signout', {})
}

/** next-auth says in the address that it answers with what went wrong: `error`, or `csrf` when it did not take the token. */
async function postForm(path: string, fields: Record<string, string>): Promise<void> {
  const { csrfToken } = await getJson<{ csrfToken: string }>('/api/auth/csrf')
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
  })
  const { url } = (await response.json().catch(() => ({}))) as { url?: string }
  const answer = new URL(url ?? '?error=internal', 'http://localhost').searchParams
  if (response.ok && !answer.has('error') && !answer.has('csrf')) return
  const error = answer.get('error') ?? 'internal'
  throw new RequestError(response.status, error === 'CredentialsSignin' ? 'wrong-credentials' : error, error, null)
}
