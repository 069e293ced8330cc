import * as z from 'zod'
import { exportCsv } from '#server/account/export/export-csv'
import { exportJson } from '#server/account/export/export-json'
import { EXPORT_SECTIONS } from '#server/account/export/export-sections'
import { ownLearnerId } from '#server/actor'
import { AppError } from '#server/app-error'
import { readRoute } from '../../../api-route'
import { download } from '../../../download'

const schema = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('json') }),
  z.strictObject({ format: z.literal('csv'), section: z.enum(EXPORT_SECTIONS) }),
])

/** Sent as it is read, so that long histories need no memory: an error half-way breaks the download off. */
export const GET = readRoute('signed-in', async ({ actor, url, now }) => {
  const wanted = schema.safeParse(Object.fromEntries(url.searchParams))
  if (!wanted.success) {
    const field = String(wanted.error.issues[0]?.path[0] ?? 'format')
    const message = field === 'section' ? `must be one of ${EXPORT_SECTIONS.join(', ')}` : 'must be json, or csv with a section'
    throw new AppError('invalid-input', { field, message })
  }
  const learnerId = ownLearnerId(actor)
  const day = new Date(now).toISOString().slice(0, 10)
  return wanted.data.format === 'json'
    ? download(exportJson(learnerId, now), 'application/json', `hoedam-${day}.json`)
    : download(exportCsv(wanted.data.section, learnerId, now), 'text/csv; charset=utf-8', `hoedam-${wanted.data.section}-${day}.csv`)
})
