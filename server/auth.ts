import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import { getServerSession } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { cache } from 'react'
import { type SessionAccount, deleteSession, findSessionAccount } from '../data/account.ts'
import { database } from '../data/client.ts'
import { openSession } from './account/open-session'
import { SESSION_LIFETIME_MS } from './account/session-lifetime'
import { AppError } from './app-error'
import { now } from './clock'
import { env } from './env'

/**
 * The one module that knows next-auth. Its JWT carries the id of our own session row, and the row is looked
 * up at every request, so that suspension, a new password and sign-out take effect at once.
 */
declare module 'next-auth/jwt' {
  interface JWT { sid?: string }
}
declare module 'next-auth' {
  interface Session { sid?: string }
  interface User { sid: string }
}

export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_LIFETIME_MS / 1000 },
    pages: { signIn: '/sign-in', signOut: '/', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { name: { label: 'Name' }, password: { label: 'Password', type: 'password' } },
        authorize: async (credentials, request) => {
          try {
            const { accountId, sessionId } = await openSession({
              name: credentials?.name ?? '',
              password: credentials?.password ?? '',
              address: String(request.headers?.['x-forwarded-for'] ?? 'unknown'),
            }, now())
            return { id: accountId, sid: sessionId }
          } catch (error) {
            // next-auth puts the message into the address it answers with: nothing but a code may go there.
            throw new Error(error instanceof AppError ? error.code : 'internal')
          }
        },
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) => {
        if (user) return { sid: user.sid }
        return token.sid ? { sid: token.sid } : {}
      },
      session: async ({ session, token }) => ({ expires: session.expires, ...(token.sid ? { sid: token.sid } : {}) }),
      redirect: () => '/', // our pages decide where to go; next-auth sends nobody anywhere
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sid) await deleteSession(database(), token.sid)
      },
    },
    logger: {
      error: (code) => { if (code !== 'JWT_SESSION_ERROR' && /^[A-Z_]+$/.test(code)) console.error(`Sign-in: ${code}`) },
      warn: () => {},
      debug: () => {},
    },
  }
}

/**
 * The account behind the request's session; null for a guest, an ended session or a suspended account.
 * Looked up once a request, and at every request.
 */
export const readSessionAccount = cache(async (): Promise<SessionAccount | null> => {
  const session = await getServerSession(authOptions())
  return session?.sid ? findSessionAccount(database(), session.sid, new Date(now())) : null
})
