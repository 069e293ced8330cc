import { clientAddress } from '#server/account/client-address'
import { AppError } from '#server/app-error'
import { endMailByLink } from '#server/schedule/reminder/end-mail'
import { linkRoute, readRoute, seeOther } from '../../../../api-route'

const pageOf = (token: string) => `/reminders/unsubscribe/${encodeURIComponent(token)}`

/** Ends nothing: what only looks at links must not. Leads who follows the header's address to the page. */
export const GET = readRoute<'public', { token: string }>('public', async ({ params: { token } }) => seeOther(pageOf(token)))

/** What mail programs post to (RFC 8058), and the page. */
export const POST = linkRoute<'public', { token: string }>('public', async ({ params: { token }, request, isPage }) => {
  const isEnded = await endMailByLink(token, clientAddress(request.headers))
  if (isPage) return seeOther(`${pageOf(token)}?${isEnded ? 'done' : 'gone'}`)
  if (!isEnded) throw new AppError('not-found')
  return { status: 'ended' }
})
