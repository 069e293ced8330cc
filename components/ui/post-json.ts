export type PostResult = { ok: true } | { ok: false; code: string; field: string | null }

/** Posts JSON to our own API. A network that fails is a result like any other: code 'unreachable'. */
export async function postJson(path: string, body: unknown): Promise<PostResult> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.ok) return { ok: true }
    const { code, field } = (await response.json().catch(() => ({}))) as { code?: string; field?: string }
    return { ok: false, code: code ?? 'internal', field: field ?? null }
  } catch {
    return { ok: false, code: 'unreachable', field: null }
  }
}
