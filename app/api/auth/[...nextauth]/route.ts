// policy: public (next-auth's own routes: sign-in, sign-out, CSRF token; it checks its own token)
import { type NextRequest, NextResponse } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '#server/auth'

/** What our pages use of next-auth; its other routes do not exist here. */
const ROUTES = new Set(['GET csrf', 'GET session', 'POST callback/credentials', 'POST signout'])
const MAX_BODY_BYTES = 16 * 1024

type Context = { params: Promise<{ nextauth: string[] }> }

async function handle(request: NextRequest, context: Context) {
  const { nextauth } = await context.params
  if (!ROUTES.has(`${request.method} ${nextauth.join('/')}`)) return new NextResponse(null, { status: 404 })
  if (request.method === 'POST' && !(Number(request.headers.get('content-length') ?? Infinity) <= MAX_BODY_BYTES)) {
    return new NextResponse(null, { status: 413 })
  }
  return NextAuth(request, context, authOptions())
}

export { handle as GET, handle as POST }
