// policy: public (next-auth's own routes: sign-in, sign-out, CSRF token; it checks its own token)
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '#server/auth'

type Context = { params: Promise<{ nextauth: string[] }> }

function handle(request: NextRequest, context: Context) {
  return NextAuth(request, context, authOptions())
}

export { handle as GET, handle as POST }
