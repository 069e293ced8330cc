import { clientAddress } from '#server/account/client-address'
import { AppError } from '#server/app-error'
import { confirmMail } from '#server/schedule/reminder/confirm-mail'
import { linkRoute, seeOther } from '../../../../api-route'

export const POST = linkRoute<'public', { token: string }>('public', async ({ params: { token }, request, isPage, now }) => {
  const isConfirmed = await confirmMail(token, clientAddress(request.headers), now)
  if (isPage) return seeOther(`/reminders/confirm/${encodeURIComponent(token)}?${isConfirmed ? 'done' : 'gone'}`)
  if (!isConfirmed) throw new AppError('not-found')
  return { status: 'confirmed' }
})
