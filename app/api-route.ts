import { NextResponse } from 'next/server'
import type * as z from 'zod'
import type { Instant } from '#core/shared/instant'
import { type ActorOf, type Policy, requireActor } from '#server/actor'
import { AppError, type AppErrorCode } from '#server/app-error'
import { now } from '#server/clock'
import { env } from '#server/env'

/** The one table from error code to HTTP status and message. */
const ERRORS: Readonly<Record<AppErrorCode | 'internal', { status: number; message: string }>> = {
  'not-signed-in': { status: 401, message: 'Sign in first.' },
  'not-allowed': { status: 403, message: 'Your role does not allow this.' },
  'not-found': { status: 404, message: 'There is no such thing here.' },
  'invalid-input': { status: 400, message: 'The input is not valid.' },
  'malformed-json': { status: 400, message: 'The body is not valid JSON.' },
  'unsupported-media-type': { status: 415, message: 'Send the body as application/json.' },
  'too-large': { status: 413, message: 'The body is too large.' },
  'origin-mismatch': { status: 403, message: 'The Origin header must name this site.' },
  'name-taken': { status: 409, message: 'This name is taken: choose another.' },
  'other-account': { status: 409, message: 'Another account is signed in: these answers belong to somebody else.' },
  'wrong-credentials': { status: 401, message: 'Name or password is wrong.' },
  'too-many-attempts': { status: 429, message: 'Too many attempts. Try again later.' },
  'invitation-invalid': { status: 410, message: 'This invitation was used or has expired. Ask for a new one.' },
  'class-code-invalid': { status: 410, message: 'This class code opens no class, or no longer. Ask your teacher for the code.' },
  'teaches-class': { status: 409, message: 'You teach this class: its teachers see the answers, so they cannot join it as learners.' },
  'learns-here': { status: 409, message: 'This account is a learner of the class. Teachers see the answers: remove it from the class first.' },
  'roster-changed': { status: 409, message: 'The class or its list is no longer as it was previewed. Nothing was written; preview it once more.' },
  'classroom-archived': { status: 409, message: 'The classroom is archived. Take it out of the archive first.' },
  'last-administrator': { status: 409, message: 'This is the only active administrator. Make another one first.' },
  'section-in-use': { status: 409, message: 'Assignments are given to this section. It cannot be removed.' },
  'questions-released': { status: 409, message: 'Questions of this quiz were released since: practice tells their answers.' },
  'attempt-over': { status: 409, message: 'The attempt is handed in, and more time cannot open it again. Set the mark in the gradebook, or make another quiz.' },
  'extension-too-short': { status: 409, message: 'Even with these minutes the time would be over by now. Give more.' },
  'mail-not-set-up': { status: 409, message: 'This school has not set up mail.' },
  'mail-not-taken': { status: 502, message: 'The mail server did not take the mail. Nothing was sent; try again later.' },
  'leads-classrooms': { status: 409, message: 'The account leads classrooms. Say that they are to be deleted with it.' },
  internal: { status: 500, message: 'Something went wrong on our side. Nothing was saved; try again.' },
}

const MAX_BODY_BYTES = 256 * 1024

/** What a route answers with: a plain value becomes 200, anything else says its status itself. */
type Reply = object | NextResponse

type Asked<P extends Policy, Params> = { actor: ActorOf<P>; params: Params }
type RouteInput<P extends Policy, B, Params> = Asked<P, Params> & { body: B; request: Request; url: URL; now: Instant }

/**
 * A GET route: checks the policy, answers JSON, turns errors into `{code, message, field?}`.
 * Answers are private and never cached.
 */
export function readRoute<P extends Policy, Params = Record<string, never>>(
  policy: P,
  handle: (input: RouteInput<P, undefined, Params>) => Promise<Reply>,
) {
  return (request: Request, context: { params: Promise<Params> }) =>
    answer(async () => {
      const actor = await requireActor(policy)
      return handle({ actor, body: undefined, params: await context.params, request, url: new URL(request.url), now: now() })
    })
}

/** A POST or PUT route: as `readRoute`, after checking the origin and parsing the body, strictly, by `schema`. */
export function writeRoute<P extends Policy, S extends z.ZodType, Params = Record<string, never>>(
  policy: P,
  schema: S,
  handle: (input: RouteInput<P, z.output<S>, Params>) => Promise<Reply>,
) {
  return writeRouteOf(policy, async (_: Asked<P, Params>) => ({}), schema, handle)
}

/**
 * The same for what can be somebody else's: `authorize` sees to it that the thing which the address names is the actor's, and throws
 * 'not-found' before the body is looked at. What it gives is handed on beside the body.
 */
export function writeRouteOf<P extends Policy, Params, Of extends object, S extends z.ZodType>(
  policy: P,
  authorize: (asked: Asked<P, Params>) => Promise<Of>,
  schema: S,
  handle: (input: RouteInput<P, z.output<S>, Params> & Of) => Promise<Reply>,
) {
  return (request: Request, context: { params: Promise<Params> }) =>
    answer(async () => {
      requireSameOrigin(request)
      const [actor, params] = [await requireActor(policy), await context.params]
      const of = await authorize({ actor, params })
      const body = parsed(schema, await readJson(request))
      return handle({ actor, body, params, request, url: new URL(request.url), now: now(), ...of })
    })
}

/**
 * A POST route that takes a file: as `writeRouteOf`, with its description in the query, parsed by `schema`. `readBytes` reads the body,
 * once whoever asks may send one. It throws 'too-large' as soon as it is.
 */
export function uploadRouteOf<P extends Policy, Params, Of extends object, S extends z.ZodType>(
  policy: P,
  authorize: (asked: Asked<P, Params>) => Promise<Of>,
  schema: S,
  mostBytes: number,
  handle: (input: RouteInput<P, z.output<S>, Params> & Of & { readBytes: () => Promise<Uint8Array> }) => Promise<Reply>,
) {
  return (request: Request, context: { params: Promise<Params> }) =>
    answer(async () => {
      requireSameOrigin(request)
      const [actor, params] = [await requireActor(policy), await context.params]
      const of = await authorize({ actor, params })
      const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
      if (type !== 'application/octet-stream') throw new AppError('unsupported-media-type')
      const url = new URL(request.url)
      const body = parsed(schema, Object.fromEntries(url.searchParams))
      return handle({ actor, body, params, request, url, now: now(), readBytes: () => readLimited(request, mostBytes), ...of })
    })
}

/** More than a mail program or a form without a field sends. */
const MAX_FORM_BYTES = 4 * 1024

/**
 * A POST route that the secret in its address opens and nothing else does: no session is looked at, so no Origin is asked for. For links in
 * mails, which mail programs (RFC 8058) and forms without scripts post to; both send forms. `isPage`: the form says that a page is to follow.
 */
export function linkRoute<P extends 'public', Params>(_policy: P, handle: (input: { params: Params; request: Request; isPage: boolean; now: Instant }) => Promise<Reply>) {
  return (request: Request, context: { params: Promise<Params> }) =>
    answer(async () => {
      const form = new URLSearchParams((await readLimited(request, MAX_FORM_BYTES)).toString('utf8'))
      return handle({ params: await context.params, request, isPage: form.has('page'), now: now() })
    })
}

/** Leads on after a POST, without a host: the address is relative. */
export function seeOther(path: string): NextResponse {
  return new NextResponse(null, { status: 303, headers: { location: path } })
}

async function answer(work: () => Promise<Reply>): Promise<NextResponse> {
  try {
    const reply = await work()
    const response = reply instanceof NextResponse ? reply : NextResponse.json(reply)
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store')
    return response
  } catch (error) {
    if (!(error instanceof AppError)) console.error(error)
    const code = error instanceof AppError ? error.code : 'internal'
    const { status, message } = ERRORS[code]
    const problem = error instanceof AppError ? error.problem : undefined
    const body = problem
      ? { code, message: problem.field ? `${problem.field}: ${problem.message}` : problem.message, field: problem.field || undefined }
      : { code, message }
    return NextResponse.json(body, { status, headers: { 'cache-control': 'private, no-store' } })
  }
}

/** Browsers send Origin with every POST and PUT; it must name the host that the request came to. */
function requireSameOrigin(request: Request) {
  const origin = request.headers.get('origin')
  const { PUBLIC_URL } = env()
  const own = PUBLIC_URL ? new URL(PUBLIC_URL).host : request.headers.get('host')
  if (!origin || !URL.canParse(origin) || new URL(origin).host !== own) throw new AppError('origin-mismatch')
}

/** What `schema` makes of the input. Throws 'invalid-input' with the first field that is wrong. */
function parsed<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : []
  const field = [...(issue?.path ?? []), ...keys.slice(0, 1)].join('.')
  throw new AppError('invalid-input', { field, message: issue?.message ?? '' })
}

async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new AppError('unsupported-media-type')
  const text = (await readLimited(request, MAX_BODY_BYTES)).toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('malformed-json')
  }
}

async function readLimited(request: Request, mostBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > mostBytes) throw new AppError('too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
