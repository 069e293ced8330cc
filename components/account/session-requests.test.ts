import { afterEach, describe, expect, it, vi } from 'vitest'
import { signIn, signOut } from './session-requests'

afterEach(() => vi.unstubAllGlobals())

/** next-auth, which gives out a token and then answers so. */
function answerWith(status: number, url?: string) {
  vi.stubGlobal('fetch', async (path: string) =>
    path === '/api/auth/csrf' ? Response.json({ csrfToken: 'token' }) : Response.json(url === undefined ? {} : { url }, { status }))
}

describe('signing in and out', () => {
  it('is quiet when it went well', async () => {
    answerWith(200, 'http://localhost:3000/')
    await signIn('mina', 'words in a row')
    await signOut()
  })

  it('says why a sign-in was refused', async () => {
    answerWith(401, 'http://localhost:3000/sign-in?error=CredentialsSignin')
    await expect(signIn('mina', 'wrong')).rejects.toMatchObject({ code: 'wrong-credentials' })
    answerWith(401, 'http://localhost:3000/sign-in?error=too-many-attempts')
    await expect(signIn('mina', 'wrong')).rejects.toMatchObject({ code: 'too-many-attempts' })
  })

  it('takes nothing but a plain yes for signed out', async () => {
    for (const [status, url] of [[500, undefined], [200, 'http://localhost:3000/?csrf=true'], [200, undefined]] as const) {
      answerWith(status, url)
      await expect(signOut()).rejects.toMatchObject({ code: 'internal' })
    }
    vi.stubGlobal('fetch', async () => { throw new TypeError('no network') })
    await expect(signOut()).rejects.toThrow(TypeError)
  })
})
