import type { PostResult } from '../ui/post-json'

/** Signs in through next-auth's own routes, without its client library. */
export async function signIn(name: string, password: string): Promise<PostResult> {
  try {
    const { ok, url } = await postForm('/api/auth/callback/credentials', { name, password })
    const error = url === null ? null : new URL(url, window.location.href).searchParams.get('error')
    if (ok && error === null) return { ok: true }
    return { ok: false, code: error === 'CredentialsSignin' ? 'wrong-credentials' : (error ?? 'internal'), field: null }
  } catch {
    return { ok: false, code: 'unreachable', field: null }
  }
}

export async function signOut(): Promise<void> {
  await postForm('/api/auth/signout', {})
}

async function postForm(path: string, fields: Record<string, string>): Promise<{ ok: boolean; url: string | null }> {
  const csrf = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...fields, csrfToken: csrf.csrfToken, json: 'true' }),
  })
  const { url } = (await response.json().catch(() => ({}))) as { url?: string }
  return { ok: response.ok, url: url ?? null }
}
