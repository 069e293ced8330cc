import { NextResponse } from 'next/server'
import { ownLearnerId } from '#server/actor'
import { isOverTls } from '#server/env'
import { changeSettings } from '#server/settings/change-settings'
import { settingsSchema } from '#server/settings/settings-schema'
import { writeRoute } from '../../../api-route'

const ONE_YEAR_S = 365 * 24 * 60 * 60

const COOKIES = { theme: 'hoedam-theme', locale: 'hoedam-locale', keyShortcuts: 'hoedam-keys' } as const

/** Theme, language and single keys: with the account of who is signed in; a guest's in cookies, so that the server renders them at once. */
export const POST = writeRoute('public', settingsSchema.pick({ theme: true, locale: true, keyShortcuts: true }), async ({ actor, body }) => {
  if (actor.type === 'user') {
    await changeSettings(ownLearnerId(actor), body)
    return { status: 'ok' }
  }
  const response = NextResponse.json({ status: 'ok' })
  for (const [name, value] of Object.entries(body)) {
    if (value !== undefined) response.cookies.set(COOKIES[name as keyof typeof COOKIES], String(value), { path: '/', sameSite: 'lax', httpOnly: true, secure: isOverTls(), maxAge: ONE_YEAR_S })
  }
  return response
})
